package org.semper.supporting.crypto;

import java.time.Instant;

/// What a responder or a list says about one certificate.
sealed interface RevocationStatus {

  /// Not revoked.
  record Good() implements RevocationStatus {}

  /// Revoked at this time.
  record Revoked(Instant at) implements RevocationStatus {}

  /// Nothing usable was said.
  record Unknown() implements RevocationStatus {}
}
