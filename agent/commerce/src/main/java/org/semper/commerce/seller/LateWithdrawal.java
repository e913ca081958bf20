package org.semper.commerce.seller;

import java.time.Instant;
import org.semper.api.money.Money;
import org.semper.supporting.archive.DealId;

/// A withdrawal that came after the period, with nothing to show that it was signed within it; it waits for the merchant.
///
/// @param customer certified name of who withdraws
/// @param paid what would go back
/// @param dated when the customer says it was signed
/// @param receivedAt when it was put on record
public record LateWithdrawal(
    DealId deal,
    String orderNumber,
    String customer,
    Money paid,
    Instant dated,
    Instant receivedAt) {}
