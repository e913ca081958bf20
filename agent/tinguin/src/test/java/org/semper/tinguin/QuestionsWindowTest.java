package org.semper.tinguin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.semper.tinguin.Owner.answer;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.semper.supporting.tinguin.PairingQuestion.Answer;
import org.semper.supporting.tinguin.PairingQuestion.Result;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.supporting.tinguin.PayQuestion.PayChoice;
import org.semper.supporting.tinguin.Progress;
import org.semper.supporting.tinguin.PurseChoice;
import org.semper.supporting.tinguin.ReceiptNotice.Seen;
import org.semper.supporting.tinguin.RefusalNotice;
import org.semper.supporting.tinguin.UnlockQuestion;

@WindowTest
final class QuestionsWindowTest {

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
  void one_window_takes_the_owner_from_payment_to_receipt() throws Exception {
    CompletableFuture<PayQuestion.Answer> pay = owner.asked(Samples.pay());
    owner.screen.text("FR76 3000 6000 0112 3456 7890 189");
    owner.screen.click("pay");
    assertThat(answer(pay)).isEqualTo(new PayQuestion.Answer.Pay("account"));
    owner.session().progress(Progress.WAITING_FOR_RECEIPT);
    owner.screen.text("Waiting for the receipt");
    CompletableFuture<Seen> receipt = owner.asked(Samples.receipt());
    owner.screen.text("A-1997-0525");
    owner.screen.click("done");
    assertThat(answer(receipt)).isEqualTo(Seen.DONE);
  }

  @Test
  void where_there_are_several_purses_PAY_names_the_chosen_one_and_whom_it_pays() throws Exception {
    CompletableFuture<PayQuestion.Answer> pay =
        owner.asked(
            Samples.pay(
                new PayChoice(Samples.ACCOUNT, Samples.PAYEE),
                new PayChoice(
                    new PurseChoice("savings", "Savings · Bank of Bern ••07"),
                    "ACTIMEDIA S.A. · CH93 0076 2011 6238 5295 7")));
    owner.screen.text(Samples.PAYEE);
    owner.screen.choose("purse", "savings");
    owner.screen.text("ACTIMEDIA S.A. · CH93 0076 2011 6238 5295 7");
    Component button = owner.screen.find("pay");
    owner.screen.await("armed", () -> Optional.of(button).filter(Component::isEnabled));
    owner.screen.click("pay");
    assertThat(answer(pay)).isEqualTo(new PayQuestion.Answer.Pay("savings"));
  }

  @Test
  void closing_a_payment_means_later() throws Exception {
    CompletableFuture<PayQuestion.Answer> pay = owner.asked(Samples.pay());
    owner.screen.find("pay");
    owner.screen.closeWindow();
    assertThat(answer(pay)).isEqualTo(new PayQuestion.Answer.Later());
  }

  @Test
  void a_refusal_says_what_happened_and_what_to_do() throws Exception {
    CompletableFuture<RefusalNotice.Seen> refusal = owner.asked(Samples.refusal());
    owner.screen.text("belongs to somebody other than the seller");
    owner.screen.text("Do not buy.");
    owner.screen.text("https://actimedia.example.clone-shop.test:8443");
    owner.screen.click("close");
    assertThat(answer(refusal)).isEqualTo(RefusalNotice.Seen.DONE);
  }

  @Test
  void a_wrong_passphrase_can_be_tried_again_and_is_tried_off_the_event_thread() throws Exception {
    List<String> tried = new ArrayList<>();
    AtomicBoolean onEventThread = new AtomicBoolean();
    UnlockQuestion question =
        Samples.unlock(typed -> {
          onEventThread.compareAndSet(false, EventQueue.isDispatchThread());
          tried.add(new String(typed));
          Arrays.fill(typed, '\0');
          return tried.size() == 2;
        });
    CompletableFuture<UnlockQuestion.Answer> asked = owner.asked(question);
    owner.screen.fill("passphrase", "wrong words");
    owner.screen.click("unlock");
    owner.screen.text("not your passphrase");
    owner.screen.fill("passphrase", "right words");
    owner.screen.await(
        "focus", () -> Optional.of(owner).filter(_ -> owner.screen.focused("passphrase")));
    owner.screen.keys(KeyEvent.VK_ENTER);
    assertThat(answer(asked)).isEqualTo(UnlockQuestion.Answer.UNLOCKED);
    assertThat(tried).containsExactly("wrong words", "right words");
    assertThat(onEventThread).isFalse();
  }

  @Test
  void unlocking_can_be_cancelled() throws Exception {
    CompletableFuture<UnlockQuestion.Answer> asked = owner.asked(Samples.unlock(_ -> true));
    owner.screen.click("cancel");
    assertThat(answer(asked)).isEqualTo(UnlockQuestion.Answer.CANCELLED);
  }

  @Test
  void pairing_takes_eight_digits_and_ends_after_the_third_wrong_code() throws Exception {
    List<String> typed = new ArrayList<>();
    CompletableFuture<Answer> asked =
        owner.asked(
            Samples.pairing(digits -> {
              typed.add(digits);
              return typed.size() < 3 ? Result.DIFFERS : Result.NO_TRIES_LEFT;
            }));
    owner.screen.text("chrome-extension://pnmaljbkcjdpbnfodkfbgckiainphkol");
    Component pair = owner.screen.find("pair");
    Component refuse = owner.screen.find("refuse");
    owner.screen.await("armed", () -> Optional.of(refuse).filter(Component::isEnabled));
    assertThat(pair.isEnabled()).isFalse();
    for (int i = 1; i <= 3; i++) {
      int tries = i;
      owner.screen.fill("code", "1234 567" + i);
      owner.screen.click("pair");
      owner.screen.await("try " + i, () -> Optional.of(typed).filter(t -> t.size() == tries));
    }
    assertThat(answer(asked)).isEqualTo(Answer.REFUSED);
    assertThat(typed).containsExactly("12345671", "12345672", "12345673");
  }

  @Test
  void pairing_ends_with_the_right_code() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(Samples.pairing(_ -> Result.MATCHES));
    owner.screen.fill("code", "12345678");
    owner.screen.click("pair");
    assertThat(answer(asked)).isEqualTo(Answer.PAIRED);
  }
}
