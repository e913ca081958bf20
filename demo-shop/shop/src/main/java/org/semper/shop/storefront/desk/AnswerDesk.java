package org.semper.shop.storefront.desk;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.semper.api.commerce.ComplaintContent;
import org.semper.shop.storefront.Form;
import org.semper.shop.storefront.desk.AnswerCheck.Checked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One claim, and the merchant's answer to it: typed, looked at once more, signed. The form is the only memory between the steps,
/// and each step reads it anew, so what is signed is what the last page showed. Only the first answer counts; whoever sends it
/// again, from a second tab or by a second click, sees what was answered.
final class AnswerDesk {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerDesk.class);

  private final ClaimBook book;
  private final DeskPages pages;
  private final LateDesk late;

  AnswerDesk(ClaimBook book, DeskPages pages) {
    this.book = book;
    this.pages = pages;
    this.late = new LateDesk(book, this::page);
  }

  void show(HttpServerExchange exchange, ShownClaim claim) throws IOException {
    page(exchange, claim, AnswerForm.empty(), Map.of());
  }

  /// Takes the form's next step: `review`, `change`, `sign`; `accept` or `refuse` of a late withdrawal; or `retry` of
  /// a refund that is owed.
  void take(HttpServerExchange exchange, ShownClaim claim) throws IOException {
    Optional<Form> form = Form.read(exchange);
    AnswerForm typed = AnswerForm.of(form);
    switch (form.map(f -> f.text("step")).orElse("")) {
      case "retry" -> retry(exchange, claim);
      case "accept" -> late.accept(exchange, claim, typed);
      case "refuse" -> late.refuse(exchange, claim, typed);
      case "review" -> review(exchange, claim, typed);
      case "sign" -> sign(exchange, claim, typed);
      default -> change(exchange, claim, typed);
    }
  }

  private void retry(HttpServerExchange exchange, ShownClaim claim) {
    if (claim.isOwed()) {
      book.retryRefunds();
    }
    DeskPages.redirect(exchange, address(claim));
  }

  private void change(HttpServerExchange exchange, ShownClaim claim, AnswerForm typed)
      throws IOException {
    if (claim.isOpen()) {
      page(exchange, claim, typed, Map.of());
    } else {
      late(exchange, claim, typed);
    }
  }

  private void review(HttpServerExchange exchange, ShownClaim claim, AnswerForm typed)
      throws IOException {
    if (!claim.isOpen()) {
      late(exchange, claim, typed);
      return;
    }
    switch (new AnswerCheck(claim, pages.prices()).check(typed)) {
      case Checked.Ready(Answer answer) ->
          pages.send(
              exchange,
              "confirm",
              pages.say("confirm"),
              Map.of("claim", claim, "typed", typed, "answer", answer));
      case Checked.Mistaken(SequencedMap<String, String> errors) ->
          mistaken(exchange, claim, typed, errors);
    }
  }

  private void sign(HttpServerExchange exchange, ShownClaim claim, AnswerForm typed)
      throws IOException {
    switch (new AnswerCheck(claim, pages.prices()).check(typed)) {
      case Checked.Ready(Answer answer) -> sign(exchange, claim, typed, answer);
      case Checked.Mistaken(SequencedMap<String, String> errors) when claim.isOpen() ->
          mistaken(exchange, claim, typed, errors);
      case Checked.Mistaken _ -> late(exchange, claim, typed);
    }
  }

  private void sign(HttpServerExchange exchange, ShownClaim claim, AnswerForm typed, Answer answer)
      throws IOException {
    ClaimBook.Outcome outcome;
    try {
      outcome = book.answer(claim, answer);
    } catch (DeskUnavailable e) {
      LOG.error("an answer was not signed", e);
      exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
      page(exchange, claim, typed, error("form", "unavailable.kept"));
      return;
    }
    switch (outcome) {
      case SIGNED -> DeskPages.redirect(exchange, address(claim));
      case NOT_OPEN -> answeredBefore(exchange, claim, typed, answer);
      case REFUSED -> mistaken(exchange, claim, typed, error("form", "refused"));
    }
  }

  private void answeredBefore(
      HttpServerExchange exchange, ShownClaim before, AnswerForm typed, Answer answer)
      throws IOException {
    ShownClaim now = book.find(before.id()).orElse(before);
    if (now.isAnsweredWith(answer)) {
      DeskPages.redirect(exchange, address(now));
    } else {
      late(exchange, now, typed);
    }
  }

  /// What was typed is shown once more, though it is not said any more.
  private void late(HttpServerExchange exchange, ShownClaim claim, AnswerForm typed)
      throws IOException {
    exchange.setStatusCode(StatusCodes.CONFLICT);
    page(exchange, claim, typed, error("form", "late"));
  }

  private void mistaken(
      HttpServerExchange exchange, ShownClaim claim, AnswerForm typed, Map<String, String> errors)
      throws IOException {
    exchange.setStatusCode(StatusCodes.UNPROCESSABLE_ENTITY);
    page(exchange, claim, typed, errors);
  }

  /// @param errors keys of texts, by field
  private void page(
      HttpServerExchange exchange, ShownClaim claim, AnswerForm typed, Map<String, String> errors)
      throws IOException {
    SequencedMap<String, String> said = new LinkedHashMap<>();
    errors.forEach((field, key) ->
        said.put(field, pages.say("error." + key, most(claim), ComplaintContent.MAX_TEXT)));
    pages.send(
        exchange,
        "claim",
        pages.say("claim." + claim.kind(), claim.orderNumber()),
        Map.of("claim", claim, "typed", typed, "errors", said));
  }

  private String most(ShownClaim claim) {
    return pages.prices().of(claim.paid());
  }

  private static Map<String, String> error(String field, String key) {
    return Map.of(field, key);
  }

  private static String address(ShownClaim claim) {
    return DeskSite.HOME + "/claims/" + claim.id();
  }
}
