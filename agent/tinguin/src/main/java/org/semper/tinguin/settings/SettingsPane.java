package org.semper.tinguin.settings;

import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import org.semper.supporting.access.Safeguards;
import org.semper.supporting.tinguin.PassphraseCheck.Result;
import org.semper.tinguin.look.Attempts;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.PageFrame;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.Language;

/// The settings in the owner's window. Looks are kept at a press; what protects the owner changes only with the passphrase.
public final class SettingsPane {

  private final Language language;
  private final OwnerSettings settings;
  private final PageFrame frame;
  private final Runnable back;
  private final Attempts attempts = new Attempts();

  /// @param back where the owner goes from here
  public SettingsPane(Language language, OwnerSettings settings, PageFrame frame, Runnable back) {
    this.language = language;
    this.settings = settings;
    this.frame = frame;
    this.back = back;
  }

  public void show() {
    show(Optional.empty());
  }

  private void show(Optional<String> news) {
    attempts.run(
        () -> new State(settings.appearance(), settings.purses(), settings.safeguards()),
        state -> new Shown(state).show(news),
        back);
  }

  /// What holds.
  private record State(Appearance appearance, List<PurseLimit> purses, Safeguards safeguards) {}

  /// One showing of the page, until something is kept.
  private final class Shown {

    private final State state;
    private final AppearanceForm looks;
    private final PurseLimitsForm limits;
    private final SafeguardsForm safeguards;
    private final JButton save;
    private final Footer footer;

    Shown(State state) {
      this.state = state;
      this.looks = new AppearanceForm(language, state.appearance);
      this.limits = new PurseLimitsForm(language, state.purses);
      this.safeguards = new SafeguardsForm(language, state.safeguards);
      this.save = Controls.primary(language.say("button.save"), "save");
      this.footer = footer();
      looks.onChange(this::judge);
      limits.onChange(this::judge);
      safeguards.onChange(this::judge);
    }

    void show(Optional<String> news) {
      Page page = page();
      judge();
      news.ifPresent(footer::says);
      frame.onEscape(back);
      frame.content(page, footer);
      page.requestFocusInWindow();
    }

    private Page page() {
      Page page = new Page();
      page.below(Prose.of(language.say("settings.title"), Type.TITLE, Ink.TEXT), 2);
      page.below(Prose.of(language.say("settings.look"), Type.HEADING, Ink.TEXT), 14);
      page.below(looks.panel(), 8);
      page.below(Page.rule(Ink.RULE, 1), 18);
      addPurses(page);
      page.below(Page.rule(Ink.RULE, 1), 18);
      page.below(Prose.of(language.say("settings.safety"), Type.HEADING, Ink.TEXT), 14);
      page.below(Prose.of(language.say("settings.safety.meaning"), Type.SMALL, Ink.MUTED), 4);
      page.below(safeguards.panel(), 10);
      page.below(Prose.of(language.say("settings.passphrase.meaning"), Type.SMALL, Ink.MUTED), 6);
      return page;
    }

    private void addPurses(Page page) {
      String meaning = state.purses.isEmpty() ? "settings.purses.none" : "settings.purses.meaning";
      page.below(Prose.of(language.say("settings.purses"), Type.HEADING, Ink.TEXT), 14);
      page.below(Prose.of(language.say(meaning), Type.SMALL, Ink.MUTED), 4);
      limits.addTo(page);
    }

    private Footer footer() {
      JButton backButton = Controls.button(language.say("button.back"), "back");
      backButton.addActionListener(_ -> back.run());
      JButton change = Controls.button(language.say("button.passphrase"), "change-passphrase");
      change.addActionListener(_ -> changePassphrase());
      save.addActionListener(_ -> save());
      return new Footer(List.of(backButton, change), save);
    }

    private void changePassphrase() {
      new PassphrasePane(language, settings, frame, SettingsPane.this::show).show();
    }

    /// The main button works when something was changed that can be kept; the line above says why not.
    private void judge() {
      boolean careful = safeguards.changed();
      Optional<String> problem = limits.problem().or(this::carelessness);
      problem.ifPresentOrElse(footer::warns, () -> footer.says(""));
      boolean changed =
          careful || !limits.changed().isEmpty() || !looks.chosen().equals(state.appearance);
      save.setEnabled(changed && problem.isEmpty() && !attempts.running());
    }

    private Optional<String> carelessness() {
      return safeguards.changed() && safeguards.problem().isEmpty() && safeguards.lacksPassphrase()
          ? Optional.of(language.say("settings.passphraseMissing"))
          : safeguards.problem();
    }

    private void save() {
      boolean careful = safeguards.changed();
      Appearance dress = looks.chosen();
      Safeguards typed = safeguards.typed();
      List<PurseLimit> most = limits.changed();
      char[] passphrase = safeguards.passphrase();
      attempts.run(
          () -> {
            Result result = careful ? settings.keep(typed, passphrase) : Result.RIGHT;
            if (result == Result.RIGHT) {
              settings.limit(most);
              dress(dress);
            }
            return result;
          },
          this::saved,
          () -> saved(Result.IMPOSSIBLE));
      save.setEnabled(false);
    }

    private void dress(Appearance chosen) {
      if (!chosen.equals(state.appearance)) {
        settings.dress(chosen);
      }
    }

    private void saved(Result result) {
      if (result == Result.RIGHT) {
        SettingsPane.this.show(Optional.of(language.say("settings.kept")));
        return;
      }
      safeguards.passphraseField().setText("");
      judge();
      footer.warns(language.say("settings." + result));
      safeguards.passphraseField().requestFocusInWindow();
    }
  }
}
