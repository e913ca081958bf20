package org.semper.tinguin.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whom the owner trusts to say who a seller is. Called off the event thread.
public interface OwnerAuthorities {

  /// What the owner decided of an authority.
  enum Decision {
    LISTED,
    CONFIRMED,
    DISTRUSTED
  }

  /// A list of authorities.
  ///
  /// @param origin whose it is; empty for one that an administrator put there
  record ListedBy(Optional<Origin> origin, List<KnownAuthority> authorities) {

    public ListedBy {
      authorities = List.copyOf(authorities);
    }
  }

  /// The operator who signed a list.
  ///
  /// @param fingerprint of its key, in groups
  /// @param issued when it was signed, as the operator says
  record Origin(String operator, String fingerprint, long number, Instant issued) {}

  /// An authority of a list.
  ///
  /// @param fingerprint of its root certificate, in groups
  /// @param says what the operator says of it; empty if it says nothing
  record KnownAuthority(
      String name, String fingerprint, String says, boolean demo, Decision decision) {}

  List<ListedBy> lists();

  /// Holds at once.
  ///
  /// @param fingerprint of an authority, as listed
  void decide(String fingerprint, Decision decision);
}
