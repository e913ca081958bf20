package org.semper.supporting.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/// Textual encoding of keys and certificates (RFC 7468), as this project writes it; reads the first block of a label.
public final class Pem {

  private Pem() {}

  public static String certificate(X509Certificate certificate) {
    return write("CERTIFICATE", Certificates.der(certificate));
  }

  /// @param label such as `CERTIFICATE`
  public static String write(String label, byte[] der) {
    Base64.Encoder encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return begin(label) + "\n" + encoder.encodeToString(der) + "\n" + end(label) + "\n";
  }

  public static byte[] read(String text, String label) throws GeneralSecurityException {
    int begin = text.indexOf(begin(label));
    int end = text.indexOf(end(label));
    if (begin < 0 || end < begin) {
      throw new GeneralSecurityException("no " + label);
    }
    String base64 = text.substring(begin + begin(label).length(), end).replace("\n", "");
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("not base64: " + label, e);
    }
  }

  private static String begin(String label) {
    return "-----BEGIN " + label + "-----";
  }

  private static String end(String label) {
    return "-----END " + label + "-----";
  }
}
