package org.semper.api.vectors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/// Collects the cases of one message: a good one, and that with one thing changed.
final class MessageCases {

  static final String UNKNOWN = "MEMBER_UNKNOWN";
  static final String MISSING = "MEMBER_MISSING";
  static final String OTHER_TYPE = "MEMBER_OF_OTHER_TYPE";
  static final String RANGE = "VALUE_OUT_OF_RANGE";

  private final String message;
  private final ObjectNode good;
  private final boolean read;
  private final List<MessageCase> cases = new ArrayList<>();

  private MessageCases(String message, ObjectNode good, boolean read) {
    this.message = message;
    this.good = good;
    this.read = read;
    changed("good", "as the protocol has it", true, "accept", "accept", json -> {});
    text("twice", "one text has one meaning", true, "DUPLICATE_MEMBER", twice(good));
    text("with-more-after-it", "one text has one meaning", false, "TRAILING_INPUT", good + "{}");
    text("a-list", "a message is an object", false, OTHER_TYPE, "[]");
    text("nothing", "a message is an object", false, "SYNTAX", "");
    bad("with-more-members", "what is not known is refused", UNKNOWN, json -> json.put("more", 1));
  }

  /// A message that the extension reads.
  static MessageCases read(String message, ObjectNode good) {
    return new MessageCases(message, good, true);
  }

  /// A message that the extension sends.
  static MessageCases sent(String message, ObjectNode good) {
    return new MessageCases(message, good, false);
  }

  /// A variant that everybody takes.
  MessageCases ok(String name, Consumer<ObjectNode> change) {
    return changed(name, "as the protocol has it", true, "accept", "accept", change);
  }

  /// A fault that agent, schema and extension see.
  MessageCases bad(String name, String why, String reason, Consumer<ObjectNode> change) {
    return changed(name, why, false, reason, "refuse", change);
  }

  /// A fault that agent and extension see and no schema does.
  MessageCases beyondSchema(String name, String why, String reason, Consumer<ObjectNode> change) {
    return changed(name, why, false, reason, "none", change);
  }

  /// A fault that only the agent sees.
  MessageCases unseen(String name, String why, String reason, Consumer<ObjectNode> change) {
    return changed(name, why, true, reason, "none", change);
  }

  /// A fault in one part of a list, which the extension leaves out.
  MessageCases leftOut(String name, String why, String reason, Consumer<ObjectNode> change) {
    return changed(name, why, true, reason, "refuse", change);
  }

  /// A text that is not the JSON of this project.
  MessageCases text(String name, String why, boolean courier, String reason, String text) {
    String schema = reason.equals(OTHER_TYPE) ? "refuse" : "none";
    cases.add(
        new MessageCase(message + "-" + name, why, message, text, of(courier), reason, schema));
    return this;
  }

  List<MessageCase> all() {
    return cases;
  }

  private MessageCases changed(
      String name,
      String why,
      boolean courier,
      String reason,
      String schema,
      Consumer<ObjectNode> change) {
    ObjectNode json = good.deepCopy();
    change.accept(json);
    String text = new String(StrictJson.bytes(json), StandardCharsets.UTF_8);
    cases.add(
        new MessageCase(message + "-" + name, why, message, text, of(courier), reason, schema));
    return this;
  }

  private Optional<Boolean> of(boolean courier) {
    return read ? Optional.of(courier) : Optional.empty();
  }

  /// The message with its last member once more.
  private static String twice(ObjectNode json) {
    if (json.isEmpty()) {
      return "{\"a\":1,\"a\":1}";
    }
    ObjectNode last = json.deepCopy();
    String name = List.copyOf(json.propertyNames()).getLast();
    last.removeAll();
    last.set(name, json.get(name));
    String text = json.toString();
    return text.substring(0, text.length() - 1) + "," + last.toString().substring(1);
  }

  static ObjectNode object(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try {
      return (ObjectNode) StrictJson.parse(bytes, bytes.length);
    } catch (JsonRejected e) {
      throw new IllegalArgumentException(e);
    }
  }
}
