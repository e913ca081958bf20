package org.semper.supporting.crypto;

import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/// For what a certificate lets its key be used, and for nothing else: its one extended key usage (RFC 5280, section 4.2.1.12).
public enum KeyPurpose {
  /// Statements: id-kp-documentSigning (RFC 9336).
  DOCUMENT_SIGNING("1.3.6.1.5.5.7.3.36"),
  /// Time-stamps: id-kp-timeStamping, which must be critical (RFC 3161, section 2.3).
  TIME_STAMPING("1.3.6.1.5.5.7.3.8");

  private final String oid;

  KeyPurpose(String oid) {
    this.oid = oid;
  }

  KeyPurposeId id() {
    return KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid));
  }

  /// As in applications: `document-signing`, `time-stamping`.
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The purpose whose [#text] this is.
  public static Optional<KeyPurpose> of(String text) {
    for (KeyPurpose purpose : values()) {
      if (purpose.text().equals(text)) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }
}
