package org.semper.supporting.crypto;

import java.math.BigInteger;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// What every certificate of the profile for statements must be, whoever it is for (RFC 5280, section 4.1, narrowed).
final class CommonProfile {

  private static final int MAX_SERIAL_BITS = 159;

  private CommonProfile() {}

  /// @param extensions those that may occur; a critical one besides them is unknown, and none is ignored
  static void require(CertificateView certificate, Set<ASN1ObjectIdentifier> extensions)
      throws VerificationFailed {
    require(certificate.source().getVersion() == 3, "version");
    BigInteger serial = certificate.source().getSerialNumber();
    require(serial.signum() > 0 && serial.bitLength() <= MAX_SERIAL_BITS, "serial number");
    for (ASN1ObjectIdentifier extension : certificate.extensions()) {
      require(
          extensions.contains(extension) || !certificate.isCritical(extension),
          "critical extension");
    }
    require(certificate.subjectKeyIdentifier().isPresent(), "subject key identifier");
    VerificationKey.of(certificate.source());
  }

  /// @param check the rule, in words
  static void require(boolean holds, String check) throws VerificationFailed {
    if (!holds) {
      throw new VerificationFailed(Reason.CERTIFICATE_PROFILE, check + " of a certificate");
    }
  }
}
