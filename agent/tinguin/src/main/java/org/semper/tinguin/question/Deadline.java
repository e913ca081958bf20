package org.semper.tinguin.question;

import java.time.Instant;

/// When a question ends by itself.
///
/// @param label key of the text that says so beside the time left, such as `deadline.offer`
public record Deadline(Instant at, String label) {}
