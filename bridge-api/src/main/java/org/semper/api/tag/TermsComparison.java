package org.semper.api.tag;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semper.api.tag.ShownDifference.Grade;
import org.semper.api.tag.ShownDifference.Signed;
import org.semper.api.text.Glyphs;

/// Compares the shown days to withdraw and the shown law with those of one offer. A text is read only if it is the number of
/// days, with or without a word for days, or a country's name or code, and nothing else: *14 working days* are not 14 days.
final class TermsComparison {

  /// Country names are shorter.
  private static final int MAX_LENGTH = 100;

  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

  /// A number alone or with a word for *day* or *days*, without accents.
  private static final Pattern DAYS =
      Pattern.compile(
          "(0|[1-9][0-9]{0,3})(?:[ -]?(?:days?|jours?|tage?|tagen|dias?|dag|dagen"
              + "|ημερα|ημερες|ημερων|μερα|μερες))?");

  private final Locale language;
  private final long withdrawalDays;
  private final String law;
  private final Map<Locale, Map<String, String>> names = new HashMap<>();

  /// @param language the page's, in which it may name countries; English is read everywhere
  /// @param law ISO 3166-1 alpha-2
  TermsComparison(Locale language, long withdrawalDays, String law) {
    this.language = language;
    this.withdrawalDays = withdrawalDays;
    this.law = law;
  }

  Optional<ShownDifference> ofWithdrawal(String text) {
    OptionalLong days = days(text);
    if (days.isPresent() && days.getAsLong() == withdrawalDays) {
      return Optional.empty();
    }
    Signed signed = new Signed.Days(withdrawalDays);
    return found(Subject.WITHDRAWAL, text, signed, days.isPresent());
  }

  Optional<ShownDifference> ofLaw(String text) {
    Set<String> countries = countries(text);
    if (countries.equals(Set.of(law))) {
      return Optional.empty();
    }
    return found(
        Subject.LAW,
        text,
        new Signed.Country(law),
        !countries.isEmpty() && !countries.contains(law));
  }

  private static OptionalLong days(String text) {
    if (!isReadable(text)) {
      return OptionalLong.empty();
    }
    Matcher days = DAYS.matcher(Wording.withoutAccents(text));
    return days.matches() ? OptionalLong.of(Long.parseLong(days.group(1))) : OptionalLong.empty();
  }

  /// The countries that the whole text is a name or the code of; more than one where a name means another country in English.
  private Set<String> countries(String text) {
    String code = text.strip();
    if (CODE.matcher(code).matches()) {
      return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)
          ? Set.of(code)
          : Set.of();
    }
    if (!isReadable(text)) {
      return Set.of();
    }
    String name = Wording.of(text);
    Set<String> named = new HashSet<>();
    for (Locale in : List.of(language, Locale.ENGLISH)) {
      Optional.ofNullable(names.computeIfAbsent(in, TermsComparison::names).get(name))
          .ifPresent(named::add);
    }
    return named;
  }

  private static Map<String, String> names(Locale language) {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      String name = Locale.of("", code).getDisplayCountry(language);
      if (!name.equals(code)) {
        codes.put(Wording.of(name), code);
      }
    }
    return codes;
  }

  private static boolean isReadable(String text) {
    return text.length() <= MAX_LENGTH
        && Normalizer.normalize(text, Normalizer.Form.NFC)
            .codePoints()
            .noneMatch(glyph -> Glyphs.invisible(glyph) || Glyphs.combining(glyph));
  }

  private static Optional<ShownDifference> found(
      Subject subject, String text, Signed signed, boolean comparable) {
    return Optional.of(
        new ShownDifference(
            subject,
            VisibleText.of(text),
            signed,
            comparable ? Grade.CONTRADICTS : Grade.NOT_COMPARABLE));
  }
}
