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
/// @param regard what the owner decided; never part of a list
public record Authority(
    String name,
    X509Certificate root,
    boolean demo,
    URI registration,
    URI ocsp,
    List<URI> crls,
    Regard regard) {

  public Authority {
    crls = List.copyOf(crls);
  }

  /// An authority of which the owner decided nothing.
  public Authority(
      String name, X509Certificate root, boolean demo, URI registration, URI ocsp, List<URI> crls) {
    this(name, root, demo, registration, ocsp, crls, Regard.LISTED);
  }

  /// By which owners know it: that of its root certificate.
  public Fingerprint fingerprint() {
    return Fingerprint.of(root);
  }

  /// What names that it certified are worth. A demo authority checks nobody, whatever the owner confirmed.
  public Assurance assurance() {
    if (demo) {
      return Assurance.DEMO;
    }
    return regard == Regard.CONFIRMED ? Assurance.CHECKED : Assurance.LISTED;
  }

  /// The same authority, as the owner regards it.
  public Authority regarded(Regard decided) {
    return new Authority(name, root, demo, registration, ocsp, crls, decided);
  }
}
