/// Keys of the way between browser and agent on one computer: P-256 keys for message signatures, and the certificate of the
/// loopback listener. None of them says anything about who somebody is.
@NullMarked
package org.semper.supporting.crypto.loopback;

import org.jspecify.annotations.NullMarked;
