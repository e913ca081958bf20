package org.semper.tinguin.settings;

import java.util.Locale;
import java.util.Optional;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.Texts;

/// How the owner wants SEMPER's windows to look and speak.
///
/// @param language one of [Texts#LANGUAGES]; empty for the platform's
public record Appearance(Optional<Locale> language, Theme theme) {

  /// As the platform is set.
  public static final Appearance OF_PLATFORM = new Appearance(Optional.empty(), Theme.SYSTEM);

  /// @throws IllegalArgumentException for a language without texts
  public Appearance {
    if (language.isPresent() && !Texts.LANGUAGES.contains(language.get())) {
      throw new IllegalArgumentException("there are no texts in this language");
    }
  }

  /// Words, numbers and times in this language.
  public Language words() {
    return language.map(Language::chosen).orElseGet(Language::ofPlatform);
  }
}
