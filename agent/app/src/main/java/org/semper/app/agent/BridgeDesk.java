package org.semper.app.agent;

import java.util.List;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.DealView;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.api.statement.StatementHash;
import org.semper.bridge.DealDesk;
import org.semper.bridge.RequestRefused;
import org.semper.commerce.buyer.OpeningRefused;
import org.semper.commerce.buyer.Purchases;

/// Purchases, as the bridge sees them.
final class BridgeDesk implements DealDesk {

  private final Purchases purchases;
  private final OwnerAccess owner;

  BridgeDesk(Purchases purchases, OwnerAccess owner) {
    this.purchases = purchases;
    this.owner = owner;
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
    return purchases.current(client);
  }

  @Override
  public void raise(StatementHash deal, String client) {
    boolean own = purchases.current(client).stream().anyMatch(view -> view.deal().equals(deal));
    if (own) {
      purchases.raise();
    }
  }

  @Override
  public boolean isLocked() {
    return owner.isLocked();
  }

  @Override
  public void onChange(Runnable listener) {
    purchases.onChange(listener::run);
  }
}
