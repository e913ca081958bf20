/// What a merchant adds to a shop so that visitors with SEMPER can order from it: two addresses, three attributes in the pages,
/// and a folder with the seller's key. `README.md` beside this module is the guide; a test follows it to the letter.
@NullMarked
package org.semper.merchant;

import org.jspecify.annotations.NullMarked;
