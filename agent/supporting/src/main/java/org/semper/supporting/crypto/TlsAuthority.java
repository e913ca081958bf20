package org.semper.supporting.crypto;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.supporting.crypto.KeyFileRejected.Reason;
import tools.jackson.databind.node.ObjectNode;

/// A certificate authority for TLS servers. It can vouch for the hosts it was made for and for no others; critical name constraints
/// say so to browsers (RFC 5280, section 4.2.1.10).
///
/// Its key lives only as long as this object, unless [#write] keeps it, for a marketplace whose visitors trust it for longer.
public final class TlsAuthority {

  private static final String KIND = "semper-web-root";

  /// A kind of name that no constraint mentions would not be constrained at all.
  private static final GeneralSubtree[] ALL_ADDRESSES = {all(new byte[8]), all(new byte[32])};

  private static final int MAX_CERTIFICATE = 16 * 1024;

  private final Identity identity;
  private final Validity validity;
  private final SecureRandom random = new SecureRandom();

  /// @param name shown in browsers' lists of authorities
  /// @param domains DNS names it may vouch for, each with all names below it
  /// @param addresses single addresses it may vouch for; if there are none, it vouches for no address at all
  public TlsAuthority(
      String name, Set<String> domains, Set<InetAddress> addresses, Validity validity) {
    if (domains.isEmpty()) {
      throw new IllegalArgumentException("an authority without domains would be for all");
    }
    SigningKey key = SigningKey.generate(random);
    this.validity = validity;
    X509Certificate certificate =
        new CertificateTemplate(
                key.spki(),
                new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build(),
                validity)
            .critical(Extension.basicConstraints, new BasicConstraints(0))
            .critical(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign))
            .plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
            .critical(Extension.nameConstraints, permitted(domains, addresses))
            .selfSigned(key, random);
    this.identity = new Identity(key, List.of(certificate), name);
  }

  private TlsAuthority(SigningKey key, X509Certificate certificate) throws VerificationFailed {
    this.validity = Validity.of(certificate);
    this.identity = new Identity(key, List.of(certificate), "");
  }

  /// @throws KeyFileRejected with [Reason#MISSING] if there is none yet
  public static TlsAuthority read(Path path) throws KeyFileRejected {
    KeyFile file = new KeyFile(path, KIND);
    JsonFields content = file.read();
    try {
      X509Certificate certificate =
          Certificates.ofBase64(content.text("certificate", MAX_CERTIFICATE));
      byte[] pkcs8 = PassphraseHash.bytes(content, "key");
      content.end();
      try {
        return new TlsAuthority(SigningKey.ofPkcs8(pkcs8), certificate);
      } finally {
        Arrays.fill(pkcs8, (byte) 0);
      }
    } catch (JsonRejected
        | CertificateException
        | IOException
        | VerificationFailed
        | IllegalArgumentException e) {
      throw file.rejected(Reason.DAMAGED);
    }
  }

  /// Keeps it, in place of the one before. The file is protected by the operating system alone.
  public void write(Path path) throws IOException {
    ObjectNode content = KeyFile.newContent();
    content.put("certificate", Certificates.base64(certificate()));
    byte[] pkcs8 = identity.key().pkcs8();
    content.put("key", Base64.getEncoder().encodeToString(pkcs8));
    Arrays.fill(pkcs8, (byte) 0);
    new KeyFile(path, KIND).replace(content);
  }

  /// When it ends, and with it every certificate it issued.
  public Instant ends() {
    return validity.notAfter();
  }

  /// The certificate that browsers and clients are told to trust.
  public X509Certificate certificate() {
    return identity.certificate();
  }

  /// A server's identity; its certificates end with the authority's.
  public TlsIdentity issue(Collection<String> hosts, Collection<InetAddress> addresses) {
    SigningKey server = SigningKey.generate(random);
    List<GeneralName> names = new ArrayList<>();
    hosts.forEach(host -> names.add(new GeneralName(GeneralName.dNSName, host)));
    addresses.forEach(address ->
        names.add(
            new GeneralName(GeneralName.iPAddress, new DEROctetString(address.getAddress()))));
    X509Certificate certificate =
        new CertificateTemplate(
                server.spki(),
                new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, "SEMPER server").build(),
                validity)
            .critical(Extension.basicConstraints, new BasicConstraints(false))
            .critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature))
            .plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
            .plain(
                Extension.subjectAlternativeName,
                new GeneralNames(names.toArray(GeneralName[]::new)))
            .signedBy(identity, random);
    return new TlsIdentity(server, List.of(certificate, certificate()));
  }

  private static NameConstraints permitted(Set<String> domains, Set<InetAddress> addresses) {
    List<GeneralSubtree> subtrees = new ArrayList<>();
    domains.stream()
        .sorted()
        .forEach(domain ->
            subtrees.add(new GeneralSubtree(new GeneralName(GeneralName.dNSName, domain))));
    addresses.forEach(address ->
        subtrees.add(new GeneralSubtree(new GeneralName(GeneralName.iPAddress, host(address)))));
    return new NameConstraints(
        subtrees.toArray(GeneralSubtree[]::new), addresses.isEmpty() ? ALL_ADDRESSES : null);
  }

  /// @param range address and mask, all zero
  private static GeneralSubtree all(byte[] range) {
    return new GeneralSubtree(new GeneralName(GeneralName.iPAddress, new DEROctetString(range)));
  }

  /// Address and a mask of ones, as the constraint has it.
  private static DEROctetString host(InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] range = Arrays.copyOf(bytes, 2 * bytes.length);
    Arrays.fill(range, bytes.length, range.length, (byte) 0xff);
    return new DEROctetString(range);
  }
}
