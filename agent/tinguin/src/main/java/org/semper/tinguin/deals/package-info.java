/// The owner's deals and paired browsers.
@NullMarked
package org.semper.tinguin.deals;

import org.jspecify.annotations.NullMarked;
