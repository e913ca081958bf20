package org.semper.payments.banktransfer;

import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.transfer.payment.PaymentReason;

/// What came of asking a bank.
sealed interface BankAnswer {

  /// The bank said something: signed in the role BANK and certified for the bank's host. Its type and content are not judged.
  record Said(VerifiedStatement statement) implements BankAnswer {}

  /// The bank's server says that the bank did not act on this request.
  record NotActedOn(PaymentReason reason) implements BankAnswer {}

  /// No answer, or none that can be believed. The bank may have acted.
  record Nothing() implements BankAnswer {}
}
