package org.semper.supporting.archive.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.TrustList;

/// Judges files offline: evidence bundles, and single statements, compact or with their OCSP responses. Trusted are the
/// authorities of the trust list and nobody else, whatever a bundle brings along.
///
/// A bundle is accepted only as a whole: the exporter's seal covers every byte of it; every statement was signed by a certified
/// party whose certificates were in force when a notary stamped it, or, without a stamp, when it says it was made and still not
/// expired; and together they obey the rules of their types.
///
/// What is NOT proved: when a statement without a stamp was made, beyond its signer's word and the order of answers; and that
/// nothing was left out after the last statement. A seal is judged as of its own date, so whoever gets hold of the exporter's
/// key after its certificate expired can leave statements out, and change none.
public final class EvidenceVerifier {

  private final TrustList trust;
  private final RevocationSource lists;
  private final Clock clock;
  private final EvidenceRules rules;

  /// @param lists at hand; one that names a certificate overrules older answers in the file
  public EvidenceVerifier(
      TrustList trust, RevocationSource lists, Clock clock, EvidenceRules rules) {
    this.trust = trust;
    this.lists = lists;
    this.clock = clock;
    this.rules = rules;
  }

  /// @param file content of the file, whatever it is
  public Verdict verify(byte[] file) {
    if (file.length > EvidenceBundle.MAX_BYTES) {
      return new Verdict.Rejected(Reason.UNREADABLE, "file", "It is too large.");
    }
    try {
      if (file.length > 0 && file[0] == '{') {
        JsonFields fields =
            JsonFields.of(StrictJson.parse(file, EvidenceBundle.MAX_BYTES), "statement");
        return single(StatementJson.parse(fields));
      }
      UnverifiedStatement statement = UnverifiedStatement.parse(ascii(file), file.length);
      return statement.type().equals(EvidenceBundle.TYPE)
          ? bundle(statement)
          : single(ArchivedStatement.of(new StapledStatement(statement, List.of())));
    } catch (JsonRejected | StatementRejected e) {
      return new Verdict.Rejected(Reason.UNREADABLE, "file", UnreadableFile.why(file, e));
    }
  }

  private Verdict single(ArchivedStatement statement) {
    StatementType type = statement.stapled().statement().type();
    SignatureCheck signatures = new SignatureCheck(trust, lists, clock);
    try {
      PurchaseRules.requireWellFormed(statement.stapled().statement());
      Optional<EvidenceRule> rule = rules.ofStatement(type);
      Seal seal =
          rule.isPresent()
              ? signatures.as(statement, rule.get().speaker())
              : signatures.inAnyRole(statement);
      return new Verdict.Accepted(
          List.of(seal.finding("says this; it was judged alone, without what it answers")));
    } catch (EvidenceRejected e) {
      return e.at("statement (" + type.name() + ")");
    }
  }

  private Verdict bundle(UnverifiedStatement sealed) throws StatementRejected {
    EvidenceBundle bundle = EvidenceBundle.parse(sealed);
    try {
      SignatureCheck signatures = new SignatureCheck(trust, BundledLists.of(bundle, lists), clock);
      Seal seal = signatures.ofExport(new StapledStatement(sealed, bundle.ocsp()));
      return new DealReplay(signatures, rules).replay(bundle, seal);
    } catch (EvidenceRejected e) {
      return e.at("seal of the bundle");
    }
  }

  /// Bytes above 127 become characters that no statement has.
  private static String ascii(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
