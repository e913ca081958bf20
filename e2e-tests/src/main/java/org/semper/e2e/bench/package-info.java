/// Figures of the whole: what the shopper waits for, what the agent costs, how close statements and archive come to what they
/// stand on. Prints them with a peer of the same run and the goal; asserts nothing.
@NullMarked
package org.semper.e2e.bench;

import org.jspecify.annotations.NullMarked;
