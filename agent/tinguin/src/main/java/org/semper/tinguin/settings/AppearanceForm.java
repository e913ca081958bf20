package org.semper.tinguin.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JPanel;
import org.semper.tinguin.look.Form;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.settings.Choices.Choice;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.Texts;

/// Language and colours, to be chosen.
final class AppearanceForm {

  private final Choices<Optional<Locale>> languages;
  private final Choices<Theme> themes;
  private final Form form = new Form();

  AppearanceForm(Language language, Appearance now) {
    languages = new Choices<>(languages(language), now.language());
    themes =
        new Choices<>(
            Arrays.stream(Theme.values())
                .map(theme -> new Choice<>(theme, language.say("settings.theme." + theme)))
                .toList(),
            now.theme());
    form.add(language.say("settings.language"), "language", languages.box());
    form.add(language.say("settings.theme"), "theme", themes.box());
  }

  JPanel panel() {
    return form.panel();
  }

  Appearance chosen() {
    return new Appearance(languages.chosen(), themes.chosen());
  }

  void onChange(Runnable listener) {
    languages.onChange(listener);
    themes.onChange(listener);
  }

  /// Each under its own name.
  private static List<Choice<Optional<Locale>>> languages(Language language) {
    List<Choice<Optional<Locale>>> choices = new ArrayList<>();
    choices.add(new Choice<>(Optional.empty(), language.say("settings.language.platform")));
    for (Locale offered : Texts.LANGUAGES) {
      String name = offered.getDisplayLanguage(offered);
      choices.add(
          new Choice<>(
              Optional.of(offered), name.substring(0, 1).toUpperCase(offered) + name.substring(1)));
    }
    return choices;
  }
}
