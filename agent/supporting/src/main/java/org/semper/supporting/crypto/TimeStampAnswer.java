package org.semper.supporting.crypto;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.semper.supporting.crypto.TimeStampRejected.Reason;

/// What a time-stamp service answered to a question (RFC 3161, section 2.4.2): the question's token, made now. The token is
/// not verified here.
public final class TimeStampAnswer {

  /// Largest answer, in bytes.
  public static final int MAX_BYTES = UnverifiedTimeStamp.MAX_BYTES + 1024;

  private TimeStampAnswer() {}

  /// @param der whole TimeStampResp
  /// @param now by our clock, which may differ from the service's a little
  /// @return DER of the token
  public static byte[] token(byte[] der, TimeStampQuestion asked, Instant now)
      throws TimeStampRejected {
    byte[] token = token(der);
    TimeStampToken parsed = TimeStampToken.parse(token);
    ASN1Integer nonce = parsed.info().getNonce();
    if (nonce == null || !asked.nonce().filter(nonce::hasValue).isPresent()) {
      throw new TimeStampRejected(Reason.OTHER_REQUEST, "nonce of a time-stamp");
    }
    if (!parsed.info().getMessageImprint().equals(asked.imprint())) {
      throw new TimeStampRejected(Reason.OTHER_DATA, "imprint of a time-stamp");
    }
    Duration off = Duration.between(TimeStampVerifier.time(parsed), now).abs();
    if (off.compareTo(StatementVerifier.CLOCK_SKEW) > 0) {
      throw new TimeStampRejected(Reason.IMPLAUSIBLE_TIME, "time of a time-stamp");
    }
    return token;
  }

  private static byte[] token(byte[] der) throws TimeStampRejected {
    if (der.length > MAX_BYTES) {
      throw new TimeStampRejected(Reason.MALFORMED, "size of an answer");
    }
    try {
      TimeStampResp response = TimeStampResp.getInstance(der);
      if (!Arrays.equals(response.getEncoded(ASN1Encoding.DER), der)) {
        throw new TimeStampRejected(Reason.MALFORMED, "encoding of an answer");
      }
      if (response.getStatus().getStatus().intValueExact() != PKIStatus.GRANTED
          || response.getTimeStampToken() == null) {
        throw new TimeStampRejected(Reason.REFUSED, "status of an answer");
      }
      return response.getTimeStampToken().getEncoded(ASN1Encoding.DER);
    } catch (IOException
        | ArithmeticException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | ArrayIndexOutOfBoundsException e) {
      throw new TimeStampRejected(Reason.MALFORMED, "structure of an answer");
    }
  }
}
