package org.semper.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpsAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/",
        "https://shop.example/a/b",
        "https://shop.example:8443/semper/orders?x=1&y=/?",
        "https://shop.example/%C3%A9",
        "https://shop.example//",
        "https://shop.example/?",
        "https://localhost/a@b:c"
      })
  void accepts_addresses_in_their_one_form(String text) {
    HttpsAddress address = HttpsAddress.parse(text).orElseThrow();
    assertThat(address).hasToString(text);
    assertThat(address.uri()).isEqualTo(URI.create(text));
    assertThat(address.uri().getHost()).isEqualTo(address.origin().host());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://shop.example",
        "http://shop.example/",
        "http://localhost/",
        "https://user@shop.example/",
        "https://user:pw@shop.example/",
        "https://shop.example/#top",
        "https://shop.example/a#",
        "https://Shop.example/",
        "https://shop.example:443/",
        "https://shop.example\\@evil.example/",
        "https://shop.example/a b",
        "https://shop.example/é",
        "https://shop.example/%",
        "https://shop.example/%zz",
        "https://shop.example/a\\b",
        "https://shop.example/\u0000",
        "https://[::1]/",
        "javascript:alert(1)//",
        "https:///a",
        "https:/shop.example/",
        "https://shop.example/<b>",
        "https://shop.example/\"",
        "//shop.example/",
        "https://shop.example?x",
        "https://evil.example#@shop.example/"
      })
  void refuses_everything_else(String text) {
    assertThat(HttpsAddress.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new HttpsAddress(text));
  }

  @Test
  void shares_a_host_and_not_a_suffix() {
    WebOrigin origin = new WebOrigin("https://shop.example");
    assertThat(new HttpsAddress("https://shop.example:8443/x").sharesHostWith(origin)).isTrue();
    assertThat(new HttpsAddress("https://shop.example.evil.example/").sharesHostWith(origin))
        .isFalse();
    assertThat(new HttpsAddress("https://evilshop.example/").sharesHostWith(origin)).isFalse();
    assertThat(new HttpsAddress("https://www.shop.example/").sharesHostWith(origin)).isFalse();
  }

  @Test
  void refuses_long_texts_at_once() {
    String slashes = "https://shop.example/" + "a/".repeat(100_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(HttpsAddress.parse(slashes)).isEmpty());
    assertThat(HttpsAddress.parse("https://shop.example/" + "a".repeat(479))).isPresent();
    assertThat(HttpsAddress.parse("https://shop.example/" + "a".repeat(480))).isEmpty();
  }
}
