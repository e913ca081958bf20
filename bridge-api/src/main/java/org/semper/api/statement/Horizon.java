package org.semper.api.statement;

import java.time.Duration;
import java.time.Instant;

/// Bounds the times that strangers choose: how far ahead of its own date (`iat`) a statement may name a time. Who verifies a
/// statement accepts no `iat` of the future, so that nothing that was accepted names a time that a later statement could not
/// carry. Which horizon a kind has is said where the kind is read.
public final class Horizon {

  /// For any statement's `exp`, whatever its type: a hundred years.
  public static final Duration LONGEST = Duration.ofDays(36_525);

  /// For times that a signer says it has seen; clocks may differ by so much.
  public static final Duration SEEN = Duration.ofMinutes(5);

  private Horizon() {}

  /// Refuses a statement that names a later time than its horizon.
  ///
  /// @param named a time the statement names
  /// @param ahead how much later than `iat` it may be
  /// @throws StatementRejected with reason HORIZON
  public static void require(UnverifiedStatement statement, Instant named, Duration ahead)
      throws StatementRejected {
    if (named.isAfter(statement.issuedAt().plus(ahead))) {
      throw new StatementRejected(StatementRejected.Reason.HORIZON);
    }
  }
}
