package org.semper.supporting.archive.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.crypto.OcspStaples;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestPki;
import tools.jackson.databind.node.JsonNodeFactory;

/// Evidence as the buyer of a test's purchase exports it, whatever the statements are.
public final class EvidenceFiles {

  private EvidenceFiles() {}

  public static byte[] export(GoldenPurchase purchase, List<StapledStatement> statements) {
    return exporter(purchase)
        .export(deal(statements), archived(statements), "FR", TestPki.CLOCK.instant());
  }

  static EvidenceExport exporter(GoldenPurchase purchase) {
    return exporter(purchase, RevocationSource.none());
  }

  static EvidenceExport exporter(GoldenPurchase purchase, RevocationSource lists) {
    OcspStaples staples = () -> staples(purchase.buyer);
    return new EvidenceExport(purchase.buyer, staples, purchase.pki.trustList(), lists);
  }

  static DealId deal(List<StapledStatement> statements) {
    return GoldenPurchase.deal(statements.getFirst());
  }

  static List<ArchivedStatement> archived(List<StapledStatement> statements) {
    return statements.stream().map(ArchivedStatement::of).toList();
  }

  private static List<byte[]> staples(StatementSigner signer) {
    return signer
        .sign(
            new StatementType("staple"),
            new StatementPayload(
                UUID.randomUUID(),
                Optional.empty(),
                Optional.empty(),
                JsonNodeFactory.instance.objectNode(),
                "FR",
                TestPki.CLOCK.instant()))
        .ocsp();
  }
}
