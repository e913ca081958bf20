package org.semper.e2e.attacks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.evidence.EvidenceExport;
import org.semper.supporting.archive.evidence.EvidenceVerifier;
import org.semper.supporting.archive.evidence.Verdict;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaidDealRules;
import tools.jackson.databind.node.JsonNodeFactory;

/// Proofs of deals as a party exports them, judged by the rules of `semper verify`.
///
/// @param exporter seals the proof
record Proof(Town town, StatementSigner exporter) {

  Verdict of(List<StapledStatement> statements) {
    byte[] file =
        new EvidenceExport(exporter, () -> staples(), town.pki.trustList(), RevocationSource.none())
            .export(
                new DealId(statements.getFirst().statement().hash()),
                statements.stream().map(ArchivedStatement::of).toList(),
                "FR",
                town.clock.instant());
    return new EvidenceVerifier(
            town.pki.trustList(),
            RevocationSource.none(),
            town.clock,
            PaidDealRules.of(ServiceLoader.load(AdapterFactory.class)))
        .verify(file);
  }

  private List<byte[]> staples() {
    StatementPayload anything =
        new StatementPayload(
            UUID.randomUUID(),
            Optional.empty(),
            Optional.empty(),
            JsonNodeFactory.instance.objectNode(),
            "FR",
            town.clock.instant().plus(Duration.ofMinutes(1)));
    return exporter.sign(CommerceTypes.OFFER, anything).ocsp();
  }
}
