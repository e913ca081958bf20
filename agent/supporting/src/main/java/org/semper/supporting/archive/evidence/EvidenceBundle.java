package org.semper.supporting.archive.evidence;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementRejected.Reason;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.DealId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of an `evidence` statement: a deal's statements in the order of the exporter's log, with what a verifier needs besides.
/// `{"deal", "entries": [statement…], "ocsp", "crls", "roots"}`, statements as in [StatementJson]; binary values are base64. The statement's compact text,
/// nothing else, is the file, so its signature covers every byte.
///
/// @param ocsp responses for the exporter's own certificates, which nothing else could carry
/// @param crls revocation lists for statements that came without responses, or were stamped after theirs had ended
/// @param roots root certificates as the exporter knew them; for a reader's information, never to be trusted
public record EvidenceBundle(
    DealId deal,
    List<ArchivedStatement> entries,
    List<byte[]> ocsp,
    List<byte[]> crls,
    List<byte[]> roots) {

  /// Type of the statement that carries the bundle.
  public static final StatementType TYPE = new StatementType("evidence");

  /// Largest file, in bytes.
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  /// Ending of the file's name.
  public static final String FILE_EXTENSION = ".semper";

  private static final int MAX_ENTRIES = 200;
  private static final int MAX_BINARIES = 100;
  private static final int MAX_BINARY_TEXT = 1024 * 1024;

  public EvidenceBundle {
    entries = List.copyOf(entries);
    ocsp = copies(ocsp);
    crls = copies(crls);
    roots = copies(roots);
    if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
      throw new IllegalArgumentException("a bundle has 1 to 200 statements");
    }
  }

  /// @throws StatementRejected for another type, or with reason BODY for anything but a well-formed bundle
  public static EvidenceBundle parse(UnverifiedStatement statement) throws StatementRejected {
    if (!statement.type().equals(TYPE)) {
      throw new StatementRejected(Reason.TYPE);
    }
    try {
      JsonFields fields = JsonFields.of(statement.payload().body(), "body");
      EvidenceBundle bundle = parse(fields);
      fields.end();
      return bundle;
    } catch (JsonRejected | IllegalArgumentException e) {
      throw new StatementRejected(Reason.BODY, e);
    }
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("deal", deal.first().text());
    ArrayNode statements = json.putArray("entries");
    entries.forEach(entry -> statements.add(StatementJson.of(entry)));
    put(json, "ocsp", ocsp);
    put(json, "crls", crls);
    put(json, "roots", roots);
    return json;
  }

  private static EvidenceBundle parse(JsonFields fields) throws JsonRejected, StatementRejected {
    StatementHash deal =
        StatementHash.parse(fields.text("deal", 43)).orElseThrow(() -> fields.outOfRange("deal"));
    List<ArchivedStatement> entries = new ArrayList<>();
    for (JsonFields entry : fields.objects("entries", MAX_ENTRIES)) {
      entries.add(StatementJson.parse(entry));
    }
    return new EvidenceBundle(
        new DealId(deal),
        entries,
        binaries(fields, "ocsp"),
        binaries(fields, "crls"),
        binaries(fields, "roots"));
  }

  private static List<byte[]> binaries(JsonFields fields, String name) throws JsonRejected {
    List<byte[]> binaries = new ArrayList<>();
    for (String text : fields.texts(name, MAX_BINARIES, MAX_BINARY_TEXT)) {
      binaries.add(Base64.getDecoder().decode(text));
    }
    return binaries;
  }

  private static void put(ObjectNode json, String name, List<byte[]> binaries) {
    ArrayNode texts = json.putArray(name);
    binaries.forEach(binary -> texts.add(Base64.getEncoder().encodeToString(binary)));
  }

  private static List<byte[]> copies(List<byte[]> binaries) {
    return binaries.stream().map(byte[]::clone).toList();
  }
}
