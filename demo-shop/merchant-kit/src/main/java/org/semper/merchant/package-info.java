/// What a merchant adds to a shop: signed offers for its pages and the seller's side of a deal.
@NullMarked
package org.semper.merchant;

import org.jspecify.annotations.NullMarked;
