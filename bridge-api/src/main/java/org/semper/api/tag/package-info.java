/// Reads what a tagged shop page displays and compares it with what the seller signed.
///
/// [PageMarkup] reads the marks, [Comparison] compares them with an offer. Both take hostile input: what cannot be read with
/// certainty is reported as *not comparable*, never taken as equal.
@NullMarked
package org.semper.api.tag;

import org.jspecify.annotations.NullMarked;
