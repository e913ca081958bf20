package org.semper.supporting.tinguin;

import org.semper.api.money.Money;

/// One article of an offer.
///
/// @param amount quantity times unit price
public record Line(String name, long quantity, Money unitPrice, Money amount) {}
