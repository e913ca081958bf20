package org.semper.tinguin.setup;

import java.time.Instant;
import java.util.List;

/// A signed trust list, for the owner to judge.
///
/// @param operator who hands it out, as it calls itself
/// @param fingerprint of the operator's key, in groups
/// @param compared whether the owner gave that fingerprint; else it must be compared by sight
/// @param issued when it was signed, as the operator says
/// @param services hosts besides the web's own for which the list vouches
public record TrustOffer(
    String operator,
    String fingerprint,
    boolean compared,
    long number,
    Instant issued,
    List<OfferedAuthority> authorities,
    List<String> services) {

  public TrustOffer {
    authorities = List.copyOf(authorities);
    services = List.copyOf(services);
  }

  /// An authority of the list.
  ///
  /// @param fingerprint of its root certificate, in groups
  /// @param says what the operator says of it
  /// @param demo whether it checks nobody
  public record OfferedAuthority(String name, String fingerprint, String says, boolean demo) {}
}
