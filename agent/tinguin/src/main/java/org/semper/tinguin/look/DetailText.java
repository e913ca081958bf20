package org.semper.tinguin.look;

import java.time.Instant;
import java.util.regex.Pattern;
import org.semper.supporting.tinguin.Detail;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.SafeText;

/// A signed field as the owner reads it. A field this window has no text for is shown under its own name, never left out;
/// moments are shown in the owner's time zone.
public final class DetailText {

  private static final int KEY = 80;
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

  private DetailText() {}

  public static String title(Detail detail, Language language) {
    return language.texts().find(detail.key()).orElse(SafeText.of(detail.key(), KEY));
  }

  public static String value(Detail detail, Language language) {
    return isMoment(detail.value())
        ? language.times().moment(Instant.parse(detail.value()))
        : SafeText.of(detail.value(), SafeText.VALUE);
  }

  private static boolean isMoment(String value) {
    return MOMENT.matcher(value).matches();
  }
}
