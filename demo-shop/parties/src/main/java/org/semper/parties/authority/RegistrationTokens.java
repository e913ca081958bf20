package org.semper.parties.authority;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.semper.api.json.Base64Url;
import org.semper.supporting.crypto.SubjectNumber;
import org.semper.supporting.store.Transaction;

/// One-time tokens that the operator gives to those whose identity was checked in person or in a public register. A token is good for the
/// very registrant that was checked. Only digests of tokens are kept.
final class RegistrationTokens {

  static final String TABLE =
      """
      CREATE TABLE authority_token (
        digest TEXT PRIMARY KEY,
        registrant TEXT NOT NULL,
        subject_number TEXT NOT NULL,
        expires BIGINT NOT NULL,
        used BIGINT NOT NULL,
        mismatches BIGINT NOT NULL);
      """;

  private static final Duration LIFETIME = Duration.ofDays(7);
  private static final int BYTES = 24;

  /// An honest applicant mistypes a name; nobody has a reason to try names.
  private static final int MAX_MISMATCHES = 5;

  private final SecureRandom random = new SecureRandom();

  /// @param number of a subject that is certified already
  String issue(Transaction tx, Registrant registrant, Optional<SubjectNumber> number, Instant now) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = Base64Url.encode(bytes);
    tx.update(
        """
        INSERT INTO authority_token (digest, registrant, subject_number, expires, used, mismatches)
        VALUES (?, ?, ?, ?, 0, 0)
        """,
        digest(token),
        registrant.text(),
        number.map(SubjectNumber::text).orElse(""),
        now.plus(LIFETIME).getEpochSecond());
    return token;
  }

  /// Uses the token up, if it was given out for this registrant. One given out for another is not used up by that, but remembers it.
  ///
  /// @return empty if it is unknown, used, expired, for another registrant, or was tried for others too often
  static Optional<Use> use(Transaction tx, String token, Registrant registrant, Instant now) {
    Optional<Kept> kept =
        tx.queryOne(
            """
            SELECT registrant, subject_number FROM authority_token
            WHERE digest = ? AND expires > ? AND used = 0 AND mismatches < ?
            """,
            row -> new Kept(row.text("registrant"), row.text("subject_number")),
            digest(token),
            now.getEpochSecond(),
            MAX_MISMATCHES);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    if (!kept.get().registrant().equals(registrant.text())) {
      tx.update(
          "UPDATE authority_token SET mismatches = mismatches + 1 WHERE digest = ?", digest(token));
      return Optional.empty();
    }
    tx.update(
        "UPDATE authority_token SET used = ? WHERE digest = ?",
        now.getEpochSecond(),
        digest(token));
    String number = kept.get().number();
    return Optional.of(
        new Use(number.isEmpty() ? Optional.empty() : Optional.of(new SubjectNumber(number))));
  }

  static String digest(String text) {
    try {
      return Base64Url.encode(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// A token that was good.
  ///
  /// @param number of the subject it was given out for; empty for a new subject
  record Use(Optional<SubjectNumber> number) {}

  private record Kept(String registrant, String number) {}
}
