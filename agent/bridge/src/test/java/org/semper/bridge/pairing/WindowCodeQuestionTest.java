package org.semper.bridge.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;
import org.semper.supporting.tinguin.DisplaySession;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.PairingQuestion;
import org.semper.supporting.tinguin.Progress;
import org.semper.supporting.tinguin.Question;
import org.semper.supporting.tinguin.TrustedDisplay;

final class WindowCodeQuestionTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

  @TempDir Path folder;

  private final PairedClient client =
      new PairedClient(EcdsaP256Key.generate().publicKey(), ORIGIN, "Chromium 156", NOW);
  private final TypedCode code = new TypedCode("12345678", CLOCK, Duration.ofSeconds(60));
  private final CountDownLatch ended = new CountDownLatch(1);
  private PairedClients clients;

  @BeforeEach
  void open() throws Exception {
    clients = PairedClients.open(folder.resolve("paired-clients.json"));
  }

  @Test
  void a_match_pairs_and_the_window_names_browser_and_extension() throws Exception {
    ask(question -> {
      assertThat(question.browser()).isEqualTo("Chromium 156");
      assertThat(question.extensionOrigin()).isEqualTo(ORIGIN);
      assertThat(question.check().compare("12345679")).isEqualTo(PairingQuestion.Result.DIFFERS);
      assertThat(clients.list()).isEmpty();
      assertThat(question.check().compare("1234 5678")).isEqualTo(PairingQuestion.Result.MATCHES);
      return PairingQuestion.Answer.PAIRED;
    });

    assertThat(clients.list()).containsExactly(client);
  }

  @Test
  void a_window_that_is_closed_pairs_nobody_and_voids_the_code() throws Exception {
    ask(question -> PairingQuestion.Answer.REFUSED);

    assertThat(clients.list()).isEmpty();
    awaitVoid();
  }

  @Test
  void where_no_window_can_be_shown_nobody_is_paired() throws Exception {
    new WindowCodeQuestion(new NoDisplay(), clients).ask(client, code);

    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(clients.list()).isEmpty();
  }

  @Test
  void pairing_that_is_closed_takes_the_window_away() throws Exception {
    CountDownLatch shown = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    new WindowCodeQuestion(
            new Display(question -> {
              shown.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
              }
              return PairingQuestion.Answer.REFUSED;
            }),
            clients)
        .ask(client, code);
    assertThat(shown.await(20, TimeUnit.SECONDS)).isTrue();

    code.withdraw();

    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_client_that_cannot_be_stored_does_not_count_as_paired() throws Exception {
    PairedClients nowhere = PairedClients.open(Path.of("/dev/null/paired-clients.json"));
    new WindowCodeQuestion(
            new Display(question -> {
              assertThat(question.check().compare("12345678"))
                  .isEqualTo(PairingQuestion.Result.NO_TRIES_LEFT);
              return PairingQuestion.Answer.REFUSED;
            }),
            nowhere)
        .ask(client, code);

    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(nowhere.list()).isEmpty();
  }

  private void ask(Owner owner) throws InterruptedException {
    new WindowCodeQuestion(new Display(owner), clients).ask(client, code);
    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
  }

  /// The window goes first, the code is void after it.
  private void awaitVoid() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (code.isAwaited()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @FunctionalInterface
  private interface Owner {
    PairingQuestion.Answer answer(PairingQuestion question) throws InterruptedException;
  }

  /// A display whose owner does what the test says.
  private final class Display implements TrustedDisplay {

    private final Owner owner;

    Display(Owner owner) {
      this.owner = owner;
    }

    @Override
    public DisplaySession acquire(String purpose, Duration patience) {
      return new DisplaySession() {
        @Override
        @SuppressWarnings("unchecked")
        public <A> A ask(Question<A> question) throws InterruptedException {
          return (A) owner.answer((PairingQuestion) question);
        }

        @Override
        public void progress(Progress progress) {}

        @Override
        public void close() {
          ended.countDown();
        }
      };
    }

    @Override
    public void raise() {}
  }

  private final class NoDisplay implements TrustedDisplay {

    @Override
    public DisplaySession acquire(String purpose, Duration patience) throws DisplayUnavailable {
      ended.countDown();
      throw new DisplayUnavailable(DisplayUnavailable.Reason.NO_DISPLAY);
    }

    @Override
    public void raise() {}
  }
}
