package org.semper.payments.banktransfer;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.iban4j.IbanUtil;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;

/// International bank account number (ISO 13616) in its electronic form: upper case, no spaces, length and structure of its
/// country, check digits right (ISO 7064 MOD 97-10). What is NOT done: national keys, which only the bank needs to check.
///
/// @param text such as `FR7699999000011234567890185`
public record Iban(String text) {

  private static final int MAX_LENGTH = 34;
  private static final Pattern ELECTRONIC = Pattern.compile("[A-Z]{2}[0-9]{2}[0-9A-Z]+");
  private static final Set<String> NEVER_CHECK_DIGITS = Set.of("00", "01", "99");

  public Iban {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not an IBAN");
    }
  }

  /// @return empty for anything but an IBAN in its electronic form
  public static Optional<Iban> parse(String text) {
    return isValid(text) ? Optional.of(new Iban(text)) : Optional.empty();
  }

  /// Reads one member of an object.
  static Iban read(JsonFields fields, String name) throws JsonRejected {
    return parse(fields.text(name, MAX_LENGTH)).orElseThrow(() -> fields.outOfRange(name));
  }

  /// In groups of four, as printed for people.
  public String grouped() {
    return text.replaceAll("(.{4})(?!$)", "$1 ");
  }

  /// The last two characters; enough for an owner to tell accounts apart.
  public String ending() {
    return text.substring(text.length() - 2);
  }

  @Override
  public String toString() {
    return text;
  }

  private static boolean isValid(String text) {
    return text.length() <= MAX_LENGTH
        && ELECTRONIC.matcher(text).matches()
        && !NEVER_CHECK_DIGITS.contains(text.substring(2, 4))
        && IbanUtil.isValid(text);
  }
}
