package org.semper.supporting.archive.stamping;

import java.net.URI;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.semper.supporting.communication.Documents;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.NotaryDirectoryEntry;
import org.semper.supporting.crypto.OcspQuestion;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.TestNotary;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.VerificationFailed;

/// The way to a notary and its authority, in the same room: it can be away, and can answer something else.
final class NotaryOffice implements Documents, RevocationSource {

  static final NotaryDirectoryEntry ENTRY =
      new NotaryDirectoryEntry(TestNotary.NAME, URI.create("https://notary.localhost/time-stamps"));

  final AtomicInteger asked = new AtomicInteger();
  volatile boolean away;
  volatile UnaryOperator<byte[]> tampering = UnaryOperator.identity();
  volatile List<X509CRL> lists = List.of();

  private final TestPki pki;
  private final TestNotary notary;

  NotaryOffice(TestPki pki, Clock clock) {
    this.pki = pki;
    this.notary = new TestNotary(pki, pki.notary(TestNotary.NAME), clock);
  }

  Stamper.Means means(Clock clock) {
    return new Stamper.Means(ENTRY, pki.trustList(), this, this, clock);
  }

  @Override
  public Optional<byte[]> get(URI source, String mediaType, Duration deadline) {
    return Optional.empty();
  }

  @Override
  public Optional<byte[]> post(
      URI destination, String contentType, byte[] question, String mediaType, Duration deadline) {
    if (away) {
      asked.incrementAndGet();
      return Optional.empty();
    }
    if (destination.equals(ENTRY.timeStamps())) {
      asked.incrementAndGet();
      return Optional.of(tampering.apply(notary.answer(question)));
    }
    return Optional.of(status(question));
  }

  private byte[] status(byte[] question) {
    try {
      boolean notarys = OcspQuestion.parse(question).isFor(pki.issuing().certificate());
      return notary.responses().get(notarys ? 0 : 1);
    } catch (VerificationFailed e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public List<X509CRL> known(Authority authority) {
    return lists;
  }

  @Override
  public List<X509CRL> current(Authority authority, Instant when) {
    return lists;
  }
}
