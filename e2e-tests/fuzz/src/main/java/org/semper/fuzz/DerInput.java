package org.semper.fuzz;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.semper.supporting.crypto.EcdsaP256PublicKey;
import org.semper.supporting.crypto.OcspAnswer;
import org.semper.supporting.crypto.OcspQuestion;
import org.semper.supporting.crypto.TimeStampQuestion;
import org.semper.supporting.crypto.TimeStampRefused;
import org.semper.supporting.crypto.TimeStampRejected;
import org.semper.supporting.crypto.UnverifiedTimeStamp;
import org.semper.supporting.crypto.VerificationFailed;

/// DER that anybody may send: keys of browsers, questions to responder and notary, and their answers.
final class DerInput {

  private static final Instant GOLDEN = Instant.parse("1997-05-25T12:00:00Z");

  private DerInput() {}

  static void take(byte[] input) {
    EcdsaP256PublicKey.parse(input).ifPresent(key -> Whole.require(input, key.spki()));
    ocspQuestion(input);
    ocspAnswer(input);
    timeStampQuestion(input);
    timeStamp(input);
  }

  private static void ocspQuestion(byte[] input) {
    try {
      if (OcspQuestion.parse(input).serial().signum() < 0) {
        throw new AssertionError("a negative serial number");
      }
    } catch (VerificationFailed e) {
      // Refused.
    }
  }

  private static void ocspAnswer(byte[] input) {
    List<X509Certificate> path = GoldenOffer.STATEMENT.certificates();
    try {
      OcspAnswer.verify(input, path.getFirst(), path.get(1), GOLDEN);
      throw new AssertionError("an answer that the issuer did not sign");
    } catch (VerificationFailed e) {
      // Refused.
    }
  }

  private static void timeStampQuestion(byte[] input) {
    try {
      Whole.require(input, TimeStampQuestion.parse(input).der());
    } catch (TimeStampRefused e) {
      // Refused.
    }
  }

  private static void timeStamp(byte[] input) {
    try {
      new UnverifiedTimeStamp(input, List.of()).certificates().forEach(X509Certificate::getType);
    } catch (TimeStampRejected e) {
      // Refused.
    }
  }
}
