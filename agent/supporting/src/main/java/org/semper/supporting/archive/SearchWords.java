package org.semper.supporting.archive;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Words as deals are found by them: runs of letters and digits, NFKC (UAX #15), lower case. Whole words only.
final class SearchWords {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int MOST_WORDS = 500;

  private SearchWords() {}

  /// @return at most 500 words, in the order of their first mention
  static Set<String> of(Collection<String> texts) {
    Set<String> words = new LinkedHashSet<>();
    for (String text : texts) {
      String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      BETWEEN_WORDS
          .splitAsStream(normal)
          .filter(word -> !word.isEmpty())
          .limit(MOST_WORDS - words.size())
          .forEach(words::add);
    }
    return words;
  }
}
