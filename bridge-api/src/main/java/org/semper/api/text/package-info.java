/// Characters that deceive a reader, and text that is safe to print.
@NullMarked
package org.semper.api.text;

import org.jspecify.annotations.NullMarked;
