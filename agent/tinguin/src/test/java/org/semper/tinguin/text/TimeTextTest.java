package org.semper.tinguin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeTextTest {

  @ParameterizedTest
  @CsvSource({
    "PT14M32S, 14:32",
    "PT14M31.001S, 14:32",
    "PT9S, 0:09",
    "PT2H5M9S, 2:05:09",
    "PT0S, 0:00",
    "PT-3S, 0:00"
  })
  void counts_down_in_begun_seconds(Duration left, String shown) {
    assertThat(TimeText.left(left)).isEqualTo(shown);
  }

  @Test
  void shows_moments_in_the_owners_zone_and_notation() {
    TimeText times = new TimeText(Locale.FRANCE, ZoneId.of("Europe/Paris"));
    assertThat(times.moment(Instant.parse("1997-05-25T12:00:00Z")))
        .contains("25 mai 1997", "14:00");
  }

  @ParameterizedTest
  @CsvSource({
    "de-DE, 25. Mai 1997",
    "en-GB, 25 May 1997",
    "es-ES, 25 de mayo de 1997",
    "fr-FR, 25 mai 1997",
    "nl-NL, 25 mei 1997",
    "el-GR, 25 Μαΐου 1997"
  })
  void writes_ends_out_in_every_language_of_the_window(Locale formats, String shown) {
    TimeText times = new TimeText(formats, ZoneId.of("UTC"));
    assertThat(times.lastMinute(Instant.parse("1997-05-26T00:00:00Z")))
        .startsWith(shown)
        .contains(":59");
  }

  @ParameterizedTest
  @CsvSource({
    "America/Los_Angeles, 6 December 2026, 15:59",
    "UTC, 6 December 2026, 23:59",
    "Europe/Athens, 7 December 2026, 01:59",
    "Pacific/Kiritimati, 7 December 2026, 13:59"
  })
  void an_end_is_true_where_the_owner_is(ZoneId zone, String day, String time) {
    TimeText times = new TimeText(Locale.UK, zone);
    assertThat(times.lastMinute(Instant.parse("2026-12-07T00:00:00Z")))
        .startsWith(day)
        .endsWith(time);
  }
}
