package org.semper.tinguin.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which shops may ask, as the owner decides. Called off the event thread.
public interface OwnerShops {

  /// How it stands.
  ///
  /// @param pausedUntil empty if there is no pause
  /// @param blocked the latest first
  record Standing(Optional<Instant> pausedUntil, List<BlockedShop> blocked) {

    public Standing {
      blocked = List.copyOf(blocked);
    }
  }

  /// A shop that opens no window.
  ///
  /// @param origin web origin, such as `https://shop.example`
  record BlockedShop(String origin, Instant since) {}

  Standing standing();

  /// No window for any shop for an hour.
  void pause();

  void resume();

  void unblock(String origin);
}
