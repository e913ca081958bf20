package org.semper.commerce.buyer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.Transaction;

/// The journal of requests to open the window: what makes them idempotent, also across restarts and while locked.
final class Openings {

  private static final String COLUMNS =
      "SELECT client, idempotency_key, digest, deal, refusal FROM commerce_opening ";

  Optional<Opening> find(Transaction transaction, String client, IdempotencyKey key) {
    return transaction.queryOne(
        COLUMNS + "WHERE client = ? AND idempotency_key = ?",
        Openings::opening,
        client,
        key.toString());
  }

  /// @return what was there under the same key; empty if this one was new
  Optional<Opening> insertIfNew(Transaction transaction, Opening opening, Instant now) {
    Optional<Opening> earlier = find(transaction, opening.client(), opening.key());
    if (earlier.isPresent()) {
      return earlier;
    }
    transaction.update(
        "INSERT INTO commerce_opening (client, idempotency_key, digest, deal, refusal, opened_at,"
            + " settled_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        opening.client(),
        opening.key().toString(),
        opening.digest(),
        opening.deal().toString(),
        opening.refusal().map(ErrorCode::name),
        now.toEpochMilli(),
        opening.refusal().map(code -> now.toEpochMilli()));
    return Optional.empty();
  }

  /// Nothing comes of the undecided requests for this deal.
  ///
  /// @return whether there were any
  boolean refuse(Transaction transaction, DealId deal, ErrorCode code, Instant now) {
    return transaction.update(
            "UPDATE commerce_opening SET refusal = ?, settled_at = ?"
                + " WHERE deal = ? AND settled_at IS NULL",
            code.name(),
            now.toEpochMilli(),
            deal.toString())
        > 0;
  }

  /// The deal came to an end, or goes on again.
  ///
  /// @return whether anybody asked for it
  boolean settle(Transaction transaction, DealId deal, Optional<Instant> ended) {
    return transaction.update(
            "UPDATE commerce_opening SET settled_at = ? WHERE deal = ? AND refusal IS NULL",
            ended.map(Instant::toEpochMilli),
            deal.toString())
        > 0;
  }

  /// Undecided or going on, oldest first.
  List<Opening> unsettled(Transaction transaction) {
    return transaction.query(
        COLUMNS + "WHERE settled_at IS NULL ORDER BY opened_at", Openings::opening);
  }

  /// What this client asked for and is going on, or ended since; newest first.
  List<Opening> current(Transaction transaction, String client, Instant since) {
    return transaction.query(
        COLUMNS
            + "WHERE client = ? AND (settled_at IS NULL OR settled_at >= ?)"
            + " ORDER BY opened_at DESC",
        Openings::opening,
        client,
        since.toEpochMilli());
  }

  private static Opening opening(Transaction.Row row) {
    return new Opening(
        row.text("client"),
        IdempotencyKey.parse(row.text("idempotency_key")).orElseThrow(),
        row.text("digest"),
        new DealId(new StatementHash(row.text("deal"))),
        row.optionalText("refusal").map(ErrorCode::valueOf));
  }
}
