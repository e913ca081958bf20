/// The buyer's side of a purchase: an offer that arrived from a page is verified, shown in the trusted window, ordered, paid
/// and receipted. Every step is logged before anything is sent, so that a purchase survives a crash at any point.
@NullMarked
package org.semper.commerce.buyer;

import org.jspecify.annotations.NullMarked;
