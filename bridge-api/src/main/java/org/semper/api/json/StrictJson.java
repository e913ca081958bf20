package org.semper.api.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.semper.api.json.JsonRejected.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
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

  private static JsonNode parse(String text) throws JsonRejected {
    JsonNode value;
    try {
      value = MAPPER.readTree(text);
      requireNoMinusZero(text);
    } catch (JacksonException e) {
      throw new JsonRejected(reason(e), "input");
    }
    if (value.isMissingNode()) {
      throw new JsonRejected(Reason.SYNTAX, "input");
    }
    requireWellFormed(value);
    return value;
  }

  private static Reason reason(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    return switch (e) {
      case StreamConstraintsException _ when message.contains("nesting depth") -> Reason.TOO_DEEP;
      case StreamConstraintsException _ -> Reason.TOO_LARGE;
      case StreamReadException _ when message.startsWith("Duplicate") -> Reason.DUPLICATE_MEMBER;
      case MismatchedInputException _ -> Reason.TRAILING_INPUT;
      default -> Reason.SYNTAX;
    };
  }

  private static String decode(byte[] utf8) throws JsonRejected {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(utf8))
          .toString();
    } catch (CharacterCodingException e) {
      throw new JsonRejected(Reason.NOT_UTF8, "input");
    }
  }

  /// Member names need no look: the tokenizer refuses escaped surrogates in them.
  private static void requireWellFormed(JsonNode value) throws JsonRejected {
    if (value.isString()) {
      requirePairedSurrogates(value.stringValue());
    } else if (value.isNumber() && !value.isIntegralNumber()) {
      throw new JsonRejected(Reason.NOT_AN_INTEGER, "input");
    }
    for (JsonNode member : value) {
      requireWellFormed(member);
    }
  }

  /// Zero has one form; what was read does not tell how it was written.
  private static void requireNoMinusZero(String text) throws JsonRejected {
    if (!mayHoldMinusZero(text)) {
      return;
    }
    try (JsonParser tokens = MAPPER.createParser(text)) {
      for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_INT && tokens.getString().equals("-0")) {
          throw new JsonRejected(Reason.NOT_AN_INTEGER, "input");
        }
      }
    }
  }

  /// A number follows a bracket, a colon, a comma or white space; the many "-0" within identifiers and hashes do not.
  private static boolean mayHoldMinusZero(String text) {
    int at = text.indexOf("-0");
    while (at > 0 && "[:, \t\r\n".indexOf(text.charAt(at - 1)) < 0) {
      at = text.indexOf("-0", at + 1);
    }
    return at >= 0;
  }

  private static void requirePairedSurrogates(String text) throws JsonRejected {
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (character <= Character.MAX_SURROGATE && character >= Character.MIN_SURROGATE) {
        throw new JsonRejected(Reason.LONE_SURROGATE, "input");
      }
      at += Character.charCount(character);
    }
  }
}
