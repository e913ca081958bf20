package org.semper.shop.storefront.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Who may use the desk: the browser that opened the link last made. A link opens once ([DeskLinks]); what it opens lasts twelve hours,
/// until the merchant signs out, or until another link is opened. Sessions are 256 random bits, compared in constant time, and only in
/// memory, so that the end of the shop ends them.
public final class DeskAccess {

  private static final Duration SESSION = Duration.ofHours(12);

  private record Session(String secret, Instant end) {}

  private final DeskLinks links;
  private final Clock clock;
  private Optional<Session> session = Optional.empty();

  public DeskAccess(DeskLinks links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  /// Makes a key; an earlier one that nobody used opens nothing any more.
  ///
  /// @return characters that need no escape in an address
  public String issue() {
    return links.issue();
  }

  /// @return the session's secret; empty for any other key, which leaves all as it is
  synchronized Optional<String> open(String given) {
    if (!links.use(given)) {
      return Optional.empty();
    }
    Session opened = new Session(DeskLinks.secret(), clock.instant().plus(SESSION));
    session = Optional.of(opened);
    return Optional.of(opened.secret());
  }

  synchronized boolean admits(String secret) {
    return session
        .filter(open -> clock.instant().isBefore(open.end()))
        .filter(open -> equal(open.secret(), secret))
        .isPresent();
  }

  synchronized void end() {
    session = Optional.empty();
  }

  private static boolean equal(String known, String given) {
    return MessageDigest.isEqual(
        known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
