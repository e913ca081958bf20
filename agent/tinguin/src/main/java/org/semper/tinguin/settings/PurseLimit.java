package org.semper.tinguin.settings;

import java.util.Currency;
import java.util.Optional;
import org.semper.api.money.Money;

/// The limit of one of the owner's purses.
///
/// @param purse its id
/// @param label how the owner knows it
/// @param most of one payment, in the purse's currency; empty for no limit
public record PurseLimit(String purse, String label, Currency currency, Optional<Money> most) {}
