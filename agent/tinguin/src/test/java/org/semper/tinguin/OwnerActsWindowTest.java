package org.semper.tinguin;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.semper.supporting.tinguin.UnlockQuestion;

/// Keys and buttons are the owner's acts; windows that open, and pointers that move over them, are not.
@Tag("window")
final class OwnerActsWindowTest {

  @Test
  void keys_and_buttons_count_and_a_pointer_that_moves_does_not() throws Exception {
    AtomicInteger acts = new AtomicInteger();
    try (Owner owner = new Owner(acts::incrementAndGet)) {
      var asked = owner.asked(new UnlockQuestion("https://shop.example", _ -> false));
      Component passphrase = owner.screen.find("passphrase");
      owner.screen.await(
          "the keyboard", () -> Optional.of(passphrase).filter(Component::isFocusOwner));
      moveOver(passphrase);
      owner.screen.settle();
      assertThat(acts).hasValue(0);

      owner.screen.keys(KeyEvent.VK_A);
      owner.screen.await("a key", () -> Optional.of(acts).filter(seen -> seen.get() == 1));

      owner.screen.click("cancel");
      assertThat(Owner.answer(asked)).isEqualTo(UnlockQuestion.Answer.CANCELLED);
      assertThat(acts).hasValue(2);
    }
  }

  private static void moveOver(Component part) throws Exception {
    var corner = Screen.onEventThread(part::getLocationOnScreen);
    Robot robot = new Robot();
    for (int step = 0; step < part.getHeight(); step++) {
      robot.mouseMove(corner.x + step, corner.y + step);
    }
  }
}
