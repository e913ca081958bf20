package org.semper.tinguin.deals;

import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.tinguin.indicator.IndicatorStrip;
import org.semper.tinguin.indicator.PersonalIndicator;
import org.semper.tinguin.look.Attempts;
import org.semper.tinguin.look.Closing;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.EventThread;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.PageFrame;
import org.semper.tinguin.look.Screens;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.settings.AuthoritiesPane;
import org.semper.tinguin.settings.SettingsPane;
import org.semper.tinguin.settings.ShopsPane;
import org.semper.tinguin.text.Language;

/// The owner's own window: deals and their evidence, paired browsers, shops, whom to trust, settings, and the lock. Esc goes back. Its methods
/// may be called from any thread but the event thread.
public final class DealListWindow {

  private static final int HEIGHT = 640;

  private final Language language;
  private final DealBrowser deals;
  private final PageFrame frame;
  private final DealListPage list;
  private final DealSearch search;
  private final BrowsersPane browsers;
  private final ShopsPane shops;
  private final AuthoritiesPane authorities;
  private final SettingsPane settings;
  private final OpenDeal opened;
  private final Attempts attempts = new Attempts();
  private final JButton open;
  private final Footer footer;

  private DealListWindow(PersonalIndicator indicator, Language language, OwnersDesk desk) {
    this.language = language;
    this.deals = desk.deals();
    this.frame = new PageFrame(new IndicatorStrip(indicator, language.texts()));
    this.open = Controls.primary(language.say("button.open"), "open");
    this.footer = footer();
    this.search = new DealSearch(deals, this::found, this::failed);
    this.opened = new OpenDeal(deals, this::show, this::failed);
    this.list = new DealListPage(language, search::search, this::open);
    this.browsers = new BrowsersPane(language, desk.browsers(), frame, this::showList);
    this.shops = new ShopsPane(language, desk.shops(), frame, this::showList);
    this.authorities = new AuthoritiesPane(language, desk.authorities(), frame, this::showList);
    this.settings = new SettingsPane(language, desk.settings(), frame, this::showList);
    list.onSelection(() -> open.setEnabled(list.selected().isPresent()));
    frame.atLeast(HEIGHT);
    frame.name(language.say("window.title", language.say("title.deals")));
    frame.addWindowListener(new Closing(() -> frame.setVisible(false)));
  }

  /// Makes the window, not yet in sight.
  ///
  /// @throws DisplayUnavailable when there is no screen
  public static DealListWindow make(
      PersonalIndicator indicator, Language language, Theme theme, OwnersDesk desk)
      throws DisplayUnavailable, InterruptedException {
    Screens.require();
    return EventThread.call(() -> {
      theme.install();
      return new DealListWindow(indicator, language, desk);
    });
  }

  /// Brings the list into sight.
  public void show() {
    EventQueue.invokeLater(() -> {
      showList();
      frame.appear();
    });
  }

  /// Reads the deals again, after one has changed.
  public void refresh() {
    EventQueue.invokeLater(() -> {
      search.search(list.words());
      opened.refresh();
    });
  }

  /// Takes the window away, as when the agent was locked. It can be shown again.
  public void hide() {
    EventQueue.invokeLater(() -> frame.setVisible(false));
  }

  /// Takes the window away for good.
  public void close() {
    EventQueue.invokeLater(frame::dispose);
  }

  private Footer footer() {
    JButton paired = Controls.button(language.say("button.browsers"), "browsers");
    JButton shopsButton = Controls.button(language.say("button.shops"), "shops");
    JButton trustButton = Controls.button(language.say("button.authorities"), "authorities");
    JButton settingsButton = Controls.button(language.say("button.settings"), "settings");
    JButton lock = Controls.button(language.say("button.lock"), "lock");
    open.setEnabled(false);
    open.addActionListener(_ -> list.selected().ifPresent(this::open));
    paired.addActionListener(_ -> leaveList(browsers::show));
    shopsButton.addActionListener(_ -> leaveList(shops::show));
    trustButton.addActionListener(_ -> leaveList(authorities::show));
    settingsButton.addActionListener(_ -> leaveList(settings::show));
    lock.addActionListener(_ -> lock());
    return new Footer(List.of(paired, shopsButton, trustButton, settingsButton, lock), open);
  }

  private void leaveList(Runnable next) {
    opened.leave();
    frame.onEscape(this::showList);
    next.run();
  }

  private void showList() {
    frame.onEscape(() -> frame.setVisible(false));
    opened.leave();
    footer.says("");
    frame.status("");
    frame.content(list.page(), footer);
    list.focus().requestFocusInWindow();
    search.search(list.words());
  }

  private void found(List<DealSummary> result) {
    list.show(result);
    open.setEnabled(list.selected().isPresent());
  }

  private void failed() {
    footer.warns(language.say("deals.failed"));
  }

  private void open(DealSummary deal) {
    opened.open(deal.deal());
  }

  private void show(DealDetails details) {
    Page page = DealPage.of(details, language);
    DealActions actions = new DealActions(details, deals, language, this::showList);
    frame.onEscape(this::showList);
    frame.content(page, actions.footer());
    page.requestFocusInWindow();
  }

  private void lock() {
    attempts.run(
        () -> {
          deals.lock();
          return Optional.empty();
        },
        _ -> frame.setVisible(false),
        this::failed);
  }
}
