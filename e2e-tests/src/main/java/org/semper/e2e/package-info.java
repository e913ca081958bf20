/// The marketplace driven from outside, as a person would: journeys call flows, flows call pages,
/// and the demo is one such journey.
@NullMarked
package org.semper.e2e;

import org.jspecify.annotations.NullMarked;
