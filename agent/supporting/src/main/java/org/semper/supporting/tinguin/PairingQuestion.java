package org.semper.supporting.tinguin;

/// A browser's extension asks to be paired. The owner types the code that the extension shows; this side never shows it.
///
/// @param browser label the extension gave itself, such as `Chromium 156`; not certified
/// @param extensionOrigin exact origin, such as `chrome-extension://…`
/// @param check compares the typed digits; at most three calls succeed in asking
public record PairingQuestion(String browser, String extensionOrigin, Check check)
    implements Question<PairingQuestion.Answer> {

  /// How it ended.
  public enum Answer {
    PAIRED,
    REFUSED
  }

  /// Compares a typed code.
  @FunctionalInterface
  public interface Check {
    Result compare(String typedDigits);
  }

  /// Result of one comparison.
  public enum Result {
    MATCHES,
    DIFFERS,
    NO_TRIES_LEFT
  }
}
