package org.semper.supporting.communication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LoopbackNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "shop.localhost", "a.b.LocalHost"})
  void resolves_names_under_localhost_to_this_machine(String name) throws Exception {
    InetAddress address = InetAddress.getByName(name);

    assertThat(address.getAddress()).containsExactly(127, 0, 0, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "shop.localhost", "127.0.0.1", "127.9.9.9", "::1", "[::1]"})
  void knows_this_machine(String host) {
    assertThat(LoopbackNames.isLoopback(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.example",
        "localhost.example",
        "notlocalhost",
        "127.0.0.1.example",
        "10.0.0.1"
      })
  void takes_no_other_host_for_this_machine(String host) {
    assertThat(LoopbackNames.isLoopback(host)).isFalse();
  }

  @Test
  void goes_on_asking_the_system_for_other_names() throws Exception {
    assertThat(InetAddress.getAllByName("127.0.0.2"))
        .containsExactly(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}));
  }
}
