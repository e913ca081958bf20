package org.semper.shop.storefront.desk;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.semper.api.commerce.ComplaintContent;
import org.semper.api.json.PlainText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A withdrawal that came late, and the merchant's decision: take it and give all back, or not, and why. Only the first decision
/// counts.
final class LateDesk {

  private static final Logger LOG = LoggerFactory.getLogger(LateDesk.class);

  private final ClaimBook book;
  private final Page page;

  /// Shows the claim again.
  interface Page {
    /// @param errors keys of texts, by field
    void show(
        HttpServerExchange exchange, ShownClaim claim, AnswerForm typed, Map<String, String> errors)
        throws IOException;
  }

  LateDesk(ClaimBook book, Page page) {
    this.book = book;
    this.page = page;
  }

  void accept(HttpServerExchange exchange, ShownClaim claim, AnswerForm typed) throws IOException {
    decide(exchange, claim, typed, () -> book.accept(claim));
  }

  void refuse(HttpServerExchange exchange, ShownClaim claim, AnswerForm typed) throws IOException {
    Optional<String> error = error(typed.text());
    if (error.isPresent() && claim.isWaiting()) {
      again(exchange, StatusCodes.UNPROCESSABLE_ENTITY, claim, typed, "text", error.get());
    } else {
      decide(exchange, claim, typed, () -> book.refuse(claim, typed.text()));
    }
  }

  private void decide(
      HttpServerExchange exchange, ShownClaim claim, AnswerForm typed, Decision decision)
      throws IOException {
    try {
      switch (decision.take()) {
        case SIGNED -> DeskPages.redirect(exchange, DeskSite.HOME + "/claims/" + claim.id());
        case NOT_OPEN ->
            again(
                exchange,
                StatusCodes.CONFLICT,
                book.find(claim.id()).orElse(claim),
                typed,
                "form",
                "decided");
        case REFUSED ->
            again(exchange, StatusCodes.UNPROCESSABLE_ENTITY, claim, typed, "form", "refused");
      }
    } catch (DeskUnavailable e) {
      LOG.error("a decision was not recorded", e);
      again(exchange, StatusCodes.SERVICE_UNAVAILABLE, claim, typed, "form", "unavailable.kept");
    }
  }

  private void again(
      HttpServerExchange exchange,
      int status,
      ShownClaim claim,
      AnswerForm typed,
      String field,
      String key)
      throws IOException {
    exchange.setStatusCode(status);
    page.show(exchange, claim, typed, Map.of(field, key));
  }

  private static Optional<String> error(String text) {
    if (text.isEmpty()) {
      return Optional.of("reason.missing");
    }
    if (text.length() > ComplaintContent.MAX_TEXT) {
      return Optional.of("text.tooLong");
    }
    return PlainText.isPlain(text, ComplaintContent.MAX_TEXT)
        ? Optional.empty()
        : Optional.of("text.unreadable");
  }

  /// Puts a decision on record.
  private interface Decision {
    ClaimBook.Outcome take();
  }
}
