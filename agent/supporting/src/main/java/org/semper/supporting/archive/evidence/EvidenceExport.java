package org.semper.supporting.archive.evidence;

import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.statement.StatementPayload;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.DealId;
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
  /// @param lists at hand, for statements that came, or carry evidence that came, without OCSP responses
  public EvidenceExport(
      StatementSigner exporter, OcspStaples staples, TrustList trust, RevocationSource lists) {
    this.exporter = exporter;
    this.staples = staples;
    this.trust = trust;
    this.lists = lists;
  }

  /// @param statements of the deal, with their stamps, oldest first
  /// @param law ISO 3166-1 alpha-2 code of the exporter's country
  /// @param now when the export is made
  /// @return content of the file
  /// @throws IllegalArgumentException if nothing was said in the deal yet
  public byte[] export(DealId deal, List<ArchivedStatement> statements, String law, Instant now) {
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

  private List<byte[]> lists(List<ArchivedStatement> statements) {
    Map<String, byte[]> encoded = new LinkedHashMap<>();
    statements.stream()
        .flatMap(each -> each.stamp().stream())
        .flatMap(stamp -> stamp.lists().stream())
        .forEach(list -> put(encoded, list));
    if (statements.stream().anyMatch(each -> EmbeddedEvidence.needsLists(each.stapled()))) {
      for (Authority authority : trust.authorities()) {
        lists.known(authority).forEach(list -> put(encoded, encoded(list)));
      }
    }
    return List.copyOf(encoded.values());
  }

  private static void put(Map<String, byte[]> lists, byte[] list) {
    lists.put(Base64.getEncoder().encodeToString(list), list);
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
