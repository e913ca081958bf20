package org.semper.bridge.nativehost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FlatJsonTest {

  @Test
  void reads_strings_numbers_and_arrays_of_strings() throws Exception {
    FlatJson json =
        parse(
            " {\"port\" : 17870,\n\"path\":\"C:\\\\Semper\\u00e9\\\"\\/\",\"lines\":[\"a\", \"b\"],\"none\":[]} ");

    assertThat(json.size()).isEqualTo(4);
    assertThat(json.text("path")).contains("C:\\Semperé\"/");
    assertThat(json.texts("lines")).containsExactly("a", "b");
    assertThat(json.texts("none")).isEmpty();
    assertThat(json.text("port")).isEmpty();
    assertThat(json.text("absent")).isEmpty();
    assertThat(parse("{}").size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"ask\"",
        "{",
        "{\"ask\"}",
        "{\"ask\":}",
        "{\"ask\":\"start\"",
        "{\"ask\":\"start\",}",
        "{\"ask\":\"start\"}x",
        "{\"ask\":\"start\"}{}",
        "{\"ask\":\"start\",\"ask\":\"status\"}",
        "{\"ask\":null}",
        "{\"ask\":true}",
        "{\"ask\":{}}",
        "{\"ask\":[1]}",
        "{\"ask\":[[]]}",
        "{\"ask\":-1}",
        "{\"ask\":1.5}",
        "{\"ask\":1e3}",
        "{\"ask\":01}",
        "{\"ask\":1234567890123456}",
        "{\"ask\":\"a\nb\"}",
        "{\"ask\":\"\\x\"}",
        "{\"ask\":\"\\u12\"}",
        "{\"ask\":\"\\u+123\"}",
        "{\"ask\":\"\\",
        "{'ask':'start'}",
        "\uFEFF{}"
      })
  void refuses_everything_else(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void refuses_bytes_that_are_not_utf_8() {
    byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0xA2, '"', ':', '1', '}'};
    assertThatThrownBy(() -> FlatJson.parse(overlong)).isInstanceOf(NotUnderstood.class);
  }

  private static FlatJson parse(String text) throws NotUnderstood {
    return FlatJson.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
