package org.semper.e2e.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How one simulated market ended.
///
/// @param whole purchases that came to their receipt
/// @param account all that happened, step by step
/// @param trouble what did not hold; empty if everything did
/// @param why the same in words, with deals by number
record Outcome(
    long seed,
    int whole,
    Map<Fault, Integer> faults,
    List<String> account,
    Optional<Throwable> trouble,
    String why) {}
