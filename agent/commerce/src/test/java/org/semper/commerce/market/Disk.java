package org.semper.commerce.market;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.semper.commerce.CommerceTables;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.archive.LoggedEntry;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;
import org.semper.transfer.payment.PaymentSchema;

/// What of a buyer's agent survives a crash.
public final class Disk implements AutoCloseable {

  private final Store store;
  private final Sealer archive;
  private final Sealer payments;
  private final StatementSigner signer;

  public Disk(Market market, String owner) {
    this.store =
        SqliteStore.open(
            market.folder().resolve(owner + ".db"),
            CommerceTables.migrations(),
            SealedArchive.MIGRATIONS,
            PaymentSchema.migrations());
    Vault vault = TestPki.vault(market.folder().resolve(owner + "-vault.json"), owner);
    this.archive = vault.sealer("archive");
    this.payments = vault.sealer("payments");
    this.signer = market.pki().buyer(owner);
  }

  /// The deal's whole log.
  public List<LoggedEntry> log(DealId deal) throws ArchiveDamaged {
    return store.<List<LoggedEntry>, ArchiveDamaged>inTransaction(
        tx -> new SealedArchive(archive, Clock.systemUTC()).read(tx, deal));
  }

  public DealSummary summary(DealId deal) throws ArchiveDamaged {
    return store
        .<Optional<DealSummary>, ArchiveDamaged>inTransaction(
            tx -> new SealedArchive(archive, Clock.systemUTC()).summary(tx, deal))
        .orElseThrow();
  }

  public Store store() {
    return store;
  }

  Sealer archive() {
    return archive;
  }

  public StatementSigner signer() {
    return signer;
  }

  Sealer payments() {
    return payments;
  }

  @Override
  public void close() {
    store.close();
  }
}
