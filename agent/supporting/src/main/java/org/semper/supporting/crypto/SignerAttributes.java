package org.semper.supporting.crypto;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.semper.supporting.crypto.TimeStampRejected.Reason;

/// What the signer of a time-stamp signed: the kind and the digest of its content, and its own certificate (RFC 5652, section
/// 5.4; RFC 5035, section 3).
final class SignerAttributes {

  private SignerAttributes() {}

  static boolean isNamedBy(SignerInfo signer, X509Certificate certificate) {
    if (!(signer.getSID().getId().toASN1Primitive() instanceof ASN1Sequence named)) {
      return false;
    }
    IssuerAndSerialNumber issued = IssuerAndSerialNumber.getInstance(named);
    return Arrays.equals(name(issued), certificate.getIssuerX500Principal().getEncoded())
        && issued.getSerialNumber().hasValue(certificate.getSerialNumber());
  }

  /// Names are equal byte for byte: nothing signs this one.
  private static byte[] name(IssuerAndSerialNumber issued) {
    try {
      return issued.getName().getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("a parsed name has an encoding", e);
    }
  }

  static void require(TimeStampToken token) throws TimeStampRejected {
    SignerInfo signer = token.signer();
    try {
      if (signer.getAuthenticatedAttributes() == null) {
        throw unsigned();
      }
      requireSignature(token);
      AttributeTable attributes = new AttributeTable(signer.getAuthenticatedAttributes());
      if (!namesContent(attributes, token) || !namesSigner(attributes, token)) {
        throw unsigned();
      }
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
      throw new TimeStampRejected(Reason.MALFORMED, "attributes of a time-stamp");
    }
  }

  private static boolean namesContent(AttributeTable attributes, TimeStampToken token)
      throws TimeStampRejected {
    return only(attributes, CMSAttributes.contentType).equals(PKCSObjectIdentifiers.id_ct_TSTInfo)
        && only(attributes, CMSAttributes.messageDigest) instanceof ASN1OctetString digest
        && Arrays.equals(digest.getOctets(), Digests.sha256(token.content().getOctets()));
  }

  private static boolean namesSigner(AttributeTable attributes, TimeStampToken token)
      throws TimeStampRejected {
    if (!(only(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2)
        instanceof ASN1Sequence named)) {
      return false;
    }
    ESSCertIDv2[] certificates = SigningCertificateV2.getInstance(named).getCerts();
    byte[] signer = Certificates.der(token.path().getFirst());
    return certificates.length > 0
        && ImprintAlgorithm.of(certificates[0].getHashAlgorithm())
            .filter(
                algorithm -> Arrays.equals(certificates[0].getCertHash(), algorithm.digest(signer)))
            .isPresent();
  }

  private static void requireSignature(TimeStampToken token) throws TimeStampRejected {
    SignerInfo signer = token.signer();
    try {
      byte[] signed = signer.getAuthenticatedAttributes().getEncoded(ASN1Encoding.DER);
      new X509Signature(
              signer.getDigestEncryptionAlgorithm(),
              signed,
              signer.getEncryptedDigest().getOctets())
          .requireMadeWith(VerificationKey.of(token.path().getFirst()));
    } catch (IOException | VerificationFailed e) {
      throw new TimeStampRejected(Reason.SIGNATURE, e);
    }
  }

  private static ASN1Encodable only(AttributeTable attributes, ASN1ObjectIdentifier type)
      throws TimeStampRejected {
    ASN1EncodableVector found = attributes.getAll(type);
    if (found.size() != 1 || Attribute.getInstance(found.get(0)).getAttrValues().size() != 1) {
      throw unsigned();
    }
    return Attribute.getInstance(found.get(0)).getAttrValues().getObjectAt(0).toASN1Primitive();
  }

  private static TimeStampRejected unsigned() {
    return new TimeStampRejected(Reason.SIGNATURE, "signed attributes of a time-stamp");
  }
}
