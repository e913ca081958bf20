package org.semper.bridge.pairing;

import java.time.Clock;
import java.time.Duration;

/// The code that the owner has to type: three tries, in time, and none after it was withdrawn. The code itself does not
/// leave this object.
public final class TypedCode {

  /// What one comparison came to.
  public enum Outcome {
    MATCHES,
    DIFFERS,
    /// Wrong for the third time, too late, or withdrawn.
    NO_TRIES_LEFT
  }

  private static final int TRIES = 3;

  private final String digits;
  private final Clock clock;
  private final ShortTime time;
  private int triesLeft = TRIES;
  private Runnable onWithdrawal = () -> {};

  TypedCode(String digits, Clock clock, Duration patience) {
    this.digits = digits;
    this.clock = clock;
    this.time = new ShortTime(clock.instant(), patience);
  }

  /// @param typed digits; spaces between them do not count
  public synchronized Outcome compare(String typed) {
    if (!isAwaited()) {
      return Outcome.NO_TRIES_LEFT;
    }
    triesLeft--;
    if (typed.replace(" ", "").equals(digits)) {
      triesLeft = 0;
      return Outcome.MATCHES;
    }
    return triesLeft > 0 ? Outcome.DIFFERS : Outcome.NO_TRIES_LEFT;
  }

  /// @return whether a code typed now could match
  public synchronized boolean isAwaited() {
    return triesLeft > 0 && time.lastsAt(clock.instant());
  }

  /// @param action run once if pairing closes while the code is awaited
  public synchronized void onWithdrawal(Runnable action) {
    onWithdrawal = action;
  }

  /// No code matches from now on.
  public synchronized void withdraw() {
    if (triesLeft > 0) {
      triesLeft = 0;
      onWithdrawal.run();
    }
  }
}
