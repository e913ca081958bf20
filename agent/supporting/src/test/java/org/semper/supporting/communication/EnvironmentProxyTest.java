package org.semper.supporting.communication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvironmentProxyTest {

  @ParameterizedTest
  @CsvSource({
    "https_proxy, http://proxy.example:3128, proxy.example, 3128",
    "HTTPS_PROXY, proxy.example:3128, proxy.example, 3128",
    "https_proxy, http://proxy.example, proxy.example, 80",
    "all_proxy, http://10.0.0.1:8080/, 10.0.0.1, 8080",
    "https_proxy, http://[::1]:3128, [::1], 3128"
  })
  void asks_the_proxy_that_is_named(String variable, String value, String host, int port) {
    assertThat(selected(Map.of(variable, value), "https://bank.example/"))
        .isEqualTo(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
  }

  @Test
  void the_variable_for_https_comes_first() {
    Proxy proxy =
        selected(
            Map.of("ALL_PROXY", "http://all:1", "https_proxy", "http://https:2"),
            "https://bank.example/");
    assertThat(proxy.address().toString()).contains("https").endsWith(":2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bank.example",
        ".example",
        "*.bank.example",
        "other.example, BANK.example:8443",
        "other.example bank.example",
        "*"
      })
  void asks_hosts_of_the_list_without_it(String list) {
    assertThat(selected(proxied(list), "https://www.bank.example/")).isEqualTo(Proxy.NO_PROXY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ank.example", "bank.example.org", ",,", "."})
  void a_part_of_a_name_is_not_the_host(String list) {
    assertThat(selected(proxied(list), "https://bank.example/").type()).isEqualTo(Proxy.Type.HTTP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "socks5://proxy.example:1080", "http://", "https://p:1", "::"})
  void what_names_no_usable_proxy_leaves_it_to_the_platform(String value) {
    assertThat(EnvironmentProxy.of(Map.of("https_proxy", value))).isEmpty();
    assertThat(EnvironmentProxy.of(Map.of())).isEmpty();
  }

  @Test
  void loopback_is_never_shown_to_it() {
    LoopbackWithoutProxy selector =
        new LoopbackWithoutProxy(EnvironmentProxy.of(proxied("other.example")));

    assertThat(selector.select(URI.create("https://bank.localhost:8443/")))
        .containsExactly(Proxy.NO_PROXY);
    assertThat(selector.select(URI.create("https://127.0.0.1:8443/")))
        .containsExactly(Proxy.NO_PROXY);
  }

  private static Map<String, String> proxied(String list) {
    Map<String, String> environment = new HashMap<>();
    environment.put("https_proxy", "http://proxy.example:3128");
    environment.put("no_proxy", list);
    return environment;
  }

  private static Proxy selected(Map<String, String> environment, String destination) {
    return EnvironmentProxy.of(environment)
        .orElseThrow()
        .select(URI.create(destination))
        .getFirst();
  }
}
