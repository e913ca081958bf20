package org.semper.supporting.crypto;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/// Makes time-stamp tokens (RFC 3161, section 2.4.2) with the signer's certificate named in ESSCertIDv2 (RFC 5816).
final class TimeStampMaker {

  private static final int ACCURACY_SECONDS = 1;

  private final Identity identity;
  private final ASN1ObjectIdentifier policy;

  TimeStampMaker(Identity identity, ASN1ObjectIdentifier policy) {
    this.identity = identity;
    this.policy = policy;
  }

  /// @param serial never used before
  /// @param at a whole second
  ContentInfo token(TimeStampQuestion question, BigInteger serial, Instant at) {
    try {
      TimeStampTokenGenerator generator = generator();
      generator.setAccuracySeconds(ACCURACY_SECONDS);
      generator.addCertificates(
          new CollectionStore<X509CertificateHolder>(
              identity.certificates().stream().map(OcspAnswer::holder).toList()));
      return generator
          .generate(new TimeStampRequest(question.request()), serial, Date.from(at))
          .toCMSSignedData()
          .toASN1Structure();
    } catch (TSPException | OperatorCreationException e) {
      throw new IllegalStateException("a time-stamp can be made for a request that parsed", e);
    }
  }

  private TimeStampTokenGenerator generator() throws TSPException, OperatorCreationException {
    var digests = new BcDigestCalculatorProvider();
    SignerInfoGenerator signer =
        new SignerInfoGeneratorBuilder(digests)
            .build(new KeySigner(identity.key()), OcspAnswer.holder(identity.certificate()));
    return new TimeStampTokenGenerator(
        signer, digests.get(ImprintAlgorithm.SHA256.identifier()), policy);
  }
}
