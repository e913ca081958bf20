package org.semper.transfer.payment;

import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;

/// A payment to be given back, by the system it was made with and under its reference, to whom it came from.
///
/// @param paid the payee's option that was paid, as the payee signed it
/// @param payment evidence of the payment; accepted by [PaymentAdapter#verifyEvidence] before
/// @param payer certified name of who paid, for messages that want one
/// @param amount what goes back, at most what was paid
/// @param ref reference of the payment
public record Refund(
    PaymentOption paid, StapledStatement payment, String payer, Money amount, PayRef ref) {}
