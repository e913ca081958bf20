package org.semper.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebOriginTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example", "https://shop.example:8443", "https://localhost",
            "https://xn--bcher-kva.example",
        "https://127.0.0.1:8443", "http://localhost:8080", "http://shop.localhost",
            "http://127.0.0.1",
        "https://a.b-c.d1", "https://shop.example:80", "http://localhost:443", "https://1a.example"
      })
  void accepts_what_a_browser_serialises(String text) {
    assertThat(WebOrigin.parse(text)).hasValue(new WebOrigin(text));
    assertThat(new WebOrigin(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "https://",
        "shop.example",
        "//shop.example",
        "HTTPS://shop.example",
        "https://Shop.example",
        "https://shop.example/",
        "https://shop.example/path",
        "https://shop.example:443",
        "http://localhost:80",
        "https://shop.example:",
        "https://shop.example:0",
        "https://shop.example:065",
        "https://shop.example:65536",
        "https://user@shop.example",
        "https://shop.example.",
        "https://.shop.example",
        "https://shop..example",
        "https://-shop.example",
        "https://shop-.example",
        "https://sh_op.example",
        "https://bücher.example",
        "https://shop.example#x",
        "https://shop.example?x",
        "https://shop.example\\@evil.example",
        "https://shop.example ",
        " https://shop.example",
        "https://shop.example\n",
        "http://shop.example",
        "http://localhost.example",
        "http://127.0.0.2",
        "https://192.0.2.1",
        "https://127.1",
        "https://2130706433",
        "https://0x7f000001",
        "https://127.0.0.0x1",
        "https://shop.1e3",
        "https://1",
        "https://[::1]",
        "http://[::1]:8080",
        "ftp://shop.example",
        "moz-extension://abc",
        "file://",
        "blob:https://shop.example",
        "https://shop.example,https://evil.example",
        "https://ѕhop.example"
      })
  void refuses_everything_else(String text) {
    assertThat(WebOrigin.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new WebOrigin(text));
  }

  @Test
  void refuses_labels_and_hosts_that_are_too_long() {
    assertThat(WebOrigin.parse("https://" + "a".repeat(63) + ".example")).isPresent();
    assertThat(WebOrigin.parse("https://" + "a".repeat(64) + ".example")).isEmpty();
    assertThat(WebOrigin.parse("https://" + "a.".repeat(123) + "example")).isPresent();
    assertThat(WebOrigin.parse("https://" + "a.".repeat(125) + "example")).isEmpty();
    assertThat(WebOrigin.parse("https://" + "a.".repeat(150_000))).isEmpty();
  }

  @Test
  void knows_its_host_and_whether_it_is_secure() {
    assertThat(new WebOrigin("https://shop.example:8443").host()).isEqualTo("shop.example");
    assertThat(new WebOrigin("https://shop.example").secure()).isTrue();
    assertThat(new WebOrigin("http://localhost:8080").secure()).isFalse();
  }
}
