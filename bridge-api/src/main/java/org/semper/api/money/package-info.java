/// Amounts of money as integer minor units; nothing is rounded or converted.
@NullMarked
package org.semper.api.money;

import org.jspecify.annotations.NullMarked;
