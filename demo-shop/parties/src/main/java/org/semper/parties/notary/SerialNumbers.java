package org.semper.parties.notary;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import org.semper.supporting.store.Store;

/// Serial numbers of time-stamps, each used once: drawn by chance, so that several notaries over one database need no common
/// counter, and entered before they are used, so that no number returns whatever happens (RFC 3161, section 2.4.2).
final class SerialNumbers {

  private static final int BITS = 127;

  private final Store store;
  private final SecureRandom random = new SecureRandom();

  SerialNumbers(Store store) {
    this.store = store;
  }

  BigInteger next(Instant at) {
    while (true) {
      BigInteger serial = new BigInteger(BITS, random).setBit(BITS - 1);
      if (enter(serial, at)) {
        return serial;
      }
    }
  }

  /// @return false if the number was used before
  boolean enter(BigInteger serial, Instant at) {
    int entered =
        store.inTransaction(transaction ->
            transaction.update(
                """
                INSERT INTO notary_time_stamps (serial, issued_at) VALUES (?, ?)
                ON CONFLICT DO NOTHING
                """,
                serial.toString(),
                at.getEpochSecond()));
    return entered == 1;
  }
}
