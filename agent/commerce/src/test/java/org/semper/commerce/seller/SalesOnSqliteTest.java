package org.semper.commerce.seller;

import org.semper.commerce.market.Market;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;

final class SalesOnSqliteTest extends SalesContract {

  @Override
  Store openStore() {
    return SqliteStore.open(folder.resolve("seller.db"), Market.sellerMigrations());
  }
}
