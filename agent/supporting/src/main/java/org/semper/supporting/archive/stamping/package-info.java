/// Gives archived statements the time-stamps of a notary, after the fact and in the background.
@NullMarked
package org.semper.supporting.archive.stamping;

import org.jspecify.annotations.NullMarked;
