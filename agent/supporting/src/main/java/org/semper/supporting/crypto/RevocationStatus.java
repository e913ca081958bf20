package org.semper.supporting.crypto;

/// What a responder or a list says about one certificate.
sealed interface RevocationStatus {

  /// Not revoked.
  record Good() implements RevocationStatus {}

  record Revoked(Revocation revocation) implements RevocationStatus {}

  /// Nothing usable was said.
  record Unknown() implements RevocationStatus {}
}
