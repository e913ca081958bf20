package org.semper.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.api.json.JsonRejected.Reason;

final class StrictJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "true",
        "0",
        "-1",
        "\"\"",
        "9223372036854775807",
        "\"\\ud83d\\ude00\"",
        "\"😀\"",
        "{\"a\":[1,{\"b\":\"c\"}]}",
        " { \"a\" : 1 } \n"
      })
  void reads_json(String text) throws JsonRejected {
    assertThat(StrictJson.parse(utf8(text), 1000)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"b\":1,\"a\":[true,null,\"é\\n😀\"]}",
        "[1,-2,{\"a\":{}}]",
        "9007199254740991"
      })
  void writes_what_it_read(String text) throws JsonRejected {
    assertThat(StrictJson.bytes(StrictJson.parse(utf8(text), 1000))).isEqualTo(utf8(text));
  }

  @ParameterizedTest
  @MethodSource
  void refuses_what_could_mean_something_else(String text, Reason reason) {
    assertThat(reason(utf8(text))).isEqualTo(reason);
  }

  static Stream<Arguments> refuses_what_could_mean_something_else() {
    return Stream.of(
        Arguments.of("", Reason.SYNTAX),
        Arguments.of("   ", Reason.SYNTAX),
        Arguments.of("{", Reason.SYNTAX),
        Arguments.of("{\"a\":1,}", Reason.SYNTAX),
        Arguments.of("[1,]", Reason.SYNTAX),
        Arguments.of("{a:1}", Reason.SYNTAX),
        Arguments.of("{'a':1}", Reason.SYNTAX),
        Arguments.of("// c\n{}", Reason.SYNTAX),
        Arguments.of("/* c */{}", Reason.SYNTAX),
        Arguments.of("\uFEFF{}", Reason.SYNTAX),
        Arguments.of("NaN", Reason.SYNTAX),
        Arguments.of("Infinity", Reason.SYNTAX),
        Arguments.of("+1", Reason.SYNTAX),
        Arguments.of("01", Reason.SYNTAX),
        Arguments.of(".5", Reason.SYNTAX),
        Arguments.of("1.", Reason.SYNTAX),
        Arguments.of("0x1", Reason.SYNTAX),
        Arguments.of("\"a\nb\"", Reason.SYNTAX),
        Arguments.of("\"\\x41\"", Reason.SYNTAX),
        Arguments.of("True", Reason.SYNTAX),
        Arguments.of("{}x", Reason.SYNTAX),
        Arguments.of("{}{}", Reason.TRAILING_INPUT),
        Arguments.of("{},", Reason.SYNTAX),
        Arguments.of("1 2", Reason.TRAILING_INPUT),
        Arguments.of("{\"a\":1,\"a\":1}", Reason.DUPLICATE_MEMBER),
        Arguments.of("{\"a\":1,\"\\u0061\":2}", Reason.DUPLICATE_MEMBER),
        Arguments.of("[{\"a\":{\"b\":1,\"b\":2}}]", Reason.DUPLICATE_MEMBER),
        Arguments.of("1.0", Reason.NOT_AN_INTEGER),
        Arguments.of("1e3", Reason.NOT_AN_INTEGER),
        Arguments.of("-0", Reason.NOT_AN_INTEGER),
        Arguments.of("{\"a\":[0, -0]}", Reason.NOT_AN_INTEGER),
        Arguments.of("{\"a\":[1E0]}", Reason.NOT_AN_INTEGER),
        Arguments.of("\"\\ud800\"", Reason.LONE_SURROGATE),
        Arguments.of("\"\\udc00\\ud800\"", Reason.LONE_SURROGATE),
        Arguments.of("{\"\\ud800\":1}", Reason.SYNTAX),
        Arguments.of("{\"\\udc00\":1}", Reason.SYNTAX),
        Arguments.of("{\"a\\ud800b\":1}", Reason.SYNTAX),
        Arguments.of("1".repeat(21), Reason.TOO_LARGE),
        Arguments.of("1" + "0".repeat(400) + "e9", Reason.TOO_LARGE),
        Arguments.of("{\"" + "a".repeat(200) + "\":1}", Reason.TOO_LARGE),
        Arguments.of("[".repeat(17) + "]".repeat(17), Reason.TOO_DEEP),
        Arguments.of("{\"a\":".repeat(17) + "1" + "}".repeat(17), Reason.TOO_DEEP));
  }

  @Test
  void reads_the_deepest_nesting() throws JsonRejected {
    assertThat(StrictJson.parse(utf8("[".repeat(16) + "]".repeat(16)), 100)).isNotNull();
  }

  @Test
  void refuses_bytes_that_are_not_utf8() {
    assertThat(reason(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'})).isEqualTo(Reason.NOT_UTF8);
    assertThat(reason(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}))
        .isEqualTo(Reason.NOT_UTF8);
    assertThat(reason("{}".getBytes(StandardCharsets.UTF_16))).isEqualTo(Reason.NOT_UTF8);
    assertThat(reason("{}".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(Reason.SYNTAX);
  }

  @Test
  void refuses_more_bytes_than_allowed() throws JsonRejected {
    assertThat(StrictJson.parse(utf8("\"é\""), 4)).isNotNull();
    JsonRejected rejected =
        catchThrowableOfType(JsonRejected.class, () -> StrictJson.parse(utf8("\"é\""), 3));
    assertThat(rejected.reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void does_not_repeat_the_input_in_its_message() {
    JsonRejected rejected =
        catchThrowableOfType(
            JsonRejected.class,
            () -> StrictJson.parse(utf8("{\"secret\":1,\"secret\":\"\\ud800\"}"), 100));
    assertThat(rejected).hasMessageNotContaining("secret");
  }

  private static Reason reason(byte[] bytes) {
    return catchThrowableOfType(JsonRejected.class, () -> StrictJson.parse(bytes, 10_000)).reason();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
