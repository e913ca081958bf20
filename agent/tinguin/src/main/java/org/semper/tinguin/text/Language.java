package org.semper.tinguin.text;

import java.time.ZoneId;
import java.util.Locale;

/// How the window speaks to its owner: words, amounts and times together.
///
/// @param texts the window's words
/// @param money amounts in the owner's notation
/// @param times moments in the owner's notation and time zone
public record Language(Texts texts, MoneyText money, TimeText times) {

  /// @param words language of the texts
  /// @param formats notation of numbers and dates, which may be another country's than the texts'
  public static Language of(Locale words, Locale formats, ZoneId zone) {
    return new Language(new Texts(words), new MoneyText(formats), new TimeText(formats, zone));
  }

  /// As the platform is set.
  public static Language ofPlatform() {
    return of(
        Locale.getDefault(Locale.Category.DISPLAY),
        Locale.getDefault(Locale.Category.FORMAT),
        ZoneId.systemDefault());
  }

  /// In a language of the owner's choice. Numbers and times are the platform's if it speaks this language, else as this
  /// language writes them in the platform's country.
  public static Language chosen(Locale words) {
    Locale platform = Locale.getDefault(Locale.Category.FORMAT);
    boolean spoken = platform.getLanguage().equals(words.getLanguage());
    Locale formats = spoken ? platform : Locale.of(words.getLanguage(), platform.getCountry());
    return of(words, formats, ZoneId.systemDefault());
  }

  /// A country's name.
  ///
  /// @param code ISO 3166-1 alpha-2; what is none is shown as it is
  public String country(String code) {
    return Locale.of("", code).getDisplayCountry(texts.language());
  }

  /// @see Texts#of
  public String say(String key, String... values) {
    return texts.of(key, values);
  }
}
