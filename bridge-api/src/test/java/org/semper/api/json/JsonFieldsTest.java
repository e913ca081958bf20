package org.semper.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.semper.api.json.JsonRejected.Reason;

final class JsonFieldsTest {

  @Test
  void reads_members_by_name_and_type() throws JsonRejected {
    JsonFields fields =
        fields("{\"t\":\"x\",\"n\":5,\"f\":true,\"o\":{\"n\":1},\"l\":[\"a\"],\"m\":\"\"}");
    assertThat(fields.text("t", 1)).isEqualTo("x");
    assertThat(fields.integer("n", 0, 5)).isEqualTo(5);
    assertThat(fields.flag("f")).isTrue();
    assertThat(fields.object("o").integer("n", 1, 1)).isEqualTo(1);
    assertThat(fields.texts("l", 1, 1)).containsExactly("a");
    assertThat(fields.anyText("m", 0)).isEmpty();
    assertThat(fields.optionalText("absent", 1)).isEmpty();
    fields.end();
  }

  @Test
  void refuses_what_was_not_read() {
    assertThat(reason(() -> fields("{\"a\":1}").end())).isEqualTo(Reason.MEMBER_UNKNOWN);
  }

  @Test
  void refuses_missing_members() {
    assertThat(reason(() -> fields("{}").text("a", 1))).isEqualTo(Reason.MEMBER_MISSING);
  }

  @Test
  void does_not_coerce_types() {
    String json = "{\"a\":null,\"s\":\"1\",\"n\":1,\"b\":\"true\",\"o\":[]}";
    assertThat(reason(() -> fields(json).text("a", 9))).isEqualTo(Reason.MEMBER_OF_OTHER_TYPE);
    assertThat(reason(() -> fields(json).optionalText("a", 9)))
        .isEqualTo(Reason.MEMBER_OF_OTHER_TYPE);
    assertThat(reason(() -> fields(json).text("n", 9))).isEqualTo(Reason.MEMBER_OF_OTHER_TYPE);
    assertThat(reason(() -> fields(json).integer("s", 0, 9)))
        .isEqualTo(Reason.MEMBER_OF_OTHER_TYPE);
    assertThat(reason(() -> fields(json).flag("b"))).isEqualTo(Reason.MEMBER_OF_OTHER_TYPE);
    assertThat(reason(() -> fields(json).object("o"))).isEqualTo(Reason.MEMBER_OF_OTHER_TYPE);
    assertThat(reason(() -> fields(json).objects("n", 1))).isEqualTo(Reason.MEMBER_OF_OTHER_TYPE);
    assertThat(reason(() -> JsonFields.of(StrictJson.parse(new byte[] {'1'}, 1), "x")))
        .isEqualTo(Reason.MEMBER_OF_OTHER_TYPE);
  }

  @Test
  void refuses_values_out_of_range() {
    String json = "{\"n\":-1,\"big\":9223372036854775808,\"t\":\"ab\",\"e\":\"\",\"l\":[1,2]}";
    assertThat(reason(() -> fields(json).integer("n", 0, 9))).isEqualTo(Reason.VALUE_OUT_OF_RANGE);
    assertThat(reason(() -> fields(json).integer("big", 0, Long.MAX_VALUE)))
        .isEqualTo(Reason.VALUE_OUT_OF_RANGE);
    assertThat(reason(() -> fields(json).text("t", 1))).isEqualTo(Reason.VALUE_OUT_OF_RANGE);
    assertThat(reason(() -> fields(json).anyText("t", 1))).isEqualTo(Reason.VALUE_OUT_OF_RANGE);
    assertThat(reason(() -> fields(json).text("e", 1))).isEqualTo(Reason.VALUE_OUT_OF_RANGE);
    assertThat(reason(() -> fields(json).texts("l", 1, 1))).isEqualTo(Reason.VALUE_OUT_OF_RANGE);
  }

  @Test
  void refuses_control_characters_and_blank_texts() {
    for (String text :
        new String[] {"a\\nb", "\\u0000", "\\u2028", "\\u0085", " ", "\\u00a0\\u200b"}) {
      assertThat(reason(() -> fields("{\"t\":\"" + text + "\"}").text("t", 9)))
          .as(text)
          .isEqualTo(Reason.VALUE_OUT_OF_RANGE);
    }
  }

  private static JsonFields fields(String json) throws JsonRejected {
    return JsonFields.of(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8), 1000), "test");
  }

  private static Reason reason(ThrowingCallable call) {
    return catchThrowableOfType(JsonRejected.class, call).reason();
  }
}
