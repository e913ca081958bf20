/// Everything a party said and heard, sealed, hash-chained per deal, searchable, and provable to others.
@NullMarked
package org.semper.supporting.archive;

import org.jspecify.annotations.NullMarked;
