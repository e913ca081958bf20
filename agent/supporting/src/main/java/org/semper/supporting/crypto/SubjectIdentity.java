package org.semper.supporting.crypto;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1OctetString;
import org.semper.api.json.Base64Url;

/// Identifies the subject of a certificate path: the authority at its top and the number in the first certificate's subject.
///
/// @param root base64url SHA-256 of the root's name and key identifier, as the last certificate of the path names them
record SubjectIdentity(String root, SubjectNumber number) {

  static SubjectIdentity of(Party party) {
    return new SubjectIdentity(party.root(), party.subjectNumber());
  }

  /// @param path the party's certificate first, the root not among them
  static SubjectIdentity of(List<X509Certificate> path) throws VerificationFailed {
    return new SubjectIdentity(
        root(CertificateView.of(path.getLast())),
        SignerProfile.subjectNumber(CertificateView.of(path.getFirst())));
  }

  private static String root(CertificateView top) throws VerificationFailed {
    String name = top.source().getIssuerX500Principal().getName(X500Principal.CANONICAL);
    Optional<ASN1OctetString> key = top.authorityKeyIdentifier();
    CommonProfile.require(key.isPresent(), "authority key identifier");
    String named = HexFormat.of().formatHex(key.get().getOctets()) + ' ' + name;
    return Base64Url.encode(Digests.sha256(named.getBytes(StandardCharsets.UTF_8)));
  }
}
