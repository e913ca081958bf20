/// Displays for windows that nobody watches.
@NullMarked
package org.semper.e2e.display;

import org.jspecify.annotations.NullMarked;
