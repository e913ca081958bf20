package org.semper.tinguin.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.semper.tinguin.Screen;
import org.semper.tinguin.WindowTest;

@WindowTest
final class ProseWindowTest {

  private static final int WIDTH = 300;

  @Test
  void the_end_of_a_long_name_is_never_out_of_sight() throws Exception {
    String host = "actimedia.example." + "a".repeat(200) + ".clone-shop.test";
    Rectangle2D end =
        Screen.onEventThread(() -> {
          Theme.LIGHT.install();
          Prose prose = Prose.of(host, Type.BODY, Ink.TEXT);
          prose.setSize(WIDTH, 10_000);
          assertThat(prose.getPreferredSize().height).isLessThan(10_000);
          return prose.modelToView2D(host.length() - 1);
        });
    assertThat(end.getMaxX()).isLessThanOrEqualTo(WIDTH);
    assertThat(end.getY()).isPositive();
  }
}
