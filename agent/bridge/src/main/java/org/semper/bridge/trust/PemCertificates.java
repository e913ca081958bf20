package org.semper.bridge.trust;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semper.bridge.platform.ToolFailed;

/// Certificates as the platforms' programs print them.
final class PemCertificates {

  private static final Pattern BLOCK =
      Pattern.compile(
          "-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----",
          Pattern.MULTILINE);

  private PemCertificates() {}

  /// @param printed text with any number of certificates in it
  static List<X509Certificate> in(String printed) throws ToolFailed {
    List<X509Certificate> certificates = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(printed);
    while (blocks.find()) {
      certificates.add(certificate(blocks.group()));
    }
    return certificates;
  }

  /// The common name of an authority of a bridge, which has no other.
  static String name(X509Certificate authority) {
    return authority.getSubjectX500Principal().getName().substring("CN=".length());
  }

  /// @param digest such as `SHA-1`
  /// @return in upper case hexadecimal
  static String fingerprint(X509Certificate certificate, String digest) {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(MessageDigest.getInstance(digest).digest(certificate.getEncoded()));
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException("every Java platform has " + digest, e);
    }
  }

  private static X509Certificate certificate(String pem) throws ToolFailed {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    } catch (CertificateException e) {
      throw new ToolFailed("a certificate that cannot be read is in this store");
    }
  }
}
