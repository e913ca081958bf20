/// What the window says: texts in the owner's language, amounts, times and web origins, and strangers' strings made safe to show. No window in here.
@NullMarked
package org.semper.tinguin.text;

import org.jspecify.annotations.NullMarked;
