package org.semper.tinguin.settings;

import java.util.List;
import javax.swing.JButton;
import org.semper.tinguin.look.Attempts;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.PageFrame;
import org.semper.tinguin.settings.OwnerShops.Standing;
import org.semper.tinguin.text.Language;

/// Which shops may ask, in the owner's window: pause and resume, see who is blocked, unblock.
public final class ShopsPane {

  private final Language language;
  private final OwnerShops shops;
  private final PageFrame frame;
  private final Attempts attempts = new Attempts();
  private final JButton pause;
  private final Footer footer;
  private boolean paused;

  /// @param back where the owner goes from here
  public ShopsPane(Language language, OwnerShops shops, PageFrame frame, Runnable back) {
    this.language = language;
    this.shops = shops;
    this.frame = frame;
    this.pause = Controls.primary(language.say("button.pause"), "pause");
    JButton backButton = Controls.button(language.say("button.back"), "back");
    backButton.addActionListener(_ -> back.run());
    pause.addActionListener(_ -> change(paused ? shops::resume : shops::pause));
    this.footer = new Footer(List.of(backButton), pause);
  }

  public void show() {
    attempts.run(shops::standing, this::show, this::failed);
  }

  private void show(Standing standing) {
    paused = standing.pausedUntil().isPresent();
    Controls.title(pause, language.say(paused ? "button.resume" : "button.pause"));
    footer.says("");
    ShopsPage page =
        new ShopsPage(language, standing, shop -> change(() -> shops.unblock(shop.origin())));
    frame.content(page.page(), footer);
    page.page().requestFocusInWindow();
  }

  private void change(Runnable work) {
    attempts.run(
        () -> {
          work.run();
          return shops.standing();
        },
        this::show,
        this::failed);
  }

  private void failed() {
    footer.warns(language.say("deals.failed"));
  }
}
