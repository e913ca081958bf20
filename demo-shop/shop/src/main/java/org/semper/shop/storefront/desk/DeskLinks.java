package org.semper.shop.storefront.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.Store;

/// Links that open the desk once, made by the shop or by its operator's command beside it: the shop's store has the digest of the last
/// one. Its key is 256 random bits and is kept nowhere.
///
/// @param store opened with [#MIGRATIONS]
public record DeskLinks(Store store, Clock clock) {

  /// The table this needs.
  public static final Migrations MIGRATIONS =
      Migrations.of(
          "desk", "CREATE TABLE desk_link (digest TEXT PRIMARY KEY, expires BIGINT NOT NULL);");

  /// How long a link can be opened.
  public static final Duration LIFETIME = Duration.ofHours(12);

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /// Makes a key; an earlier one that nobody used opens nothing any more.
  ///
  /// @return characters that need no escape in an address
  public String issue() {
    String key = secret();
    store.inTransaction(tx -> {
      tx.update("DELETE FROM desk_link");
      return tx.update(
          "INSERT INTO desk_link (digest, expires) VALUES (?, ?)",
          digest(key),
          clock.instant().plus(LIFETIME).getEpochSecond());
    });
    return key;
  }

  /// Whether the key is the last one made, not used and not expired; it is used from now on.
  boolean use(String key) {
    return store.inTransaction(tx ->
        tx.update(
            "DELETE FROM desk_link WHERE digest = ? AND expires > ?",
            digest(key),
            clock.instant().getEpochSecond()))
        == 1;
  }

  static String secret() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return encoded(bytes);
  }

  private static String digest(String key) {
    try {
      return encoded(
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
