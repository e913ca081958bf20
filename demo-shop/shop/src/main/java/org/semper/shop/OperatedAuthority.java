package org.semper.shop;

import java.io.IOException;
import java.time.Clock;
import org.semper.parties.authority.Authority;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.store.SqliteStore;

/// A market's authority for its operator's acts, beside the one that is served.
public record OperatedAuthority(Authority authority, SqliteStore store) implements AutoCloseable {

  /// @param folder of a market that was started before
  public static OperatedAuthority open(MarketFolder folder, Clock clock)
      throws IOException, KeyFileRejected {
    SqliteStore store = SqliteStore.open(folder.authorityStore(), Authority.MIGRATIONS);
    try {
      return new OperatedAuthority(RunningAuthority.open(folder, store, clock), store);
    } catch (IOException | KeyFileRejected | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
