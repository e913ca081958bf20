package org.semper.e2e.crash;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.semper.api.statement.StatementHash;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealLog;
import org.semper.supporting.archive.Archive;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.archive.evidence.EvidenceExport;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.crypto.authority.OcspStapler;
import org.semper.supporting.crypto.authority.RevocationListCache;
import org.semper.supporting.store.Store;

/// What a party's archive says about deals. Reading one checks its hash chain; a damaged one is a fault.
///
/// `deal ID`: its state and the hashes of its statements. `evidence ID`: its evidence file, base64. `all`: reads every deal and
/// says how many there are.
record DealProofs(Premises premises, Store store, Archive archive, EvidenceExport export) {

  private static final int MOST = 10_000;

  static DealProofs of(
      Premises premises, Vault vault, Store store, HttpsChannel channel, Identity identity)
      throws Exception {
    Authority authority = premises.trust().authorities().getFirst();
    OcspStapler staples = new OcspStapler(identity, authority, channel, premises.clock());
    return new DealProofs(
        premises,
        store,
        new SealedArchive(vault.sealer("archive"), premises.clock()),
        new EvidenceExport(
            new StatementSigner(identity, staples, premises.clock()),
            staples,
            premises.trust(),
            new RevocationListCache(channel, premises.clock())));
  }

  String tell(String order, String argument) {
    return switch (order) {
      case "deal" -> find(deal(argument)).map(DealProofs::text).orElse("UNKNOWN");
      case "evidence" -> evidence(deal(argument));
      case "all" -> Integer.toString(readAll());
      default -> throw new IllegalArgumentException(order);
    };
  }

  Optional<Deal> find(DealId deal) {
    return read(tx -> new DealLog(archive).find(tx, deal));
  }

  private String evidence(DealId deal) {
    List<ArchivedStatement> statements =
        read(tx -> ArchivedStatement.of(archive.read(tx, deal), archive.stamps(tx, deal)));
    return Base64.getEncoder()
        .encodeToString(export.export(deal, statements, "FR", premises.clock().instant()));
  }

  private int readAll() {
    List<DealSummary> all = read(tx -> archive.search(tx, "", MOST));
    for (DealSummary summary : all) {
      Deal deal = find(summary.deal()).orElseThrow();
      if (!deal.state().name().equals(summary.state())) {
        throw new IllegalStateException("log and summary differ: " + deal.id());
      }
    }
    return all.size();
  }

  private <T> T read(Store.Work<T, ArchiveDamaged> work) {
    try {
      return store.inTransaction(work);
    } catch (ArchiveDamaged e) {
      throw new IllegalStateException(e);
    }
  }

  private static DealId deal(String text) {
    return new DealId(new StatementHash(text));
  }

  private static String text(Deal deal) {
    return Stream.of(DealEvent.values())
        .flatMap(event -> deal.statement(event).stream())
        .map(statement -> statement.statement().hash().text())
        .collect(Collectors.joining(" ", deal.state() + " ", ""));
  }
}
