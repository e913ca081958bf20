package org.semper.supporting.crypto;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.semper.supporting.crypto.TimeStampRejected.Reason;

/// A time-stamp token taken apart (RFC 3161, section 2.4.2; RFC 5652, section 5): one signer, signed attributes, certificates;
/// and nothing that no signature covers. Nothing in it is believed yet.
///
/// @param content DER of the TSTInfo
/// @param path the signer's certificate first, each issued by the next, as their names say
record TimeStampToken(
    ASN1OctetString content, TSTInfo info, SignerInfo signer, List<X509Certificate> path) {

  private static final int MAX_CERTIFICATES = 4;

  static TimeStampToken parse(byte[] der) throws TimeStampRejected {
    try {
      ContentInfo outer = ContentInfo.getInstance(der);
      require(
          der.length <= UnverifiedTimeStamp.MAX_BYTES
              && Arrays.equals(outer.getEncoded(ASN1Encoding.DER), der)
              && outer.getContentType().equals(CMSObjectIdentifiers.signedData),
          "encoding of a time-stamp");
      return parse(SignedData.getInstance(outer.getContent()));
    } catch (IOException
        | CertificateException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | ArrayIndexOutOfBoundsException e) {
      throw new TimeStampRejected(Reason.MALFORMED, "structure of a time-stamp");
    }
  }

  private static TimeStampToken parse(SignedData signed)
      throws TimeStampRejected, IOException, CertificateException {
    ContentInfo inner = signed.getEncapContentInfo();
    require(
        signed.getVersion().hasValue(3)
            && inner.getContentType().equals(PKCSObjectIdentifiers.id_ct_TSTInfo)
            && signed.getSignerInfos().size() == 1
            && signed.getCRLs() == null,
        "content of a time-stamp");
    ASN1OctetString content = ASN1OctetString.getInstance(inner.getContent());
    TSTInfo info = TSTInfo.getInstance(content.getOctets());
    SignerInfo signer = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
    require(
        Arrays.equals(info.getEncoded(ASN1Encoding.DER), content.getOctets())
            && info.getVersion().hasValue(1)
            && info.getExtensions() == null,
        "content of a time-stamp");
    require(
        signer.getVersion().hasValue(1)
            && signer.getUnauthenticatedAttributes() == null
            && onlyDigest(signed, signer),
        "signer of a time-stamp");
    return new TimeStampToken(content, info, signer, path(signed.getCertificates(), signer));
  }

  private static boolean onlyDigest(SignedData signed, SignerInfo signer) {
    return signed.getDigestAlgorithms().size() == 1
        && signed
            .getDigestAlgorithms()
            .getObjectAt(0)
            .toASN1Primitive()
            .equals(signer.getDigestAlgorithm().toASN1Primitive())
        && ImprintAlgorithm.of(signer.getDigestAlgorithm())
            .filter(ImprintAlgorithm.SHA256::equals)
            .isPresent();
  }

  /// A SET has no order of its own.
  private static List<X509Certificate> path(ASN1Set set, SignerInfo signer)
      throws TimeStampRejected, IOException, CertificateException {
    require(set != null && set.size() <= MAX_CERTIFICATES, "certificates of a time-stamp");
    List<X509Certificate> left = new ArrayList<>();
    for (ASN1Encodable each : set) {
      left.add(Certificates.ofDer(each.toASN1Primitive().getEncoded(ASN1Encoding.DER)));
    }
    List<X509Certificate> path = new ArrayList<>();
    path.add(take(left, each -> SignerAttributes.isNamedBy(signer, each)));
    while (!left.isEmpty()) {
      X509Certificate last = path.getLast();
      path.add(
          take(left, each -> each.getSubjectX500Principal().equals(last.getIssuerX500Principal())));
    }
    return List.copyOf(path);
  }

  private static X509Certificate take(List<X509Certificate> left, Predicate<X509Certificate> wanted)
      throws TimeStampRejected {
    for (X509Certificate each : left) {
      if (wanted.test(each)) {
        left.remove(each);
        return each;
      }
    }
    throw new TimeStampRejected(Reason.MALFORMED, "certificates of a time-stamp");
  }

  private static void require(boolean holds, String check) throws TimeStampRejected {
    if (!holds) {
      throw new TimeStampRejected(Reason.MALFORMED, check);
    }
  }
}
