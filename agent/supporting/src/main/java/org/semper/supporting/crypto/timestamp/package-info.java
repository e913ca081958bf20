/// Time-stamps of a notary (RFC 3161), asked for and verified.
@NullMarked
package org.semper.supporting.crypto.timestamp;

import org.jspecify.annotations.NullMarked;
