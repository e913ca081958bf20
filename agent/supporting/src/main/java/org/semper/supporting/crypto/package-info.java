/// Keys, statements signed and verified, certificate paths and revocation, sealing. The only room with keys in it.
@NullMarked
package org.semper.supporting.crypto;

import org.jspecify.annotations.NullMarked;
