package org.semper.supporting.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.semper.supporting.crypto.TimeStampRefused.Failure;

/// A request for a time-stamp (RFC 3161, section 2.4.1): of SHA-256, SHA-384 or SHA-512, in DER, without extensions.
public final class TimeStampQuestion {

  /// Largest request, in bytes.
  public static final int MAX_BYTES = 4096;

  private static final int NONCE_BITS = 64;

  private final TimeStampReq request;

  private TimeStampQuestion(TimeStampReq request) {
    this.request = request;
  }

  /// Asks when these bytes existed: with a fresh nonce, and for the certificates.
  public static TimeStampQuestion about(byte[] data, SecureRandom random) {
    ImprintAlgorithm algorithm = ImprintAlgorithm.SHA256;
    return new TimeStampQuestion(
        new TimeStampReq(
            new MessageImprint(algorithm.identifier(), algorithm.digest(data)),
            null,
            new ASN1Integer(new BigInteger(NONCE_BITS, random)),
            ASN1Boolean.TRUE,
            null));
  }

  /// @param der whole TimeStampReq
  public static TimeStampQuestion parse(byte[] der) throws TimeStampRefused {
    TimeStampReq request = structure(der);
    MessageImprint imprint = request.getMessageImprint();
    ImprintAlgorithm algorithm =
        ImprintAlgorithm.of(imprint.getHashAlgorithm())
            .orElseThrow(() -> new TimeStampRefused(Failure.BAD_ALG));
    if (!request.getVersion().hasValue(1)
        || imprint.getHashedMessage().length != algorithm.length()) {
      throw new TimeStampRefused(Failure.BAD_REQUEST);
    }
    if (request.getExtensions() != null) {
      throw new TimeStampRefused(Failure.UNACCEPTED_EXTENSION);
    }
    return new TimeStampQuestion(request);
  }

  /// DER of the TimeStampReq.
  public byte[] der() {
    try {
      return request.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("a request has an encoding", e);
    }
  }

  TimeStampReq request() {
    return request;
  }

  MessageImprint imprint() {
    return request.getMessageImprint();
  }

  Optional<BigInteger> nonce() {
    return Optional.ofNullable(request.getNonce()).map(ASN1Integer::getValue);
  }

  private static TimeStampReq structure(byte[] der) throws TimeStampRefused {
    try {
      TimeStampReq request = TimeStampReq.getInstance(der);
      if (der.length <= MAX_BYTES && Arrays.equals(request.getEncoded(ASN1Encoding.DER), der)) {
        return request;
      }
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | ArrayIndexOutOfBoundsException e) {
      throw new TimeStampRefused(Failure.BAD_DATA_FORMAT);
    }
    throw new TimeStampRefused(Failure.BAD_DATA_FORMAT);
  }
}
