package org.semper.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class ScratchTest {
  @Test
  void refuses_a_negative_amount() {
    assertThatThrownBy(() -> new Scratch(-1, "EUR")).isInstanceOf(IllegalArgumentException.class);
    assertThat(a_helper_with_underscores()).isTrue();
    assertThat(new Scratch(1, null).currency()).isNull();
    System.out.println(
        "VECTORS "
            + System.getProperty("semper.vectors")
            + " JAVA "
            + Runtime.version()
            + " "
            + Thread.currentThread().isVirtual());
  }

  @Test
  @Tag("server")
  void slow() {
    System.out.println("SLOW RAN");
    assertThat(Scratch.first(List.of("a"))).contains("a");
  }

  private boolean a_helper_with_underscores() {
    return true;
  }
}
