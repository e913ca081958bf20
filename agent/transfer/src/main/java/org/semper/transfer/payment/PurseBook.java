package org.semper.transfer.payment;

import java.util.List;
import java.util.Optional;

/// The owner's purses, in the owner's order of preference.
public interface PurseBook {

  /// All of them, the preferred first.
  List<Purse> all();

  Optional<Purse> find(String id);

  /// Adds a purse as the least preferred, or replaces the one of the same id where it stands.
  void put(Purse purse);

  /// Makes a purse the preferred one. Without effect for an unknown id.
  void prefer(String id);

  /// Forgets a purse; payments made from it stay on record. Without effect for an unknown id.
  void remove(String id);
}
