package org.semper.api.tag;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The reading of a number that every style allows, if there is only one: `870`, `750,00`, `1,234.50`, `1.234.567`, `1,29,999`,
/// `49,-`. A single separator before three digits, as in `1.234`, may be either and has no such reading, unless the currency has
/// no minor units.
final class SoleReading {

  private static final Pattern PLAIN = Pattern.compile("(0|[1-9][0-9]*)(?:[.,]([0-9]+|-))?");
  private static final Pattern GROUPED =
      Pattern.compile(
          "([1-9][0-9]{0,2}(?:([.,'\u2019\u00A0\u202F\u2009])[0-9]{3})(?:\\2[0-9]{3})*)"
              + "(?:([.,])([0-9]+|-))?");

  /// Lakhs and crores, as India writes them.
  private static final Pattern LAKHS =
      Pattern.compile("([1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3})(?:\\.([0-9]+|-))?");

  private SoleReading() {}

  static OptionalLong of(String number, int fractionDigits) {
    Matcher plain = PLAIN.matcher(number);
    if (plain.matches() && !isGroup(plain.group(2))) {
      return Decimal.minorUnits(plain.group(1), plain.group(2), fractionDigits);
    }
    Matcher lakhs = LAKHS.matcher(number);
    if (lakhs.matches()) {
      return Decimal.minorUnits(lakhs.group(1), lakhs.group(2), fractionDigits);
    }
    Matcher grouped = GROUPED.matcher(number);
    if (!grouped.matches() || grouped.group(2).equals(grouped.group(3))) {
      return OptionalLong.empty();
    }
    boolean mark = grouped.group(2).equals(".") || grouped.group(2).equals(",");
    boolean mayBeDecimal = mark && fractionDigits > 0;
    boolean oneGroup = grouped.group(1).length() <= 7;
    if (mayBeDecimal && oneGroup && grouped.group(3) == null) {
      return OptionalLong.empty();
    }
    return Decimal.minorUnits(grouped.group(1), grouped.group(4), fractionDigits);
  }

  private static boolean isGroup(@Nullable String tail) {
    return tail != null && tail.length() == 3;
  }
}
