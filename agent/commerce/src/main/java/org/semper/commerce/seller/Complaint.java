package org.semper.commerce.seller;

import java.time.Instant;
import org.semper.api.money.Money;
import org.semper.supporting.archive.DealId;

/// A complaint that waits for the merchant's answer.
///
/// @param customer certified name of who complains
/// @param text the customer's words, one line; not to be trusted as markup
/// @param paid the most that can be given back
/// @param receivedAt when it was put on record
public record Complaint(
    DealId deal,
    String orderNumber,
    String customer,
    String text,
    Money paid,
    Instant receivedAt) {}
