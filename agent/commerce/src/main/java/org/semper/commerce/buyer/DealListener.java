package org.semper.commerce.buyer;

/// Hears that something about some purchase changed; what changed is to be asked for.
@FunctionalInterface
public interface DealListener {

  /// Called on the thread that changed it; must return at once.
  void changed();
}
