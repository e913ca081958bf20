package org.semper.supporting.tinguin;

import org.semper.api.money.Money;

/// An amount with a name of the seller's, such as a tax.
public record NamedAmount(String name, Money amount) {}
