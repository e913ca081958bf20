package org.semper.tinguin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.semper.tinguin.Owner.answer;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.semper.api.money.Money;
import org.semper.supporting.tinguin.Line;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.supporting.tinguin.OrderQuestion.Answer;
import org.semper.supporting.tinguin.OrderQuestion.Why;
import org.semper.supporting.tinguin.PayQuestion;

@WindowTest
final class OrderWindowTest {

  private static final Duration ARMING = Duration.ofMillis(800);

  private Owner owner;

  @BeforeEach
  void open() throws Exception {
    owner = new Owner();
  }

  @AfterEach
  void close() {
    owner.close();
  }

  @Test
  void orders_from_the_chosen_purse_on_a_click() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(question());
    owner.screen.click("order");
    assertThat(answer(asked)).isEqualTo(new Answer.Ordered("account"));
  }

  @Test
  void names_the_seller_the_total_and_the_obligation() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(question());
    owner.screen.text("ACTIMEDIA S.A.");
    owner.screen.text("https://shop.actimedia.example");
    owner.screen.text("three herons at dusk");
    Component order = owner.screen.find("order");
    assertThat(order.getAccessibleContext().getAccessibleName())
        .isEqualTo("Order with obligation to pay");
    assertThat(order.getAccessibleContext().getAccessibleDescription()).contains("870,00");
    owner.screen.click("reject");
    assertThat(answer(asked)).isEqualTo(new Answer.Declined(Why.REJECTED));
  }

  @Test
  void shows_the_withdrawal_promised_and_the_law_without_a_press() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(question());
    owner.screen.text("14 days from the day after the seller’s receipt");
    owner.screen.text("France");
    owner.screen.click("reject");
    assertThat(answer(asked)).isEqualTo(new Answer.Declined(Why.REJECTED));
  }

  @Test
  void no_button_works_before_the_owner_has_looked() throws Exception {
    long asking = System.nanoTime();
    CompletableFuture<Answer> asked = owner.asked(question());
    Component order = owner.screen.find("order");
    owner.screen.press(order);
    owner.screen.await("armed", () -> Optional.of(order).filter(Component::isEnabled));
    assertThat(Duration.ofNanos(System.nanoTime() - asking)).isGreaterThan(ARMING);
    assertThat(asked).isNotDone();
    owner.screen.click("reject");
    answer(asked);
  }

  @Test
  void raising_disarms_the_buttons_again() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(question());
    Component order = owner.screen.find("order");
    owner.screen.await("armed", () -> Optional.of(order).filter(Component::isEnabled));
    owner.display.raise();
    owner.screen.await("disarmed", () -> Optional.of(order).filter(part -> !part.isEnabled()));
    owner.screen.click("reject");
    answer(asked);
  }

  @Test
  void typing_into_a_window_that_pops_up_orders_nothing() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(question());
    Component order = owner.screen.find("order");
    owner.screen.await("armed", () -> Optional.of(order).filter(Component::isEnabled));
    owner.screen.keys(KeyEvent.VK_SPACE);
    owner.screen.keys(KeyEvent.VK_ENTER);
    owner.screen.settle();
    assertThat(asked).isNotDone();
    assertThat(Screen.onEventThread(order::isFocusOwner)).isFalse();
    assertThat(Screen.onEventThread(() -> SwingUtilities.getRootPane(order).getDefaultButton()))
        .isNull();
    owner.screen.keys(KeyEvent.VK_ESCAPE);
    answer(asked);
  }

  @Test
  void the_keyboard_alone_can_order() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(question());
    Component order = owner.screen.find("order");
    owner.screen.await("armed", () -> Optional.of(order).filter(Component::isEnabled));
    for (int i = 0; i < 10 && !Screen.onEventThread(order::isFocusOwner); i++) {
      owner.screen.keys(KeyEvent.VK_TAB);
      owner.screen.settle();
    }
    owner.screen.keys(KeyEvent.VK_SPACE);
    assertThat(answer(asked)).isEqualTo(new Answer.Ordered("account"));
  }

  @Test
  void escape_rejects() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(question());
    owner.screen.find("order");
    owner.screen.settle();
    owner.screen.keys(KeyEvent.VK_ESCAPE);
    assertThat(answer(asked)).isEqualTo(new Answer.Declined(Why.REJECTED));
  }

  @Test
  void closing_the_window_rejects() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(question());
    owner.screen.find("order");
    owner.screen.closeWindow();
    assertThat(answer(asked)).isEqualTo(new Answer.Declined(Why.REJECTED));
  }

  @Test
  void an_offer_that_ends_while_it_is_shown_is_refused() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(question());
    owner.screen.find("order");
    owner.clock.forward(Duration.ofMinutes(15));
    assertThat(answer(asked)).isEqualTo(new Answer.Declined(Why.OFFER_EXPIRED));
  }

  @Test
  void a_question_nobody_answers_is_declined() throws Exception {
    OrderQuestion lasting =
        Samples.order(
            List.of(),
            List.of(),
            List.of(Samples.ACCOUNT),
            Samples.SIGNED.plus(Duration.ofDays(3)));
    CompletableFuture<Answer> asked = owner.asked(lasting);
    owner.screen.find("order");
    owner.clock.forward(SwingDisplay.PATIENCE);
    assertThat(answer(asked)).isEqualTo(new Answer.Declined(Why.TIMED_OUT));
  }

  @Test
  void a_contradiction_must_be_acknowledged_before_ordering() throws Exception {
    CompletableFuture<Answer> asked =
        owner.asked(Samples.order(List.of(Samples.FREE_SHIPPING), List.of(Samples.ACCOUNT)));
    Component order = owner.screen.find("order");
    Component reject = owner.screen.find("reject");
    owner.screen.text("Free shipping today");
    owner.screen.await("armed", () -> Optional.of(reject).filter(Component::isEnabled));
    assertThat(order.isEnabled()).isFalse();
    owner.screen.click("acknowledge");
    owner.screen.click("order");
    assertThat(answer(asked)).isEqualTo(new Answer.Ordered("account"));
  }

  @Test
  void what_could_not_be_compared_is_shown_and_needs_no_acknowledgement() throws Exception {
    CompletableFuture<Answer> asked =
        owner.asked(Samples.order(List.of(Samples.UNREADABLE), List.of(Samples.ACCOUNT)));
    owner.screen.text("from 2.5e2");
    owner.screen.click("order");
    assertThat(answer(asked)).isEqualTo(new Answer.Ordered("account"));
  }

  @Test
  void without_a_purse_ordering_is_impossible_and_the_window_says_why() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(Samples.order(List.of(), List.of()));
    owner.screen.text("no purse");
    Component reject = owner.screen.find("reject");
    owner.screen.await("armed", () -> Optional.of(reject).filter(Component::isEnabled));
    assertThat(owner.screen.find("order").isEnabled()).isFalse();
    owner.screen.click("reject");
    assertThat(answer(asked)).isEqualTo(new Answer.Declined(Why.REJECTED));
  }

  @Test
  void the_second_click_of_a_double_click_answers_nothing() throws Exception {
    CompletableFuture<Answer> ordered = owner.asked(question());
    CompletableFuture<PayQuestion.Answer> paid =
        ordered.thenCompose(_ -> owner.asked(Samples.pay()));
    Component order = owner.screen.find("order");
    owner.screen.await("armed", () -> Optional.of(order).filter(Component::isEnabled));
    owner.screen.doubleClick(order);
    assertThat(answer(ordered)).isEqualTo(new Answer.Ordered("account"));
    owner.screen.find("pay");
    owner.screen.settle();
    assertThat(paid).isNotDone();
    owner.screen.click("later");
    assertThat(answer(paid)).isEqualTo(new PayQuestion.Answer.Later());
  }

  @Test
  void all_signed_fields_are_among_the_details_known_or_not() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(question());
    owner.screen.click("details");
    owner.screen.text("giftWrapping");
    owner.screen.text("a field this window knows nothing of");
    owner.screen.text("c2VtcGVyLW5vbmNlLTE5OTc");
    owner.screen.click("reject");
    answer(asked);
  }

  @Test
  void a_long_offer_scrolls_and_its_buttons_stay_in_sight() throws Exception {
    Money price = Money.of(7_500, "FRF");
    List<Line> lines =
        IntStream.range(0, 100).mapToObj(i -> new Line("Record " + i, 1, price, price)).toList();
    CompletableFuture<Answer> asked =
        owner.asked(
            Samples.order(
                lines, List.of(), List.of(Samples.ACCOUNT), Samples.SIGNED.plusSeconds(900)));
    Component order = owner.screen.find("order");
    assertThat(Screen.onEventThread(() -> Screen.isOnScreen(order))).isTrue();
    owner.screen.click("order");
    assertThat(answer(asked)).isEqualTo(new Answer.Ordered("account"));
  }

  private static OrderQuestion question() {
    return Samples.order(List.of(), List.of(Samples.ACCOUNT));
  }
}
