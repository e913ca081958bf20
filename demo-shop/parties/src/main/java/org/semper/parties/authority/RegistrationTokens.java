package org.semper.parties.authority;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.semper.api.json.Base64Url;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.store.Transaction;

/// One-time tokens that the operator gives to those whose identity was checked in person or in a public register. Only
/// their digests are kept.
final class RegistrationTokens {

  static final String TABLE =
      """
      CREATE TABLE authority_token (
        digest TEXT PRIMARY KEY,
        role TEXT NOT NULL,
        expires BIGINT NOT NULL,
        used BIGINT NOT NULL);
      """;

  private static final Duration LIFETIME = Duration.ofDays(7);
  private static final int BYTES = 24;

  private final SecureRandom random = new SecureRandom();

  String issue(Transaction tx, Role role, Instant now) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = Base64Url.encode(bytes);
    tx.update(
        "INSERT INTO authority_token (digest, role, expires, used) VALUES (?, ?, ?, 0)",
        digest(token),
        role.name(),
        now.plus(LIFETIME).getEpochSecond());
    return token;
  }

  /// Uses the token up.
  ///
  /// @return false if it is unknown, used, expired, or for another role
  static boolean use(Transaction tx, String token, Role role, Instant now) {
    return tx.update(
            """
            UPDATE authority_token SET used = ?
            WHERE digest = ? AND role = ? AND expires > ? AND used = 0
            """,
            now.getEpochSecond(),
            digest(token),
            role.name(),
            now.getEpochSecond())
        == 1;
  }

  static String digest(String text) {
    try {
      return Base64Url.encode(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
