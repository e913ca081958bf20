package org.semper.app.agent;

import org.semper.api.web.WebOrigin;
import org.semper.commerce.buyer.ShopRules;
import org.semper.tinguin.settings.OwnerShops;

/// Which shops may ask, as the owner's window shows it.
final class OwnerShopRules implements OwnerShops {

  private final ShopRules rules;

  OwnerShopRules(ShopRules rules) {
    this.rules = rules;
  }

  @Override
  public Standing standing() {
    return new Standing(
        rules.pausedUntil(),
        rules.blocked().stream()
            .map(shop -> new BlockedShop(shop.origin().text(), shop.since()))
            .toList());
  }

  @Override
  public void pause() {
    rules.pause();
  }

  @Override
  public void resume() {
    rules.resume();
  }

  @Override
  public void unblock(String origin) {
    rules.unblock(new WebOrigin(origin));
  }
}
