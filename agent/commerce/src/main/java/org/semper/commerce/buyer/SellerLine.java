package org.semper.commerce.buyer;

import org.semper.api.statement.StapledStatement;
import org.semper.api.web.HttpsAddress;
import org.semper.supporting.archive.ArchivedStatement;

/// The way to a seller. What is sent may arrive twice, or not at all; sellers answer the same statement with the same answer.
@FunctionalInterface
public interface SellerLine {

  /// Sends one statement, with its time-stamp if it has one, and waits for the answer, for a bounded time.
  SellerAnswer send(HttpsAddress endpoint, ArchivedStatement statement) throws InterruptedException;

  /// Likewise, without a time-stamp.
  default SellerAnswer send(HttpsAddress endpoint, StapledStatement statement)
      throws InterruptedException {
    return send(endpoint, ArchivedStatement.of(statement));
  }
}
