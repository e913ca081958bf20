package org.semper.tinguin.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/// The window's own texts in the owner's language; English where a language is missing. Every text is a [MessageFormat]
/// pattern; what is filled in is never read as a pattern.
public final class Texts {

  /// The languages there are texts in, in the order of their own names.
  public static final List<Locale> LANGUAGES =
      Stream.of("de", "en", "es", "fr", "nl", "el").map(Locale::of).toList();

  private static final String BUNDLE = "org.semper.tinguin.text.Texts";

  private final Locale language;
  private final ResourceBundle bundle;

  public Texts(Locale language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  public Locale language() {
    return language;
  }

  /// @param values already formatted and safe to show; they fill `{0}`, `{1}` and so on
  /// @throws java.util.MissingResourceException if there is no such text, which is a mistake of the program
  public String of(String key, String... values) {
    return new MessageFormat(bundle.getString(key), language).format(values);
  }

  /// For keys that come from elsewhere, such as a newer module's.
  public Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(of(key)) : Optional.empty();
  }
}
