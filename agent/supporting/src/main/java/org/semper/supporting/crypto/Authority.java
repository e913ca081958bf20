package org.semper.supporting.crypto;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;

/// An authority that the owner trusts to say who somebody is, and where its services are. The addresses come from the
/// trust list and never from a certificate.
///
/// @param name as the trusted window shows it
/// @param root its self-signed certificate
/// @param demo true for an authority that checks nobody and exists to try things out
/// @param registration where a certificate is applied for
/// @param ocsp where the status of one's own certificates is asked for
/// @param crls where its revocation lists are, one per issuing certificate
public record Authority(
    String name, X509Certificate root, boolean demo, URI registration, URI ocsp, List<URI> crls) {

  public Authority {
    crls = List.copyOf(crls);
  }
}
