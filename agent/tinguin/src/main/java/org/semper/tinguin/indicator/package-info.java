/// The owner's picture and words, by which the owner knows the window from a look-alike.
@NullMarked
package org.semper.tinguin.indicator;

import org.jspecify.annotations.NullMarked;
