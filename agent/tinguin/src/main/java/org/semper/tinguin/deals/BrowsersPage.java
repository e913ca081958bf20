package org.semper.tinguin.deals;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.semper.tinguin.deals.PairedBrowsers.PairedBrowser;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.SafeText;

/// The paired browsers, each with its name to be changed and a button to remove it.
final class BrowsersPage {

  private static final int ORIGIN = 120;

  private final Language language;
  private final BiConsumer<PairedBrowser, String> rename;
  private final Consumer<PairedBrowser> revoke;
  private final Page page = new Page();

  BrowsersPage(
      Language language,
      List<PairedBrowser> browsers,
      BiConsumer<PairedBrowser, String> rename,
      Consumer<PairedBrowser> revoke) {
    this.language = language;
    this.rename = rename;
    this.revoke = revoke;
    page.below(Prose.of(language.say("browsers.title"), Type.TITLE, Ink.TEXT), 2);
    page.below(Prose.of(language.say("browsers.meaning"), Type.BODY, Ink.MUTED), 6);
    if (browsers.isEmpty()) {
      page.below(Prose.of(language.say("browsers.none"), Type.HEADING, Ink.TEXT), 24);
      page.below(Prose.of(language.say("browsers.none.next"), Type.BODY, Ink.MUTED), 6);
    }
    browsers.forEach(this::add);
  }

  Page page() {
    return page;
  }

  private void add(PairedBrowser browser) {
    JTextField name = new JTextField(SafeText.name(browser.name()));
    name.setName("browser-name");
    name.setFont(Type.BODY.font());
    name.getAccessibleContext().setAccessibleName(language.say("browsers.name"));
    JButton save = Controls.button(language.say("button.rename"), "rename");
    JButton remove = Controls.button(language.say("button.revoke"), "revoke");
    save.addActionListener(_ -> save(browser, name.getText()));
    name.addActionListener(_ -> save(browser, name.getText()));
    remove.addActionListener(_ -> revoke.accept(browser));
    JPanel row = Controls.panel("insets 0, fillx, wrap 3, gap 8 4", "[grow,fill][][]");
    row.add(name, "wmin 0");
    row.add(save);
    row.add(remove);
    row.add(
        Prose.of(SafeText.of(browser.origin(), ORIGIN), Type.SMALL, Ink.MUTED), "spanx, wmin 0");
    row.add(since(browser), "spanx, wmin 0");
    page.below(Page.rule(Ink.RULE, 1), 16);
    page.below(row, 14);
  }

  private void save(PairedBrowser browser, String name) {
    if (!name.isBlank()) {
      rename.accept(browser, name.strip());
    }
  }

  private Prose since(PairedBrowser browser) {
    String day = language.times().day(browser.pairedAt());
    return Prose.of(language.say("browsers.since", day), Type.SMALL, Ink.MUTED);
  }
}
