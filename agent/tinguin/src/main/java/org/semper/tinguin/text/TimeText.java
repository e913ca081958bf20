package org.semper.tinguin.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Times as the owner reads them, in the owner's time zone.
public final class TimeText {

  private final DateTimeFormatter moments;
  private final DateTimeFormatter days;
  private final DateTimeFormatter hours;
  private final DateTimeFormatter dates;

  public TimeText(Locale formats, ZoneId zone) {
    this.moments =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(formats)
            .withZone(zone);
    this.days =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(formats).withZone(zone);
    this.hours =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(formats).withZone(zone);
    this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(formats);
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

  /// A day that was agreed by its date, written out, such as `6 December 2026`.
  public String day(LocalDate date) {
    return dates.format(date);
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
