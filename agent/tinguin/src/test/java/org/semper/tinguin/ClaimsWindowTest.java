package org.semper.tinguin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.semper.tinguin.Owner.answer;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semper.supporting.tinguin.ComplaintQuestion;
import org.semper.supporting.tinguin.ComplaintQuestion.Answer;
import org.semper.supporting.tinguin.DealNews;
import org.semper.supporting.tinguin.WithdrawQuestion;

/// Withdrawing and complaining: what is signed is what is shown, and Esc signs nothing.
@WindowTest
final class ClaimsWindowTest {

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
  void a_withdrawal_is_confirmed_after_its_consequence_was_read() throws Exception {
    CompletableFuture<WithdrawQuestion.Answer> asked = owner.asked(Samples.withdraw());
    owner.screen.text("ACTIMEDIA S.A.");
    owner.screen.text("A-1997-0525");
    owner.screen.text("6 décembre 2026");
    owner.screen.text("23:59");
    owner.screen.text("This ends the contract. The seller then owes you 870,00");
    owner.screen.click("withdraw");
    assertThat(answer(asked)).isEqualTo(WithdrawQuestion.Answer.WITHDRAW);
  }

  @ParameterizedTest
  @CsvSource({"FR, true", "IS, true", "CH, false", "US, false"})
  void a_statute_is_named_only_where_the_law_of_the_offer_has_it(String law, boolean named)
      throws Exception {
    CompletableFuture<WithdrawQuestion.Answer> asked = owner.asked(Samples.withdraw(law));
    JTextComponent meaning = (JTextComponent) owner.screen.text("You need give no reason.");
    assertThat(meaning.getText().contains("Directive 2011/83/EU")).isEqualTo(named);
    assertThat(meaning.getText().contains("14 days")).isEqualTo(named);
    owner.screen.click("keep");
    assertThat(answer(asked)).isEqualTo(WithdrawQuestion.Answer.KEEP);
  }

  @Test
  void escape_keeps_the_order() throws Exception {
    CompletableFuture<WithdrawQuestion.Answer> asked = owner.asked(Samples.withdraw());
    owner.screen.find("withdraw");
    owner.screen.settle();
    owner.screen.keys(KeyEvent.VK_ESCAPE);
    assertThat(answer(asked)).isEqualTo(WithdrawQuestion.Answer.KEEP);
  }

  @Test
  void enter_and_space_withdraw_from_nothing_at_first() throws Exception {
    CompletableFuture<WithdrawQuestion.Answer> asked = owner.asked(Samples.withdraw());
    Component withdraw = owner.screen.find("withdraw");
    owner.screen.await("armed", () -> Optional.of(withdraw).filter(Component::isEnabled));
    owner.screen.keys(KeyEvent.VK_ENTER);
    owner.screen.keys(KeyEvent.VK_SPACE);
    owner.screen.settle();
    assertThat(asked).isNotDone();
    owner.screen.click("keep");
    assertThat(answer(asked)).isEqualTo(WithdrawQuestion.Answer.KEEP);
  }

  @Test
  void a_complaint_is_signed_as_it_stands_in_the_field() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(Samples.complaint());
    Component send = owner.screen.find("complain");
    owner.screen.text("Write what is wrong");
    owner.screen.fill("complaint", "Scratched.\nAnd late.");
    owner.screen.await("armed", () -> Optional.of(send).filter(Component::isEnabled));
    String shown = ((JTextComponent) owner.screen.find("complaint")).getText();
    owner.screen.click("complain");

    assertThat(shown).isEqualTo("Scratched. And late.");
    assertThat(answer(asked)).isEqualTo(new Answer.Complained(shown));
  }

  @Test
  void more_than_can_be_sent_is_not_sent() throws Exception {
    ComplaintQuestion question = Samples.complaint();
    CompletableFuture<Answer> asked = owner.asked(question);
    Component send = owner.screen.find("complain");
    owner.screen.fill("complaint", "x".repeat(question.longest() + 1));
    owner.screen.text("Too long: at most 60 characters.");
    assertThat(send.isEnabled()).isFalse();
    owner.screen.keys(KeyEvent.VK_ESCAPE);
    assertThat(answer(asked)).isEqualTo(new Answer.Dropped());
  }

  @Test
  void tab_leaves_the_field() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(Samples.complaint());
    owner.screen.find("complaint");
    owner.screen.await(
        "the field has the focus",
        () -> Optional.of(true).filter(_ -> owner.screen.focused("complaint")));
    owner.screen.keys(KeyEvent.VK_TAB);
    owner.screen.await(
        "the focus is elsewhere",
        () -> Optional.of(true).filter(_ -> !owner.screen.focused("complaint")));
    owner.screen.click("cancel");
    assertThat(answer(asked)).isEqualTo(new Answer.Dropped());
  }

  @Test
  void an_answer_shows_the_sellers_words_and_the_money() throws Exception {
    CompletableFuture<DealNews.Seen> asked =
        owner.asked(Samples.news(DealNews.Kind.COMPLAINT_ANSWERED));
    owner.screen.text("We are sorry and refund the shipping.");
    owner.screen.text("70,00");
    owner.screen.click("done");
    assertThat(answer(asked)).isEqualTo(DealNews.Seen.DONE);
  }
}
