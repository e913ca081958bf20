package org.semper.api.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.semper.api.json.JsonRejected.Reason;
import tools.jackson.databind.JsonNode;

/// Reads the members of one JSON object, each by name, type and range; [#end] refuses what was not read.
public final class JsonFields {

  private final JsonNode object;
  private final String path;
  private final Set<String> unread;

  private JsonFields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
    this.unread = new LinkedHashSet<>(object.propertyNames());
  }

  /// @param path the object's own place, for messages
  public static JsonFields of(JsonNode value, String path) throws JsonRejected {
    if (!value.isObject()) {
      throw new JsonRejected(Reason.MEMBER_OF_OTHER_TYPE, path);
    }
    return new JsonFields(value, path);
  }

  /// @param maxLength in UTF-16 units
  /// @return [PlainText], so neither empty nor with control characters
  public String text(String name, int maxLength) throws JsonRejected {
    return checkedText(required(name), name, maxLength);
  }

  /// For texts that are data of another language, such as HTML: any characters, also none at all.
  ///
  /// @param maxLength in UTF-16 units
  public String anyText(String name, int maxLength) throws JsonRejected {
    String text = textOf(required(name), name);
    if (text.length() > maxLength) {
      throw outOfRange(name);
    }
    return text;
  }

  public Optional<String> optionalText(String name, int maxLength) throws JsonRejected {
    return object.has(name) ? Optional.of(text(name, maxLength)) : Optional.empty();
  }

  public List<String> texts(String name, int maxItems, int maxLength) throws JsonRejected {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : array(name, maxItems)) {
      texts.add(checkedText(element, name, maxLength));
    }
    return List.copyOf(texts);
  }

  public long integer(String name, long min, long max) throws JsonRejected {
    JsonNode value = required(name);
    if (!value.isIntegralNumber()) {
      throw new JsonRejected(Reason.MEMBER_OF_OTHER_TYPE, place(name));
    }
    if (!value.canConvertToLong() || value.longValue() < min || value.longValue() > max) {
      throw outOfRange(name);
    }
    return value.longValue();
  }

  public boolean flag(String name) throws JsonRejected {
    JsonNode value = required(name);
    if (!value.isBoolean()) {
      throw new JsonRejected(Reason.MEMBER_OF_OTHER_TYPE, place(name));
    }
    return value.booleanValue();
  }

  public JsonNode node(String name) throws JsonRejected {
    return required(name);
  }

  public boolean has(String name) {
    return object.has(name);
  }

  public JsonFields object(String name) throws JsonRejected {
    return of(required(name), place(name));
  }

  public List<JsonFields> objects(String name, int maxItems) throws JsonRejected {
    List<JsonFields> objects = new ArrayList<>();
    for (JsonNode element : array(name, maxItems)) {
      objects.add(of(element, place(name) + "[" + objects.size() + "]"));
    }
    return List.copyOf(objects);
  }

  /// Names of the members, in their order; for objects whose names are data.
  public Set<String> names() {
    return new LinkedHashSet<>(object.propertyNames());
  }

  /// Refuses members that were not read.
  public void end() throws JsonRejected {
    if (!unread.isEmpty()) {
      throw new JsonRejected(Reason.MEMBER_UNKNOWN, path);
    }
  }

  /// For a value of the right type whose content breaks a rule.
  public JsonRejected outOfRange(String name) {
    return new JsonRejected(Reason.VALUE_OUT_OF_RANGE, place(name));
  }

  private JsonNode required(String name) throws JsonRejected {
    JsonNode value = object.get(name);
    if (value == null) {
      throw new JsonRejected(Reason.MEMBER_MISSING, place(name));
    }
    unread.remove(name);
    return value;
  }

  private JsonNode array(String name, int maxItems) throws JsonRejected {
    JsonNode value = required(name);
    if (!value.isArray()) {
      throw new JsonRejected(Reason.MEMBER_OF_OTHER_TYPE, place(name));
    }
    if (value.size() > maxItems) {
      throw outOfRange(name);
    }
    return value;
  }

  private String checkedText(JsonNode value, String name, int maxLength) throws JsonRejected {
    String text = textOf(value, name);
    if (!PlainText.isPlain(text, maxLength)) {
      throw outOfRange(name);
    }
    return text;
  }

  private String textOf(JsonNode value, String name) throws JsonRejected {
    if (!value.isString()) {
      throw new JsonRejected(Reason.MEMBER_OF_OTHER_TYPE, place(name));
    }
    return value.stringValue();
  }

  private String place(String name) {
    return path + "." + name;
  }
}
