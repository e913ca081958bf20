package org.semper.tinguin.question;

import java.util.Optional;
import javax.swing.JProgressBar;
import org.semper.supporting.tinguin.Progress;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;

/// What goes on between two questions. Nothing to press: closing the window only hides it.
public final class ProgressView {

  private ProgressView() {}

  /// @return the page that says what goes on
  public static Page of(Progress progress, Scene scene) {
    Page page = new Page();
    page.below(Prose.of(scene.say("progress." + progress), Type.TITLE, Ink.TEXT), 24);
    page.below(Prose.of(scene.say("progress.wait"), Type.BODY, Ink.MUTED), 8);
    JProgressBar bar = new JProgressBar();
    bar.setIndeterminate(true);
    bar.getAccessibleContext().setAccessibleName(scene.say("progress." + progress));
    page.below(bar, 20);
    return page;
  }

  /// @return the step of a purchase that the work belongs to; empty if it comes after one
  public static Optional<Step> step(Progress progress) {
    return switch (progress) {
      case CHECKING_OFFER, SENDING_ORDER -> Optional.of(Step.ORDER);
      case PAYING, ASKING_BANK -> Optional.of(Step.PAY);
      case WAITING_FOR_RECEIPT -> Optional.of(Step.RECEIPT);
      case SENDING_WITHDRAWAL, SENDING_COMPLAINT, ASKING_SELLER -> Optional.empty();
    };
  }
}
