package org.semper.commerce.seller;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.semper.api.json.Base64Url;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.Transaction;

/// Finds an offer's deal by the offer's nonce. The nonce opens the visitor's order page, so only its digest is kept.
final class MadeOffers {

  void add(Transaction transaction, String nonce, DealId deal) {
    transaction.update(
        "INSERT INTO commerce_offer (nonce_digest, deal) VALUES (?, ?)",
        digest(nonce),
        deal.toString());
  }

  Optional<DealId> dealOf(Transaction transaction, String nonce) {
    return transaction.queryOne(
        "SELECT deal FROM commerce_offer WHERE nonce_digest = ?",
        row -> new DealId(new StatementHash(row.text("deal"))),
        digest(nonce));
  }

  private static String digest(String nonce) {
    try {
      return Base64Url.encode(
          MessageDigest.getInstance("SHA-256").digest(nonce.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
