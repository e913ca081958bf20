/// What characters do to who reads them.
@NullMarked
package org.semper.api.text;

import org.jspecify.annotations.NullMarked;
