package org.semper.tinguin.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Times as the owner reads them, in the owner's time zone.
public final class TimeText {

  private final DateTimeFormatter moments;
  private final DateTimeFormatter days;
  private final DateTimeFormatter hours;

  public TimeText(Locale formats, ZoneId zone) {
    this.moments =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(formats)
            .withZone(zone);
    this.days =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(formats).withZone(zone);
    this.hours =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(formats).withZone(zone);
  }

  /// Day and minute, such as `25 May 1997, 14:00`.
  public String moment(Instant time) {
    return moments.format(time);
  }

  /// The day alone.
  public String day(Instant time) {
    return days.format(time);
  }

  /// Hour and minute alone, such as `15:40`.
  public String hour(Instant time) {
    return hours.format(time);
  }

  /// Day and last whole minute before an end, such as `6 December 2026, 15:59`: true wherever the owner is.
  ///
  /// @param end the first moment that is too late
  public String lastMinute(Instant end) {
    return moments.format(end.minus(Duration.ofMinutes(1)));
  }

  /// Time left, such as `14:32` or `2:05:09`; `0:00` once there is none. Begun seconds count as whole ones.
  public static String left(Duration left) {
    long seconds = left.isNegative() ? 0 : left.plusNanos(999_999_999).toSeconds();
    long hours = seconds / 3600;
    long minutes = seconds / 60 % 60;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60);
  }
}
