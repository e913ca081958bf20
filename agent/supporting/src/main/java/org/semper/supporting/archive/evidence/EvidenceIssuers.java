package org.semper.supporting.archive.evidence;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.supporting.archive.ArchivedStatement;

/// The issuing certificates that came with evidence, not believed: who judges a revocation list needs them.
public final class EvidenceIssuers {

  private EvidenceIssuers() {}

  /// @param file evidence, or anything else
  /// @return without the signers' own; empty if it cannot be read
  public static List<X509Certificate> of(byte[] file) {
    Set<X509Certificate> issuers = new LinkedHashSet<>();
    for (UnverifiedStatement statement : statements(file)) {
      List<X509Certificate> path = statement.certificates();
      issuers.addAll(path.subList(1, path.size()));
    }
    return List.copyOf(issuers);
  }

  private static List<UnverifiedStatement> statements(byte[] file) {
    try {
      if (file.length > 0 && file[0] == '{') {
        JsonFields fields =
            JsonFields.of(StrictJson.parse(file, EvidenceBundle.MAX_BYTES), "statement");
        return List.of(StatementJson.parse(fields).stapled().statement());
      }
      UnverifiedStatement statement =
          UnverifiedStatement.parse(
              new String(file, StandardCharsets.ISO_8859_1), EvidenceBundle.MAX_BYTES);
      List<UnverifiedStatement> statements = new ArrayList<>(List.of(statement));
      if (statement.type().equals(EvidenceBundle.TYPE)) {
        for (ArchivedStatement entry : EvidenceBundle.parse(statement).entries()) {
          statements.add(entry.stapled().statement());
        }
      }
      return statements;
    } catch (JsonRejected | StatementRejected e) {
      return List.of();
    }
  }
}
