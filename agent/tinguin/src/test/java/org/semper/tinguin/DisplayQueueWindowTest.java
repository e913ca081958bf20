package org.semper.tinguin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.semper.tinguin.Owner.answer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.semper.supporting.tinguin.DisplaySession;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.DisplayUnavailable.Reason;
import org.semper.supporting.tinguin.OrderQuestion;

@WindowTest
final class DisplayQueueWindowTest {

  @Test
  void one_session_at_a_time_and_the_window_counts_those_that_wait() throws Exception {
    try (Owner owner = new Owner()) {
      CompletableFuture<OrderQuestion.Answer> first =
          owner.asked(Samples.order(List.of(), List.of(Samples.ACCOUNT)));
      owner.screen.find("order");
      CompletableFuture<DisplaySession> second = acquire(owner);
      owner.screen.label("1 of 2");
      assertThat(second).isNotDone();
      owner.screen.click("reject");
      answer(first);
      owner.session().close();
      answer(second).close();
    }
  }

  @Test
  void who_waits_too_long_is_told_that_the_display_is_busy() throws Exception {
    try (Owner owner = new Owner()) {
      assertThatThrownBy(() -> owner.display.acquire("another", Duration.ofMillis(50)))
          .isInstanceOfSatisfying(
              DisplayUnavailable.class, e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));
    }
  }

  @Test
  void closing_twice_releases_once() throws Exception {
    Owner owner = new Owner();
    owner.close();
    owner.close();
    try (DisplaySession next = owner.display.acquire("next", Duration.ofSeconds(10))) {
      assertThatThrownBy(() -> owner.display.acquire("another", Duration.ofMillis(50)))
          .isInstanceOf(DisplayUnavailable.class);
      assertThat(next).isNotNull();
    }
  }

  @Test
  void an_interrupted_question_is_taken_away() throws Exception {
    try (Owner owner = new Owner()) {
      CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
      Thread asking =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  owner.session().ask(Samples.pay());
                } catch (InterruptedException e) {
                  interrupted.complete(true);
                }
              });
      owner.screen.find("pay");
      asking.interrupt();
      assertThat(answer(interrupted)).isTrue();
      CompletableFuture<?> next = owner.asked(Samples.receipt());
      owner.screen.click("done");
      answer(next);
    }
  }

  private static CompletableFuture<DisplaySession> acquire(Owner owner) {
    CompletableFuture<DisplaySession> acquired = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            acquired.complete(owner.display.acquire("another", Duration.ofSeconds(20)));
          } catch (DisplayUnavailable | InterruptedException e) {
            acquired.completeExceptionally(e);
          }
        });
    return acquired;
  }
}
