package org.semper.transfer.payment;

import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;

/// What the conformance suite needs of one payment system: its party, a payer with a purse, two payees. Made anew for each
/// test.
public interface ConformanceWorld extends AutoCloseable {

  AdapterFactory factory();

  /// The payer's side; its channel reaches the system's party.
  AdapterContext payer();

  /// The payee's side.
  AdapterContext payee();

  /// Holds at least three times [#amount], and less than [#tooMuch].
  Purse purse();

  /// Pays the payee.
  PaymentOption option();

  /// Pays somebody else.
  PaymentOption otherOption();

  /// What is paid in the tests; at least 2 minor units.
  Money amount();

  /// More than the purse holds, and not above the system's limit.
  Money tooMuch();

  /// What an option's payee has been paid so far, in minor units, as the system's party has it.
  long received(PaymentOption option);

  @Override
  void close();
}
