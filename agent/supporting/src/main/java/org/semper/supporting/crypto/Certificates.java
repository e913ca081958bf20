package org.semper.supporting.crypto;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;

/// Certificates between DER, text and objects. Only a certificate that is the whole input, byte for byte, is read.
final class Certificates {

  private Certificates() {}

  static X509Certificate ofDer(byte[] der) throws CertificateException {
    var certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der));
    if (!Arrays.equals(certificate.getEncoded(), der)) {
      throw new CertificateException("more than one certificate, or not DER");
    }
    return certificate;
  }

  static X509Certificate ofBase64(String text) throws CertificateException {
    try {
      return ofDer(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      throw new CertificateException("not base64", e);
    }
  }

  static String base64(X509Certificate certificate) {
    return Base64.getEncoder().encodeToString(der(certificate));
  }

  static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed certificate has an encoding", e);
    }
  }
}
