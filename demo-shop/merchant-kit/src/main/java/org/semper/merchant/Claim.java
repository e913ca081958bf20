package org.semper.merchant;

import org.semper.commerce.Deal;

/// What a customer claimed after an order, a withdrawal or a complaint, and how far it is.
///
/// @param deal as the seller's log tells it: what was claimed, answered, promised and given back
/// @param customer certified name of who claims
public record Claim(Deal deal, String customer) {}
