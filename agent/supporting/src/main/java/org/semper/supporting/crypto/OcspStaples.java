package org.semper.supporting.crypto;

import java.util.List;

/// OCSP responses about one's own certificates, to send along with every statement, so that no receiver has to ask the
/// authority and no authority learns who is dealing with whom.
@FunctionalInterface
public interface OcspStaples {

  /// One response for each certificate of the identity in its order, or none if there are no fresh ones.
  List<byte[]> current();

  /// Whether the authority answered for a time that by our clock is over, though it was asked just now, or is yet to come; then
  /// ours is wrong, or the authority's.
  default boolean isClockWrong() {
    return false;
  }

  /// No responses: receivers need a revocation list.
  static OcspStaples none() {
    return List::of;
  }
}
