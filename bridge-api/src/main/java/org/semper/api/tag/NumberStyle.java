package org.semper.api.tag;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a language writes amounts. Only languages and regions whose way is certain have one of their own; for the others only
/// what has one possible reading is read.
public enum NumberStyle {
  /// `1,234.50`
  POINT(
      "\\.",
      ",",
      "en en-AU en-CA en-GB en-IE en-IN en-NZ en-US ga ga-IE hi hi-IN ja ja-JP ko ko-KR mt mt-MT"
          + " zh zh-CN zh-HK zh-TW"),
  /// `1.234,50`
  COMMA(
      ",",
      "\\.",
      "da da-DK de de-DE el el-GR es es-ES it it-IT nl nl-BE nl-NL pt-BR ro ro-RO sl sl-SI"),
  /// `1 234,50`; the space may be an ordinary, no-break, narrow no-break or thin one
  COMMA_SPACE(
      ",",
      "[ \u00A0\u202F\u2009]",
      "bg bg-BG cs cs-CZ et et-EE fi fi-FI fr fr-BE fr-FR hu hu-HU lt lt-LT lv lv-LV"
          + " pl pl-PL sk sk-SK sv sv-FI sv-SE"),
  /// Not known.
  UNKNOWN("(?!)", "(?!)", "");

  private final Pattern form;
  private final String languages;

  /// @param languages BCP 47 tags, with and without region, that write so, parted by spaces
  NumberStyle(String decimal, String group, String languages) {
    String grouped = "[1-9][0-9]{0,2}(?:(" + group + ")[0-9]{3}(?:\\2[0-9]{3})*)";
    this.form = Pattern.compile("(" + grouped + "|0|[1-9][0-9]*)(?:" + decimal + "([0-9]+|-))?");
    this.languages = " " + languages + " ";
  }

  /// @param language a BCP 47 tag, or anything else
  public static NumberStyle of(String language) {
    return of(Locale.forLanguageTag(language.strip()));
  }

  static NumberStyle of(Locale language) {
    String tag = language.toLanguageTag();
    for (NumberStyle style : values()) {
      if (style.languages.contains(" " + tag + " ")) {
        return style;
      }
    }
    return UNKNOWN;
  }

  /// Reads ASCII digits and separators, and [Decimal#NO_DECIMALS] in the place of decimals, in this style or, where this style
  /// cannot, in the only way they can be read at all.
  ///
  /// @param fractionDigits of the currency, 0 to 4
  /// @return minor units; empty if the number is malformed, ambiguous, has other decimals than the currency, or is too large
  OptionalLong read(String number, int fractionDigits) {
    Matcher inStyle = form.matcher(number);
    if (inStyle.matches()) {
      return Decimal.minorUnits(inStyle.group(1), inStyle.group(3), fractionDigits);
    }
    return SoleReading.of(number, fractionDigits);
  }
}
