package org.semper.bridge.pairing;

import java.time.Duration;
import java.time.Instant;

/// A short time that began at some moment. It is over, too, when the clock was set back by more than the time itself: nobody
/// knows how long ago it began.
///
/// @param length positive
public record ShortTime(Instant begun, Duration length) {

  /// Whether it lasts still.
  public boolean lastsAt(Instant now) {
    return now.isBefore(begun.plus(length)) && now.isAfter(begun.minus(length));
  }
}
