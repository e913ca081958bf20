/// Dealings with an authority of the trust list: applying for a certificate, fetching the OCSP responses to staple, and the
/// revocation lists for those who staple none.
@NullMarked
package org.semper.supporting.crypto.authority;

import org.jspecify.annotations.NullMarked;
