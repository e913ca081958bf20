package org.semper.tinguin.text;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// A whole number as an owner types it: up to nine digits, of any writing system, with spaces between them if she likes. Signs,
/// points and commas are refused, because what they mean depends on the country.
public final class TypedNumber {

  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,9}");

  private TypedNumber() {}

  /// @return empty if it is no such number
  public static OptionalLong of(String typed) {
    String digits = SPACES.matcher(typed).replaceAll("");
    return NUMBER.matcher(digits).matches()
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }
}
