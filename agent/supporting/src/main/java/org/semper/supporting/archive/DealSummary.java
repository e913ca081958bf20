package org.semper.supporting.archive;

import java.time.Instant;
import java.util.Optional;
import org.semper.api.money.Money;

/// What a list of deals shows of one; replaced as the deal goes on.
///
/// @param peer certified name of the other party
/// @param demo whether a demo authority named it, which checks nobody
/// @param state name of the deal's state, as the commerce layer calls it
/// @param words lower-case words to be found by: item names, order number
/// @param bound whether somebody was bound in it, so that its statements are worth time-stamps
public record DealSummary(
    DealId deal,
    String peer,
    boolean demo,
    String origin,
    Money total,
    String state,
    Optional<String> orderNumber,
    Instant opened,
    Instant changed,
    String words,
    boolean bound) {}
