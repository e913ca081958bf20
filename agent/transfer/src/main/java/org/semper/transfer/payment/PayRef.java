package org.semper.transfer.payment;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.semper.api.statement.StatementHash;

/// Creditor reference (ISO 11649) that ties a payment to what is paid: `RF`, two check digits (ISO 7064 MOD 97-10) and 21
/// base36 characters of the order's hash, so that any rail carries it.
///
/// @param text 25 upper-case characters
public record PayRef(String text) {

  private static final int REFERENCE_LENGTH = 21;
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  public PayRef {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not an ISO 11649 reference of this project");
    }
  }

  /// @return empty for anything but a reference of this project
  public static Optional<PayRef> parse(String text) {
    return isValid(text) ? Optional.of(new PayRef(text)) : Optional.empty();
  }

  /// The reference of the payment for an order, or for an exchange: the low 21 base36 digits of the hash.
  public static PayRef of(StatementHash hash) {
    String digits = new BigInteger(1, hash.bytes()).toString(36).toUpperCase(Locale.ROOT);
    String padded = "0".repeat(REFERENCE_LENGTH) + digits;
    String reference = padded.substring(padded.length() - REFERENCE_LENGTH);
    return new PayRef(withCheckDigits(reference));
  }

  @Override
  public String toString() {
    return text;
  }

  private static boolean isValid(String text) {
    return text.matches("RF[0-9]{2}[0-9A-Z]{21}")
        && text.equals(withCheckDigits(text.substring(4)));
  }

  /// With the one right pair of check digits, 02 to 98: others that leave the same remainder would be a second text for the
  /// same reference.
  private static String withCheckDigits(String reference) {
    int check = 98 - remainder(reference + "RF00");
    return "RF" + (check < 10 ? "0" : "") + check + reference;
  }

  private static int remainder(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
  }
}
