package org.semper.parties.bank;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;

final class BankOnSqliteTest extends BankContract {

  @TempDir private Path folder;

  @Override
  Store store() {
    return SqliteStore.open(folder.resolve("bank.db"), BankSchema.migrations());
  }
}
