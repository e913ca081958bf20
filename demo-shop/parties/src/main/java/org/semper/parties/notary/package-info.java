/// The notary: says when it saw a digest (RFC 3161). It never sees what the digest is of.
@NullMarked
package org.semper.parties.notary;

import org.jspecify.annotations.NullMarked;
