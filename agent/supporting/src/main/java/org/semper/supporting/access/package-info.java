/// Who may use the keys and the archive: locked, unlocked, locked again by itself.
@NullMarked
package org.semper.supporting.access;

import org.jspecify.annotations.NullMarked;
