/// Deals from the first statement to the last: offer, order, payment, receipt, and the claims that may follow. Buyer and
/// seller run the same code; they differ in how it is wired.
@NullMarked
package org.semper.commerce;

import org.jspecify.annotations.NullMarked;
