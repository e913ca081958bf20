package org.semper.tinguin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.semper.tinguin.Owner.answer;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.supporting.tinguin.OrderQuestion.Answer;
import org.semper.supporting.tinguin.OrderQuestion.Why;
import org.semper.supporting.tinguin.RefusalNotice.Seen;

/// Blocking a shop and pausing from the window that it opened.
@WindowTest
final class QuietWindowTest {

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
  void an_offer_shows_neither_until_asked_for_and_can_then_block_its_shop() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(order());
    owner.screen.find("more");
    assertThat(owner.screen.sees("block-shop")).isFalse();
    owner.screen.click("more");
    owner.screen.text("Both reject this offer.");
    owner.screen.click("block-shop");
    assertThat(answer(asked)).isEqualTo(new Answer.Declined(Why.BLOCK_SHOP));
  }

  @Test
  void an_offer_can_pause_all_shops_with_keys_alone() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(order());
    owner.screen.find("more");
    owner.screen.keys(KeyEvent.VK_ALT, KeyEvent.VK_M);
    Component pause = owner.screen.find("pause");
    assertThat(pause.getAccessibleContext().getAccessibleName())
        .isEqualTo("Pause SEMPER for an hour");
    owner.screen.await("armed", () -> Optional.of(pause).filter(Component::isEnabled));
    owner.screen.keys(KeyEvent.VK_ALT, KeyEvent.VK_U);
    assertThat(answer(asked)).isEqualTo(new Answer.Declined(Why.PAUSE));
  }

  @Test
  void looking_at_more_and_closing_it_again_decides_nothing() throws Exception {
    CompletableFuture<Answer> asked = owner.asked(order());
    owner.screen.click("more");
    Component block = owner.screen.find("block-shop");
    owner.screen.click("more");
    owner.screen.await("hidden", () -> Optional.of(block).filter(part -> !part.isShowing()));
    assertThat(asked).isNotDone();
    owner.screen.click("reject");
    assertThat(answer(asked)).isEqualTo(new Answer.Declined(Why.REJECTED));
  }

  @Test
  void a_notice_can_block_the_page_it_is_about() throws Exception {
    CompletableFuture<Seen> asked = owner.asked(Samples.refusal());
    owner.screen.click("more");
    owner.screen.click("block-shop");
    assertThat(answer(asked)).isEqualTo(Seen.BLOCK_SHOP);
  }

  @Test
  void a_notice_can_pause_all_shops() throws Exception {
    CompletableFuture<Seen> asked = owner.asked(Samples.refusal());
    owner.screen.click("more");
    owner.screen.click("pause");
    assertThat(answer(asked)).isEqualTo(Seen.PAUSE);
  }

  private static OrderQuestion order() {
    return Samples.order(List.of(), List.of(Samples.ACCOUNT));
  }
}
