package org.semper.tinguin.setup;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws words that mean nothing in any language and can be said in most: two syllables of consonant and vowel, in
/// plain Latin letters, so that every keyboard can type them. Five words are one of more than 2⁶⁰ phrases.
final class RandomWords {

  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final int SYLLABLES = 2;

  private final RandomGenerator random;

  /// @param random a cryptographically strong one
  RandomWords(RandomGenerator random) {
    this.random = random;
  }

  String draw(int count) {
    return Stream.generate(this::word).limit(count).collect(Collectors.joining(" "));
  }

  private String word() {
    return Stream.generate(this::syllable).limit(SYLLABLES).collect(Collectors.joining());
  }

  private String syllable() {
    return String.valueOf(letter(CONSONANTS)) + letter(VOWELS);
  }

  private char letter(String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }
}
