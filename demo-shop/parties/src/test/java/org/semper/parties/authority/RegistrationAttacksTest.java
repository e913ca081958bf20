package org.semper.parties.authority;

import org.junit.jupiter.api.Tag;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;

@Tag("server")
final class RegistrationAttacksTest extends RegistrationAttacks {

  @Override
  Store store() {
    return SqliteStore.open(folder.resolve("authority.db"), Authority.MIGRATIONS);
  }
}
