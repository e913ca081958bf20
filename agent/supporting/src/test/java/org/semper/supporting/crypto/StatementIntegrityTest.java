package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;

/// Change any character of a statement and it is refused.
final class StatementIntegrityTest {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /// Every third character; a whole run takes a minute and finds no more.
  private static final int STEP = 3;

  private final TestPki pki = new TestPki();

  @Test
  void refuses_a_statement_of_which_any_character_was_changed() throws Exception {
    StapledStatement statement =
        pki.seller("ACTIMEDIA", "actimedia.localhost")
            .sign(new StatementType("offer"), StatementVerifierTest.payload());
    String compact = statement.statement().compact();
    pki.verifier().verify(statement, Role.SELLER);

    for (int i = 0; i < compact.length(); i += STEP) {
      assertThat(isBelieved(changed(compact, i), statement)).as("character %d", i).isFalse();
    }
  }

  @Test
  void refuses_a_statement_that_was_cut_short_or_lengthened() throws Exception {
    StapledStatement statement =
        pki.seller("ACTIMEDIA", "actimedia.localhost")
            .sign(new StatementType("offer"), StatementVerifierTest.payload());
    String compact = statement.statement().compact();

    for (String other :
        new String[] {
          compact.substring(1),
          compact.substring(0, compact.length() - 1),
          compact + "A",
          compact + "=",
          compact + "\n",
          " " + compact,
          compact + "."
        }) {
      assertThat(isBelieved(other, statement)).isFalse();
    }
  }

  private boolean isBelieved(String compact, StapledStatement original) {
    try {
      var other = new StapledStatement(UnverifiedStatement.parse(compact), original.ocsp());
      pki.verifier().verify(other, Role.SELLER);
      return true;
    } catch (StatementRejected | VerificationFailed e) {
      return false;
    }
  }

  private static String changed(String text, int index) {
    char next =
        text.charAt(index) == '.'
            ? 'A'
            : ALPHABET.charAt((ALPHABET.indexOf(text.charAt(index)) + 1) % ALPHABET.length());
    return text.substring(0, index) + next + text.substring(index + 1);
  }
}
