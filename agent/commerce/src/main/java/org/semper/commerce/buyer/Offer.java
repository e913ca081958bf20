package org.semper.commerce.buyer;

import java.time.Instant;
import java.util.List;
import org.semper.api.commerce.OfferContent;
import org.semper.api.commerce.PaymentOption;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.crypto.Party;
import org.semper.supporting.crypto.VerifiedStatement;

/// A seller's offer that was found good. Only [OfferVerifier] makes one.
///
/// Guarantees that it is signed by a certified seller under the certified name, that page, offer, order endpoint, return
/// address and terms are of one host that the certificate covers, that its lines sum, and that it begins a deal. What is NOT
/// promised: that it has not expired since.
public final class Offer {

  private final VerifiedStatement statement;
  private final OfferContent content;

  Offer(VerifiedStatement statement, OfferContent content) {
    this.statement = statement;
    this.content = content;
  }

  public VerifiedStatement statement() {
    return statement;
  }

  public OfferContent content() {
    return content;
  }

  public Party seller() {
    return statement.signer();
  }

  /// The deal it begins.
  public DealId deal() {
    return new DealId(statement.hash());
  }

  /// The last moment to order: the offer's own end, or the end of the time to pay if that comes first.
  public Instant expires() {
    Instant end = statement.payload().expires();
    return content.payBy().isBefore(end) ? content.payBy() : end;
  }

  /// The country whose law the seller chose, ISO 3166-1 alpha-2.
  String law() {
    return statement.payload().law();
  }

  /// What the seller accepts.
  List<PaymentOption> options() {
    return content.payment();
  }
}
