package org.semper.e2e.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// An answer of the agent, byte for byte and taken apart.
///
/// @param status HTTP status code
/// @param fields by name in lower case
/// @param raw head and content
public record WireAnswer(int status, Map<String, String> fields, String content, String raw) {

  public WireAnswer {
    fields = Map.copyOf(fields);
  }

  static WireAnswer parse(String head, String content) {
    List<String> lines = head.lines().toList();
    Map<String, String> fields = new TreeMap<>();
    for (String line : lines.subList(1, lines.size() - 1)) {
      int colon = line.indexOf(':');
      fields.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new WireAnswer(
        Integer.parseInt(lines.getFirst().substring(9, 12)), fields, content, head + content);
  }

  /// @param name in lower case
  /// @return empty text if it is not there
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  int contentLength() {
    return Integer.parseInt(fields.getOrDefault("content-length", "0"));
  }
}
