package org.semper.api.statement;

import java.util.Optional;

/// The signature algorithms a statement may name (RFC 7518 section 3.1, RFC 8037). ES256 is what we sign; everything that
/// is not listed is refused before a key is touched.
public enum SignatureAlgorithm {
  ES256("ES256"),
  EDDSA("EdDSA"),
  PS256("PS256");

  private final String headerValue;

  SignatureAlgorithm(String headerValue) {
    this.headerValue = headerValue;
  }

  /// @return the value of the protected header `alg`
  public String headerValue() {
    return headerValue;
  }

  static Optional<SignatureAlgorithm> ofHeader(String value) {
    for (SignatureAlgorithm algorithm : values()) {
      if (algorithm.headerValue.equals(value)) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }
}
