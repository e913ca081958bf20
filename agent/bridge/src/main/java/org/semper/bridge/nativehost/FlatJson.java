package org.semper.bridge.nativehost;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One JSON object (RFC 8259) whose members are strings, whole numbers or arrays of strings: all that this program reads.
/// Everything else is refused: other values, a member twice, bytes that are not UTF-8, anything after the object.
final class FlatJson {

  private static final String WHITESPACE = " \t\r\n";
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";
  private static final int MAX_DIGITS = 15;

  private final Map<String, Object> members = new HashMap<>();
  private final String text;
  private int at;

  private FlatJson(String text) {
    this.text = text;
  }

  /// @throws NotUnderstood if it is not exactly one such object
  static FlatJson parse(byte[] bytes) throws NotUnderstood {
    try {
      FlatJson json =
          new FlatJson(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      json.object();
      return json;
    } catch (CharacterCodingException e) {
      throw new NotUnderstood();
    }
  }

  int size() {
    return members.size();
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(members.get(name))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /// @return empty too if there is no such array
  List<String> texts(String name) {
    return members.get(name) instanceof List<?> list
        ? list.stream().map(String.class::cast).toList()
        : List.of();
  }

  private void object() throws NotUnderstood {
    expect('{');
    if (!takes('}')) {
      do {
        String name = string();
        expect(':');
        if (members.put(name, value()) != null) {
          throw new NotUnderstood();
        }
      } while (takes(','));
      expect('}');
    }
    skip();
    if (at != text.length()) {
      throw new NotUnderstood();
    }
  }

  private Object value() throws NotUnderstood {
    skip();
    return switch (peek()) {
      case '"' -> string();
      case '[' -> array();
      default -> number();
    };
  }

  private List<String> array() throws NotUnderstood {
    List<String> texts = new ArrayList<>();
    expect('[');
    if (!takes(']')) {
      do {
        texts.add(string());
      } while (takes(','));
      expect(']');
    }
    return texts;
  }

  private Long number() throws NotUnderstood {
    int begin = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    int digits = at - begin;
    boolean padded = digits > 1 && text.charAt(begin) == '0';
    if (digits == 0 || digits > MAX_DIGITS || padded) {
      throw new NotUnderstood();
    }
    return Long.valueOf(text.substring(begin, at));
  }

  private String string() throws NotUnderstood {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (peek() != '"') {
      char next = text.charAt(at++);
      if (next < ' ') {
        throw new NotUnderstood();
      }
      string.append(next == '\\' ? escaped() : next);
    }
    at++;
    return string.toString();
  }

  private char escaped() throws NotUnderstood {
    char letter = peek();
    at++;
    if (letter == 'u') {
      return unit();
    }
    int known = ESCAPES.indexOf(letter);
    if (known < 0) {
      throw new NotUnderstood();
    }
    return ESCAPED.charAt(known);
  }

  private char unit() throws NotUnderstood {
    int end = at + 4;
    if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]{4}")) {
      throw new NotUnderstood();
    }
    char unit = (char) Integer.parseInt(text.substring(at, end), 16);
    at = end;
    return unit;
  }

  private void expect(char wanted) throws NotUnderstood {
    if (!takes(wanted)) {
      throw new NotUnderstood();
    }
  }

  private boolean takes(char wanted) {
    skip();
    boolean there = at < text.length() && text.charAt(at) == wanted;
    if (there) {
      at++;
    }
    return there;
  }

  private char peek() throws NotUnderstood {
    if (at >= text.length()) {
      throw new NotUnderstood();
    }
    return text.charAt(at);
  }

  private void skip() {
    while (at < text.length() && WHITESPACE.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
