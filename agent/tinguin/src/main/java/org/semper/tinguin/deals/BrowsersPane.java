package org.semper.tinguin.deals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.Timer;
import org.semper.tinguin.deals.PairedBrowsers.PairedBrowser;
import org.semper.tinguin.look.Attempts;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.PageFrame;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.TimeText;

/// The paired browsers in the owner's window: pair, rename, remove. While a browser may begin to pair, the time left is
/// counted in the footer.
final class BrowsersPane {

  private static final int SECOND = 1000;

  private final Language language;
  private final PairedBrowsers paired;
  private final PageFrame frame;
  private final Attempts attempts = new Attempts();
  private final Timer ticks = new Timer(SECOND, _ -> tick());
  private final JButton pair;
  private final Footer footer;
  private Optional<Duration> left = Optional.empty();

  BrowsersPane(Language language, PairedBrowsers paired, PageFrame frame, Runnable back) {
    this.language = language;
    this.paired = paired;
    this.frame = frame;
    this.pair = Controls.primary(language.say("button.pairBrowser"), "pair-browser");
    JButton backButton = Controls.button(language.say("button.back"), "back");
    backButton.addActionListener(_ -> back.run());
    pair.addActionListener(_ -> openOrClose());
    this.footer = new Footer(List.of(backButton), pair);
  }

  void show() {
    attempts.run(paired::list, this::show, this::failed);
  }

  private void show(List<PairedBrowser> browsers) {
    BrowsersPage page = new BrowsersPage(language, browsers, this::rename, this::revoke);
    frame.content(page.page(), footer);
    pair.requestFocusInWindow();
  }

  private void rename(PairedBrowser browser, String name) {
    change(() -> paired.rename(browser.id(), name));
  }

  private void revoke(PairedBrowser browser) {
    change(() -> paired.revoke(browser.id()));
  }

  private void change(Runnable work) {
    attempts.run(
        () -> {
          work.run();
          return paired.list();
        },
        this::show,
        this::failed);
  }

  private void openOrClose() {
    if (left.isPresent()) {
      attempts.run(
          () -> {
            paired.closePairing();
            return paired.list();
          },
          this::stopped,
          this::failed);
    } else {
      attempts.run(paired::openPairing, this::waiting, this::failed);
    }
  }

  private void waiting(Duration open) {
    left = Optional.of(open);
    Controls.title(pair, language.say("button.stopPairing"));
    sayLeft(open);
    ticks.start();
  }

  private void stopped(List<PairedBrowser> browsers) {
    ticks.stop();
    left = Optional.empty();
    Controls.title(pair, language.say("button.pairBrowser"));
    footer.says("");
    show(browsers);
  }

  private void tick() {
    left = left.map(time -> time.minusMillis(SECOND)).filter(Duration::isPositive);
    left.ifPresentOrElse(
        this::sayLeft, () -> attempts.run(paired::list, this::stopped, this::failed));
  }

  private void sayLeft(Duration time) {
    footer.says(language.say("browsers.waiting", TimeText.left(time)));
  }

  private void failed() {
    footer.warns(language.say("deals.failed"));
  }
}
