package org.semper.api.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.semper.api.json.JsonRejected.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON so that one text has one meaning: UTF-8 without errors, no duplicate members, nothing after the value,
/// no lone surrogates, integers only, bounded size and depth.
///
/// What is NOT done: no type coercion, no comments, no trailing commas, no canonicalisation.
public final class StrictJson {

  /// Deepest nesting of objects and arrays.
  public static final int MAX_DEPTH = 16;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(20)
                          .maxNameLength(128)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /// @param utf8 the whole text
  /// @param maxBytes largest accepted length in bytes
  public static JsonNode parse(byte[] utf8, int maxBytes) throws JsonRejected {
    if (utf8.length > maxBytes) {
      throw new JsonRejected(Reason.TOO_LARGE, "input");
    }
    return parse(decode(utf8));
  }

  /// The bytes that are signed or sent for a value: members in their order, no white space.
  public static byte[] bytes(JsonNode value) {
    return MAPPER.writeValueAsBytes(value);
  }

  private static JsonNode parse(CharBuffer text) throws JsonRejected {
    JsonNode value;
    try {
      value = MAPPER.readTree(text.toString());
    } catch (StreamConstraintsException e) {
      throw new JsonRejected(Reason.TOO_DEEP, "input");
    } catch (StreamReadException e) {
      throw new JsonRejected(
          String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")
              ? Reason.DUPLICATE_MEMBER
              : Reason.SYNTAX,
          "input");
    } catch (MismatchedInputException e) {
      throw new JsonRejected(Reason.TRAILING_INPUT, "input");
    } catch (JacksonException e) {
      throw new JsonRejected(Reason.SYNTAX, "input");
    }
    if (value.isMissingNode()) {
      throw new JsonRejected(Reason.SYNTAX, "input");
    }
    requireWellFormed(value, "$");
    return value;
  }

  private static CharBuffer decode(byte[] utf8) throws JsonRejected {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(utf8));
    } catch (CharacterCodingException e) {
      throw new JsonRejected(Reason.NOT_UTF8, "input");
    }
  }

  private static void requireWellFormed(JsonNode value, String path) throws JsonRejected {
    if (value.isString()) {
      requirePairedSurrogates(value.stringValue(), path);
    } else if (value.isNumber() && !value.isIntegralNumber()) {
      throw new JsonRejected(Reason.NOT_AN_INTEGER, path);
    } else if (value.isArray()) {
      int index = 0;
      for (JsonNode element : value) {
        requireWellFormed(element, path + "[" + index++ + "]");
      }
    } else if (value.isObject()) {
      for (var member : value.properties()) {
        requirePairedSurrogates(member.getKey(), path);
        requireWellFormed(member.getValue(), path + "." + member.getKey());
      }
    }
  }

  private static void requirePairedSurrogates(String text, String path) throws JsonRejected {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw new JsonRejected(Reason.LONE_SURROGATE, path);
      }
    }
  }
}
