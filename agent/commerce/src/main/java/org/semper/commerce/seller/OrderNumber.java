package org.semper.commerce.seller;

import java.math.BigInteger;
import org.semper.api.statement.StatementHash;

/// The seller's number of an order: ten letters and digits out of the order's hash, so that several machines of one seller give
/// numbers without asking each other, and nobody learns from a number how many orders there are.
final class OrderNumber {

  /// Without I, L, O and U, which are misread (Crockford's base 32).
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 10;
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

  private OrderNumber() {}

  /// @return such as `4QK7D-9M2XC`
  static String of(StatementHash order) {
    StringBuilder text = new StringBuilder();
    BigInteger rest = new BigInteger(1, order.bytes());
    for (int i = 0; i < LENGTH; i++) {
      BigInteger[] quotient = rest.divideAndRemainder(BASE);
      text.append(DIGITS.charAt(quotient[1].intValue()));
      rest = quotient[0];
    }
    return text.insert(LENGTH / 2, '-').toString();
  }
}
