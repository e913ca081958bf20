package org.semper.tinguin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.semper.tinguin.Owner.answer;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.semper.supporting.tinguin.PassphraseCheck.Result;
import org.semper.supporting.tinguin.PayQuestion.Answer;

/// PAY above the owner's amount: the passphrase in the same window.
@WindowTest
final class ConfirmedPayWindowTest {

  private final List<String> tried = new CopyOnWriteArrayList<>();
  private volatile boolean onEventThread;
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
  void a_wrong_passphrase_stays_and_pays_nothing_until_the_right_one() throws Exception {
    CompletableFuture<Answer> pay = asked();
    owner.screen.fill("passphrase", "wrong words");
    owner.screen.click("pay");
    owner.screen.text("not your passphrase, so nothing was paid");
    assertThat(pay).isNotDone();
    owner.screen.fill("passphrase", "slow down");
    owner.screen.click("pay");
    owner.screen.text("Too many wrong passphrases");
    assertThat(pay).isNotDone();
    owner.screen.fill("passphrase", "right words");
    owner.screen.click("pay");
    assertThat(answer(pay)).isEqualTo(new Answer.Pay("account"));
    assertThat(tried).containsExactly("wrong words", "slow down", "right words");
    assertThat(onEventThread).isFalse();
  }

  @Test
  void the_button_does_not_work_without_a_passphrase_and_enter_pays_nothing() throws Exception {
    CompletableFuture<Answer> pay = asked();
    Component later = owner.screen.find("later");
    Component button = owner.screen.find("pay");
    owner.screen.await("armed", () -> Optional.of(later).filter(Component::isEnabled));
    assertThat(button.isEnabled()).isFalse();
    assertThat(Screen.onEventThread(() -> owner.screen.focused("passphrase"))).isFalse();

    owner.screen.press(owner.screen.find("passphrase"));
    owner.screen.fill("passphrase", "right words");
    owner.screen.await("works", () -> Optional.of(button).filter(Component::isEnabled));
    owner.screen.keys(KeyEvent.VK_ENTER);
    owner.screen.settle();
    assertThat(pay).isNotDone();
    assertThat(tried).isEmpty();
    owner.screen.click("later");
    assertThat(answer(pay)).isEqualTo(new Answer.Later());
  }

  @Test
  void later_while_a_passphrase_is_tried_wins_over_what_comes_of_it() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch began = new CountDownLatch(1);
    CompletableFuture<Answer> pay =
        owner.asked(
            Samples.confirmedPay(_ -> {
              began.countDown();
              await(goOn);
              return Result.RIGHT;
            }));
    owner.screen.fill("passphrase", "right words");
    owner.screen.click("pay");
    began.await();
    owner.screen.keys(KeyEvent.VK_ESCAPE);
    assertThat(answer(pay)).isEqualTo(new Answer.Later());
    goOn.countDown();
  }

  @Test
  void the_field_is_named_and_what_is_typed_cannot_be_read() throws Exception {
    CompletableFuture<Answer> pay = asked();
    owner.screen.fill("passphrase", "right words");
    Component field = owner.screen.find("passphrase");
    assertThat(field.getAccessibleContext().getAccessibleName()).isEqualTo("Your passphrase");
    assertThat(field).isInstanceOf(javax.swing.JPasswordField.class);
    owner.screen.closeWindow();
    assertThat(answer(pay)).isEqualTo(new Answer.Later());
  }

  private CompletableFuture<Answer> asked() {
    return owner.asked(
        Samples.confirmedPay(typed -> {
          onEventThread |= EventQueue.isDispatchThread();
          tried.add(new String(typed));
          Arrays.fill(typed, '\0');
          return switch (tried.getLast()) {
            case "right words" -> Result.RIGHT;
            case "slow down" -> Result.TOO_SOON;
            default -> Result.WRONG;
          };
        }));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
