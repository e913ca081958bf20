package org.semper.app.agent;

import java.nio.file.Path;
import java.util.List;
import org.semper.commerce.CommerceTables;
import org.semper.supporting.access.SealedSafeguards;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.SqliteStore;
import org.semper.transfer.payment.PaymentSchema;

/// The agent's one store and the tables of those who share it.
final class AgentStore {

  private AgentStore() {}

  static SqliteStore open(Path file) {
    return SqliteStore.open(file, migrations());
  }

  static List<Migrations> migrations() {
    return List.of(
        SealedArchive.MIGRATIONS,
        CommerceTables.migrations(),
        PaymentSchema.migrations(),
        OwnerProfile.MIGRATIONS,
        SealedSafeguards.MIGRATIONS);
  }
}
