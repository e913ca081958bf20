package org.semper.api.commerce;

import java.util.regex.Pattern;

/// How the reference of a payment is written in statements: that of ISO 11649, as long as this project's are. Its check
/// digits are the payment manager's.
final class PaymentReference {

  static final int LENGTH = 25;

  private static final Pattern FORM = Pattern.compile("RF[0-9]{2}[0-9A-Z]{21}");

  private PaymentReference() {}

  static String require(String payRef) {
    if (!FORM.matcher(payRef).matches()) {
      throw new IllegalArgumentException("not a payment reference");
    }
    return payRef;
  }
}
