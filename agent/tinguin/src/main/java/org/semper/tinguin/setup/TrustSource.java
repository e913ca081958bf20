package org.semper.tinguin.setup;

import java.util.Set;

/// Finds whom the owner might trust. Called off the event thread.
public interface TrustSource {

  /// Looks at the list that the owner names; nothing counts yet.
  ///
  /// @param place a file, or an `https` address
  /// @param fingerprint of the operator's key, as typed or pasted; blank if the owner has none
  TrustOffer look(String place, String fingerprint) throws TrustNotFound;

  /// The owner trusts what was looked at last.
  ///
  /// @param checked fingerprints of the authorities of which the owner confirmed that they check whom they certify
  void accept(Set<String> checked);
}
