package org.semper.api.bridge;

import java.util.Optional;
import java.util.UUID;

/// The name a client gives a deal request so that repeating it does nothing twice: a UUID of version 7 (RFC 9562), in the
/// header `Idempotency-Key`, lower case.
public record IdempotencyKey(UUID value) {

  public static final String HEADER = "Idempotency-Key";

  private static final int RFC_VARIANT = 2;

  public IdempotencyKey {
    if (value.version() != 7 || value.variant() != RFC_VARIANT) {
      throw new IllegalArgumentException("an idempotency key is a UUID of version 7");
    }
  }

  /// @return empty for anything but the one text of such a UUID
  public static Optional<IdempotencyKey> parse(String text) {
    try {
      IdempotencyKey key = new IdempotencyKey(UUID.fromString(text));
      return key.toString().equals(text) ? Optional.of(key) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
