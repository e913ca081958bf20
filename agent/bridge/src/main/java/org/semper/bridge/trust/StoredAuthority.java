package org.semper.bridge.trust;

import java.security.cert.X509Certificate;

/// An authority of a bridge, ours or one of the same kind of name, as a browser's certificate store holds it.
///
/// @param name as its subject has it
/// @param trusted whether the store lets it vouch for web servers
record StoredAuthority(String name, X509Certificate certificate, boolean trusted) {}
