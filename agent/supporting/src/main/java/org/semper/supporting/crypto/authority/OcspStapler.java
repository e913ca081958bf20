package org.semper.supporting.crypto.authority;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semper.supporting.communication.Documents;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.OcspAnswer;
import org.semper.supporting.crypto.OcspQuestion;
import org.semper.supporting.crypto.OcspStaples;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.VerificationFailed;

/// Fetches the OCSP responses about one's own certificates and keeps them until half of their time has passed; older ones are
/// used as long as they hold if no newer ones can be had. Only what verifies is kept.
public final class OcspStapler implements OcspStaples {

  private static final Duration DEADLINE = Duration.ofSeconds(5);

  /// Between two attempts while the authority does not answer.
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final List<X509Certificate> certificates;
  private final Authority authority;
  private final Documents documents;
  private final Clock clock;
  private List<Staple> staples = List.of();
  private Instant failed = Instant.MIN;

  public OcspStapler(Identity identity, Authority authority, Documents documents, Clock clock) {
    this(identity.certificates(), authority, documents, clock);
  }

  /// @param certificates a party's own first, then its issuers'
  public OcspStapler(
      List<X509Certificate> certificates, Authority authority, Documents documents, Clock clock) {
    this.certificates = List.copyOf(certificates);
    this.authority = authority;
    this.documents = documents;
    this.clock = clock;
  }

  /// May wait for the authority.
  @Override
  public synchronized List<byte[]> current() {
    Instant now = clock.instant();
    if (staples.stream().anyMatch(staple -> staple.isHalfOver(now)) || staples.isEmpty()) {
      renew(now);
    }
    boolean inForce =
        staples.stream().allMatch(staple -> staple.answer().nextUpdate().isAfter(now));
    return inForce ? staples.stream().map(Staple::response).toList() : List.of();
  }

  @Override
  public synchronized boolean isClockWrong() {
    boolean noneInForce = current().isEmpty();
    boolean answered = failed.equals(Instant.MIN) && !staples.isEmpty();
    return isBehind() || (noneInForce && answered);
  }

  private boolean isBehind() {
    Instant latest = clock.instant().plus(StatementVerifier.CLOCK_SKEW);
    return staples.stream().anyMatch(staple -> staple.answer().thisUpdate().isAfter(latest));
  }

  private void renew(Instant now) {
    // A failure that is yet to come happened before the clock was set back.
    if (!now.isBefore(failed) && Duration.between(failed, now).compareTo(PAUSE) < 0) {
      return;
    }
    failed = now;
    List<Staple> fresh = new ArrayList<>();
    for (int i = 0; i < certificates.size(); i++) {
      X509Certificate issuer =
          i + 1 < certificates.size() ? certificates.get(i + 1) : authority.root();
      Optional<Staple> staple = staple(certificates.get(i), issuer, now);
      if (staple.isEmpty()) {
        return;
      }
      fresh.add(staple.get());
    }
    staples = List.copyOf(fresh);
    failed = Instant.MIN;
  }

  private Optional<Staple> staple(X509Certificate subject, X509Certificate issuer, Instant now) {
    Optional<byte[]> response =
        documents.post(
            authority.ocsp(),
            "application/ocsp-request",
            OcspQuestion.about(subject, issuer),
            "application/ocsp-response",
            DEADLINE);
    if (response.isEmpty()) {
      return Optional.empty();
    }
    try {
      OcspAnswer answer = OcspAnswer.verify(response.get(), subject, issuer, now);
      return Optional.of(new Staple(response.get(), answer));
    } catch (VerificationFailed e) {
      return Optional.empty();
    }
  }

  private static final class Staple {

    private final byte[] response;
    private final OcspAnswer answer;

    Staple(byte[] response, OcspAnswer answer) {
      this.response = response;
      this.answer = answer;
    }

    byte[] response() {
      return response;
    }

    OcspAnswer answer() {
      return answer;
    }

    boolean isHalfOver(Instant now) {
      Duration validity = Duration.between(answer.thisUpdate(), answer.nextUpdate());
      return !now.isBefore(answer.thisUpdate().plus(validity.dividedBy(2)));
    }
  }
}
