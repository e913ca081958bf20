package org.semper.commerce.seller;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.json.Base64Url;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.crypto.Party;
import org.semper.supporting.store.Transaction;

/// Offers that nobody ordered yet and orders that nobody paid yet, with the time when they end by themselves, so that no log is opened
/// to learn that there is nothing to do. Of a buyer a digest is kept.
final class OpenDeals {

  private final int mostOfBuyer;

  /// @param mostOfBuyer unpaid orders that one buyer may have
  OpenDeals(int mostOfBuyer) {
    this.mostOfBuyer = mostOfBuyer;
  }

  void offered(Transaction transaction, DealId deal, Instant ends) {
    transaction.update(
        "INSERT INTO commerce_open (deal, ends) VALUES (?, ?)",
        deal.toString(),
        ends.getEpochSecond());
  }

  /// @throws SaleRefused RATE_LIMITED if the buyer has too many unpaid orders
  void ordered(Transaction transaction, DealId deal, Party buyer, Instant ends) throws SaleRefused {
    String digest = digest(buyer);
    long unpaid =
        transaction
            .queryOne(
                "SELECT COUNT(*) AS unpaid FROM commerce_open WHERE buyer = ?",
                row -> row.integer("unpaid"),
                digest)
            .orElseThrow();
    if (unpaid >= mostOfBuyer) {
      throw new SaleRefused(ErrorCode.RATE_LIMITED, "too many unpaid orders");
    }
    transaction.update(
        "UPDATE commerce_open SET buyer = ?, ends = ? WHERE deal = ?",
        digest,
        ends.getEpochSecond(),
        deal.toString());
  }

  /// It was paid, withdrawn from, or closed.
  void ended(Transaction transaction, DealId deal) {
    transaction.update("DELETE FROM commerce_open WHERE deal = ?", deal.toString());
  }

  /// Deals whose time has come, the first to end first.
  ///
  /// @param limit most results
  List<DealId> due(Transaction transaction, Instant now, int limit) {
    return transaction.query(
        "SELECT deal FROM commerce_open WHERE ends <= ? ORDER BY ends LIMIT ?",
        row -> new DealId(new StatementHash(row.text("deal"))),
        now.getEpochSecond(),
        limit);
  }

  private static String digest(Party buyer) {
    try {
      String identity = buyer.root() + " " + buyer.subjectNumber();
      return Base64Url.encode(
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
