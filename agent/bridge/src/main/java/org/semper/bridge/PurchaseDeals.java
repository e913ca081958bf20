package org.semper.bridge;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.semper.api.bridge.DealList;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.DealView;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.api.statement.StatementHash;
import org.semper.commerce.buyer.OpeningRefused;
import org.semper.commerce.buyer.Purchases;

/// Deals as the commerce layer runs them.
public final class PurchaseDeals implements DealDesk {

  private final Purchases purchases;
  private final BooleanSupplier locked;

  /// @param locked whether the owner must unlock the agent
  public PurchaseDeals(Purchases purchases, BooleanSupplier locked) {
    this.purchases = purchases;
    this.locked = locked;
  }

  @Override
  public DealView open(DealRequest request, IdempotencyKey key, String client)
      throws RequestRefused {
    try {
      return purchases.open(request, key, client);
    } catch (OpeningRefused e) {
      throw new RequestRefused(e.code());
    }
  }

  @Override
  public List<DealView> current(String client) {
    return purchases.current(client).stream().limit(DealList.MAX_DEALS).toList();
  }

  @Override
  public void raise(StatementHash deal, String client) {
    if (current(client).stream().anyMatch(view -> view.deal().equals(deal))) {
      purchases.raise();
    }
  }

  @Override
  public boolean isLocked() {
    return locked.getAsBoolean();
  }

  @Override
  public void onChange(Runnable listener) {
    purchases.onChange(listener::run);
  }
}
