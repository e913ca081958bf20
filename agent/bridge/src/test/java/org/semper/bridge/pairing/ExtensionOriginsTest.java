package org.semper.bridge.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExtensionOriginsTest {

  private static final String ID = "abcdefghijklmnopabcdefghijklmnop";

  private final ExtensionOrigins origins = new ExtensionOrigins(Set.of(ID));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chrome-extension://" + ID,
        "moz-extension://11111111-2222-4333-8444-555555555555"
      })
  void admits_ours_in_chromium_and_any_in_firefox(String origin) {
    assertThat(origins.admit(origin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "https://" + ID,
        "chrome-extension://" + ID + "/",
        "chrome-extension://" + ID + ".evil.test",
        "chrome-extension://" + ID + "a",
        "chrome-extension://bbcdefghijklmnopabcdefghijklmnop",
        "CHROME-EXTENSION://" + ID,
        " chrome-extension://" + ID,
        "chrome-extension://" + ID + " https://evil.test",
        "moz-extension://" + ID,
        "moz-extension://11111111-2222-4333-8444-555555555555.evil.test",
        "moz-extension://11111111-2222-4333-8444-55555555555",
        "https://moz-extension://11111111-2222-4333-8444-555555555555"
      })
  void admits_no_look_alike(String origin) {
    assertThat(origins.admit(origin)).isFalse();
  }

  @Test
  void an_id_is_one_of_chromiums() {
    assertThatThrownBy(() -> new ExtensionOrigins(Set.of("semper")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
