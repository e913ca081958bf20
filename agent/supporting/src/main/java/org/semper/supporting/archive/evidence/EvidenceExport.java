package org.semper.supporting.archive.evidence;

import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.Entry;
import org.semper.supporting.archive.LoggedEntry;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.OcspStaples;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TrustList;

/// Makes evidence files out of a party's own logs.
public final class EvidenceExport {

  /// Until when others may act on an export: evidence does not expire.
  private static final Duration LASTING = Duration.ofDays(100L * 365);

  private final StatementSigner exporter;
  private final OcspStaples staples;
  private final TrustList trust;
  private final RevocationSource lists;

  /// @param staples for the exporter's certificates; the same that the signer staples
  /// @param lists at hand, for statements that came without OCSP responses
  public EvidenceExport(
      StatementSigner exporter, OcspStaples staples, TrustList trust, RevocationSource lists) {
    this.exporter = exporter;
    this.staples = staples;
    this.trust = trust;
    this.lists = lists;
  }

  /// @param log the whole log of the deal, as the archive returns it
  /// @param law ISO 3166-1 alpha-2 code of the exporter's country
  /// @param now when the export is made
  /// @return content of the file
  /// @throws IllegalArgumentException if nothing was said in the deal yet
  public byte[] export(DealId deal, List<LoggedEntry> log, String law, Instant now) {
    List<StapledStatement> statements = statements(log);
    EvidenceBundle bundle =
        new EvidenceBundle(deal, statements, staples.current(), lists(statements), roots());
    StatementPayload payload =
        new StatementPayload(
            UUID.randomUUID(),
            Optional.empty(),
            Optional.empty(),
            bundle.toJson(),
            law,
            now.plus(LASTING).truncatedTo(ChronoUnit.SECONDS));
    return exporter
        .sign(EvidenceBundle.TYPE, payload, EvidenceBundle.MAX_BYTES)
        .statement()
        .bytes();
  }

  private static List<StapledStatement> statements(List<LoggedEntry> log) {
    List<StapledStatement> statements = new ArrayList<>();
    for (LoggedEntry logged : log) {
      switch (logged.entry()) {
        case Entry.Said said -> statements.add(said.statement());
        case Entry.Heard heard -> statements.add(heard.statement());
        case Entry.Step _ -> {
          // What this party did by itself is nobody's statement and proves nothing.
        }
      }
    }
    return statements;
  }

  private List<byte[]> lists(List<StapledStatement> statements) {
    List<byte[]> encoded = new ArrayList<>();
    if (statements.stream().allMatch(statement -> !statement.ocsp().isEmpty())) {
      return encoded;
    }
    for (Authority authority : trust.authorities()) {
      for (X509CRL list : lists.known(authority)) {
        encoded.add(encoded(list));
      }
    }
    return encoded;
  }

  private List<byte[]> roots() {
    return trust.authorities().stream().map(EvidenceExport::root).toList();
  }

  private static byte[] root(Authority authority) {
    try {
      return authority.root().getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed certificate has an encoding", e);
    }
  }

  private static byte[] encoded(X509CRL list) {
    try {
      return list.getEncoded();
    } catch (CRLException e) {
      throw new IllegalStateException("a parsed revocation list has an encoding", e);
    }
  }
}
