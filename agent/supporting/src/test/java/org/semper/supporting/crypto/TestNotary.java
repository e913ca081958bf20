package org.semper.supporting.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/// A notary of a [TestPki], in the same room: gives time-stamps at the time of a clock, with fresh OCSP responses.
public final class TestNotary {

  public static final String NAME = "Test notary";

  private final TestPki pki;
  private final Identity identity;
  private final TimeStampResponder responder;
  private final Clock clock;
  private long serial;

  public TestNotary(TestPki pki) {
    this(pki, pki.notary(NAME), pki.clock());
  }

  public TestNotary(TestPki pki, Identity identity, Clock clock) {
    this.pki = pki;
    this.identity = identity;
    this.clock = clock;
    try {
      this.responder = new TimeStampResponder(identity, clock);
    } catch (VerificationFailed e) {
      throw new AssertionError(e);
    }
  }

  /// The answer to a request, whole.
  public byte[] answer(byte[] request) {
    try {
      TimeStampQuestion question = TimeStampQuestion.parse(request);
      responder.require(question, responder.now());
      return responder.grant(question, BigInteger.valueOf(++serial), responder.now());
    } catch (TimeStampRefused e) {
      return TimeStampResponder.refusal(e.failure());
    }
  }

  public UnverifiedTimeStamp stamp(byte[] data) {
    TimeStampQuestion question = TimeStampQuestion.about(data, new SecureRandom());
    try {
      byte[] token = TimeStampAnswer.token(answer(question.der()), question, clock.instant());
      return new UnverifiedTimeStamp(token, responses());
    } catch (TimeStampRejected e) {
      throw new AssertionError(e);
    }
  }

  public List<byte[]> responses() {
    return pki.responses(identity, clock);
  }

  public Identity identity() {
    return identity;
  }
}
