package org.semper.supporting.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.supporting.crypto.Fingerprint;
import org.semper.supporting.crypto.OwnerOnlyFile;
import org.semper.supporting.crypto.Regard;
import org.semper.supporting.crypto.SignedTrustList;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the owner decided: `trust-decisions.json`.
///
/// @param regards of authorities, by the fingerprint of the root; an authority that is not there is as its list has it
/// @param numbers the newest list that was taken of each operator, by the fingerprint of the operator's key; kept when the list is
///     removed, so that an older one cannot come after it
record TrustDecisions(Map<Fingerprint, Regard> regards, Map<Fingerprint, Long> numbers) {

  private static final int MAX_BYTES = 1024 * 1024;

  TrustDecisions {
    regards = Map.copyOf(regards);
    numbers = Map.copyOf(numbers);
  }

  /// @return nothing decided if there is no file
  static TrustDecisions read(Path file) throws IOException, JsonRejected {
    byte[] text;
    try {
      text = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new TrustDecisions(Map.of(), Map.of());
    }
    JsonFields fields = JsonFields.of(StrictJson.parse(text, MAX_BYTES), "decisions");
    Map<Fingerprint, Regard> regards = new HashMap<>();
    JsonFields authorities = fields.object("authorities");
    for (String name : authorities.names()) {
      regards.put(fingerprint(fields, name), regard(authorities, name));
    }
    authorities.end();
    Map<Fingerprint, Long> numbers = new HashMap<>();
    JsonFields operators = fields.object("operators");
    for (String name : operators.names()) {
      numbers.put(
          fingerprint(fields, name), operators.integer(name, 1, SignedTrustList.LARGEST_NUMBER));
    }
    operators.end();
    fields.end();
    return new TrustDecisions(regards, numbers);
  }

  void write(Path file) throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode authorities = json.putObject("authorities");
    Map<String, Regard> sorted = new TreeMap<>();
    regards.forEach((authority, regard) -> sorted.put(authority.hex(), regard));
    sorted.forEach((authority, regard) -> authorities.put(authority, text(regard)));
    ObjectNode operators = json.putObject("operators");
    Map<String, Long> newest = new TreeMap<>();
    numbers.forEach((operator, number) -> newest.put(operator.hex(), number));
    newest.forEach(operators::put);
    OwnerOnlyFile.write(file, json.toPrettyString() + "\n");
  }

  Regard of(Fingerprint authority) {
    return regards.getOrDefault(authority, Regard.LISTED);
  }

  TrustDecisions with(Fingerprint authority, Regard regard) {
    Map<Fingerprint, Regard> changed = new HashMap<>(regards);
    changed.put(authority, regard);
    return new TrustDecisions(changed, numbers);
  }

  TrustDecisions taken(Fingerprint operator, long number) {
    Map<Fingerprint, Long> changed = new HashMap<>(numbers);
    changed.put(operator, number);
    return new TrustDecisions(regards, changed);
  }

  private static Fingerprint fingerprint(JsonFields fields, String name) throws JsonRejected {
    return Fingerprint.parse(name)
        .filter(known -> known.hex().equals(name))
        .orElseThrow(() -> fields.outOfRange("fingerprint"));
  }

  private static Regard regard(JsonFields fields, String name) throws JsonRejected {
    String text = fields.text(name, 16);
    for (Regard regard : Regard.values()) {
      if (text(regard).equals(text)) {
        return regard;
      }
    }
    throw fields.outOfRange(name);
  }

  private static String text(Regard regard) {
    return regard.name().toLowerCase(Locale.ROOT);
  }
}
