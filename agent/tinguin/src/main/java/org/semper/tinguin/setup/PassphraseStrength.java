package org.semper.tinguin.setup;

import java.util.HashSet;
import java.util.Set;

/// A rough judgement of a passphrase, as a hint. It cannot see that a passphrase is famous or was stolen.
public enum PassphraseStrength {
  /// Fewer than [#MIN_LENGTH] characters; not accepted.
  TOO_SHORT,
  /// Long, but of few different characters or a plain sequence; not accepted.
  GUESSABLE,
  FAIR,
  STRONG;

  static final int MIN_LENGTH = 12;
  private static final int MIN_DIFFERENT = 6;
  private static final int LONG = 20;

  /// @param passphrase left as it is
  public static PassphraseStrength of(char[] passphrase) {
    if (passphrase.length < MIN_LENGTH) {
      return TOO_SHORT;
    }
    if (different(passphrase) < MIN_DIFFERENT || isMostlySequence(passphrase)) {
      return GUESSABLE;
    }
    return passphrase.length >= LONG || kinds(passphrase) >= 3 ? STRONG : FAIR;
  }

  public boolean accepted() {
    return this == FAIR || this == STRONG;
  }

  private static int different(char[] passphrase) {
    Set<Character> seen = new HashSet<>();
    for (char c : passphrase) {
      seen.add(Character.toLowerCase(c));
    }
    return seen.size();
  }

  private static boolean isMostlySequence(char[] passphrase) {
    int steps = 0;
    for (int i = 1; i < passphrase.length; i++) {
      steps += Math.abs(passphrase[i] - passphrase[i - 1]) <= 1 ? 1 : 0;
    }
    return steps * 2 > passphrase.length;
  }

  private static int kinds(char[] passphrase) {
    Set<Integer> kinds = new HashSet<>();
    for (char c : passphrase) {
      kinds.add(Character.isDigit(c) ? 0 : Character.isUpperCase(c) ? 1 : isLetter(c) ? 2 : 3);
    }
    return kinds.size();
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c);
  }
}
