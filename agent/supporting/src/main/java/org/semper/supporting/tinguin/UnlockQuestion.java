package org.semper.supporting.tinguin;

/// The agent is locked and something waits for it. The window checks the passphrase with the attempt and shows its result, so
/// that the passphrase goes nowhere else.
///
/// @param purpose why now, such as the shop's origin
/// @param attempt tries a passphrase; slow by design (Argon2id), called off the event thread
public record UnlockQuestion(String purpose, Attempt attempt)
    implements Question<UnlockQuestion.Answer> {

  /// What the owner did.
  public enum Answer {
    UNLOCKED,
    CANCELLED
  }

  /// Tries one passphrase.
  @FunctionalInterface
  public interface Attempt {
    /// @param passphrase wiped by the callee
    /// @return whether the agent is unlocked now
    boolean tryPassphrase(char[] passphrase);
  }
}
