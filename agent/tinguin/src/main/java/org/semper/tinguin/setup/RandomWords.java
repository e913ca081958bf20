package org.semper.tinguin.setup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws common words in the owner's language, in plain Latin letters, so that every keyboard can type them. Five words are
/// one of at least 2⁵³ phrases.
final class RandomWords {

  private final List<String> words;
  private final RandomGenerator random;

  /// @param random a cryptographically strong one
  RandomWords(Locale language, RandomGenerator random) {
    this.words = list("_" + language.getLanguage()).or(() -> list("")).orElseThrow();
    this.random = random;
  }

  String draw(int count) {
    return Stream.generate(() -> words.get(random.nextInt(words.size())))
        .limit(count)
        .collect(Collectors.joining(" "));
  }

  private static Optional<List<String>> list(String language) {
    InputStream file = RandomWords.class.getResourceAsStream("words" + language + ".txt");
    if (file == null) {
      return Optional.empty();
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return Optional.of(lines.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
