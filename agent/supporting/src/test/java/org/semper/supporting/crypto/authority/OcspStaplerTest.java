package org.semper.supporting.crypto.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.semper.supporting.communication.Documents;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.OcspQuestion;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.VerificationFailed;

final class OcspStaplerTest {

  private final TestPki pki = new TestPki();
  private final SteppingClock clock = new SteppingClock(pki.clock().instant());
  private final Identity buyer = pki.identity("Zoë", Role.BUYER);
  private final Authority authority = pki.trustList().authorities().getFirst();
  private final Responder responder = new Responder();
  private final OcspStapler stapler = new OcspStapler(buyer, authority, responder, clock);

  @Test
  void asks_about_each_certificate_once_and_keeps_the_answers() {
    List<byte[]> first = stapler.current();

    assertThat(first).hasSize(2);
    assertThat(stapler.current()).containsExactlyElementsOf(first);
    assertThat(responder.questions).isEqualTo(2);
  }

  @Test
  void asks_again_when_half_of_their_time_has_passed() {
    stapler.current();
    clock.advance(Duration.ofMinutes(29));
    stapler.current();
    assertThat(responder.questions).isEqualTo(2);

    clock.advance(Duration.ofMinutes(2));
    stapler.current();

    assertThat(responder.questions).isEqualTo(4);
  }

  @Test
  void uses_what_it_has_while_the_authority_is_silent_and_it_still_holds() {
    List<byte[]> first = stapler.current();
    responder.silent = true;

    clock.advance(Duration.ofMinutes(59));
    assertThat(stapler.current()).containsExactlyElementsOf(first);

    clock.advance(Duration.ofMinutes(1));
    assertThat(stapler.current()).isEmpty();
  }

  @Test
  void does_not_press_a_silent_authority() {
    responder.silent = true;
    stapler.current();
    stapler.current();
    assertThat(responder.questions).isEqualTo(1);

    clock.advance(Duration.ofSeconds(31));
    responder.silent = false;

    assertThat(stapler.current()).hasSize(2);
  }

  @Test
  void asks_again_at_once_when_the_clock_was_a_day_ahead_and_is_set_back() {
    clock.advance(Duration.ofDays(1));
    responder.silent = true;
    stapler.current();

    clock.advance(Duration.ofDays(-1));
    responder.silent = false;

    assertThat(stapler.current()).hasSize(2);
  }

  @Test
  void a_wrong_clock_is_told_from_an_authority_that_is_silent() {
    assertThat(stapler.isClockWrong()).isFalse();

    clock.advance(Duration.ofDays(1));
    responder.silent = true;
    assertThat(stapler.isClockWrong()).isFalse();

    clock.advance(Duration.ofSeconds(31));
    responder.silent = false;
    responder.behind = Duration.ofDays(1);
    assertThat(stapler.isClockWrong()).isTrue();

    clock.advance(Duration.ofDays(-1));
    assertThat(stapler.isClockWrong()).isFalse();
  }

  @Test
  void a_clock_that_was_set_back_is_wrong_until_it_is_set_right() {
    stapler.current();

    clock.advance(Duration.ofMinutes(-4));
    assertThat(stapler.isClockWrong()).isFalse();

    clock.advance(Duration.ofMinutes(-2));
    assertThat(stapler.isClockWrong()).isTrue();

    clock.advance(Duration.ofMinutes(6));
    assertThat(stapler.isClockWrong()).isFalse();
  }

  @Test
  void keeps_nothing_that_does_not_verify() {
    responder.foreign = true;

    assertThat(stapler.current()).isEmpty();
  }

  private final class Responder implements Documents {

    private boolean silent;
    private boolean foreign;
    private Duration behind = Duration.ZERO;
    private int questions;

    @Override
    public Optional<byte[]> get(URI source, String mediaType, Duration deadline) {
      return Optional.empty();
    }

    @Override
    public Optional<byte[]> post(
        URI destination, String contentType, byte[] question, String mediaType, Duration deadline) {
      questions++;
      assertThat(destination).isEqualTo(authority.ocsp());
      return silent ? Optional.empty() : Optional.of(answer(question));
    }

    private byte[] answer(byte[] question) {
      try {
        boolean aboutBuyer = OcspQuestion.parse(question).isFor(pki.issuing().certificate());
        X509Certificate subject = aboutBuyer ? buyer.certificate() : pki.issuing().certificate();
        Identity issuer = aboutBuyer ? pki.issuing() : pki.root();
        return pki.response(
            foreign ? new TestPki().issuing() : issuer,
            subject,
            Optional.empty(),
            Clock.offset(clock, behind.negated()));
      } catch (VerificationFailed e) {
        throw new AssertionError(e);
      }
    }
  }

  private static final class SteppingClock extends Clock {

    private Instant now;

    SteppingClock(Instant start) {
      this.now = start;
    }

    void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
