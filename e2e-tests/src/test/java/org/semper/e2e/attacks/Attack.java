package org.semper.e2e.attacks;

import java.util.Locale;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.PageReport;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.OrderRefusalContent;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.buyer.OpeningRefused;
import org.semper.commerce.seller.SaleAnswer;
import org.semper.tinguin.text.Texts;

/// One thing that is tried, and what it meets.
///
/// @param outcome for programs
/// @param sentence for a person: in the window, or the title of the problem that page and extension get
/// @param page where an offer is shown
/// @param top what the tab shows around that page
record Attack(
    String name, ErrorCode outcome, String sentence, Mount mounting, String page, String top) {

  private static final Texts WINDOW = new Texts(Locale.ENGLISH);

  /// What was met.
  record Seen(ErrorCode outcome, String sentence) {}

  /// Makes what a page hands over.
  @FunctionalInterface
  interface Offered {
    StapledStatement by(Town town) throws Exception;
  }

  /// Makes what is posted to the shop.
  @FunctionalInterface
  interface Posted {
    StapledStatement by(Town town, Shopper alice) throws Exception;
  }

  /// Tries it.
  @FunctionalInterface
  interface Mount {
    Seen on(Town town, Shopper alice, PageReport page) throws Exception;
  }

  /// An offer that opens no window: the browser is told.
  static Attack inPage(String name, ErrorCode outcome, String sentence, Offered offer) {
    return shown(
        name,
        outcome,
        sentence,
        (town, alice, page) -> {
          try {
            alice.click(offer.by(town), page);
            throw new AssertionError("a window opened");
          } catch (OpeningRefused e) {
            return new Seen(e.code(), e.code().title());
          }
        });
  }

  /// An offer that the trusted window tells the owner about.
  static Attack inWindow(String name, ErrorCode outcome, String sentence, Offered offer) {
    return shown(
        name,
        outcome,
        sentence,
        (town, alice, page) -> {
          alice.awaitIdle(alice.click(offer.by(town), page));
          ErrorCode code = alice.awaitNotice().code();
          return new Seen(code, WINDOW.of("refusal." + code));
        });
  }

  /// A statement posted to the shop.
  static Attack atSeller(String name, ErrorCode outcome, String sentence, Posted posted) {
    return shown(
        name,
        outcome,
        sentence,
        (town, alice, page) ->
            switch (town.sales.receive(posted.by(town, alice))) {
              case SaleAnswer.Refused refused -> new Seen(refused.code(), refused.code().title());
              case SaleAnswer.Answered(StapledStatement answer, _) -> signed(answer);
              case SaleAnswer.Pending _ -> throw new AssertionError("the shop took it");
            });
  }

  private static Seen signed(StapledStatement answer) throws StatementRejected {
    if (!answer.statement().type().equals(CommerceTypes.ORDER_REFUSAL)) {
      throw new AssertionError("the shop took it");
    }
    ErrorCode code =
        ErrorCode.valueOf(OrderRefusalContent.parse(answer.statement()).reason().name());
    return new Seen(code, code.title());
  }

  /// The same in another page.
  Attack onPage(String shownIn, String inTab) {
    return new Attack(name, outcome, sentence, mounting, shownIn, inTab);
  }

  Seen mount(Town town, Shopper alice) throws Exception {
    return mounting.on(
        town, alice, new PageReport(new WebOrigin(page), new WebOrigin(top), "", "fr"));
  }

  @Override
  public String toString() {
    return name;
  }

  private static Attack shown(String name, ErrorCode outcome, String sentence, Mount mounting) {
    return new Attack(name, outcome, sentence, mounting, Town.SHOP.text(), Town.SHOP.text());
  }
}
