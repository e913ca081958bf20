package org.semper.e2e.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.PageReport;
import org.semper.api.money.Money;
import org.semper.api.tag.ShownDifference;
import org.semper.api.tag.Subject;
import org.semper.commerce.Deal;
import org.semper.commerce.DealState;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.tinguin.text.Texts;

/// A page that shows other amounts than the seller signed: the owner reads both before anything can be ordered. That the button
/// works only after the owner ticked it is shown where the window is tested.
final class DifferentPageTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}: {1} for {2}")
  @CsvSource({
    "total, '750,00 FF', 87000, TOTAL",
    "shipping, 'Livraison gratuite', 7000, SHIPPING",
    "price, '650,00 FF', 75000, PRICE"
  })
  void what_the_page_showed_stands_beside_what_was_signed(
      String mark, String shown, long signed, Subject subject) throws Exception {
    String markup = "<b data-semper=\"%s\">%s</b>".formatted(mark, shown);
    PageReport page = new PageReport(Town.SHOP, Town.SHOP, markup, "fr");
    try (Town town = new Town(folder);
        Shopper alice = new Shopper(town, "Alice")) {
      alice.display.onOrder(
          question -> new OrderQuestion.Answer.Declined(OrderQuestion.Why.REJECTED));
      DealId deal = alice.click(town.sales.makeOffer(Town.slidesCart()), page);
      Deal rejected = alice.await(deal, known -> known.state() == DealState.REJECTED);
      alice.awaitIdle(deal);

      assertThat(alice.display.asked(OrderQuestion.class).getFirst().differences())
          .containsExactly(
              new ShownDifference(
                  subject,
                  shown,
                  new ShownDifference.Signed.Amount(Money.of(signed, "FRF")),
                  ShownDifference.Grade.CONTRADICTS));
      assertThat(rejected.problem()).contains(ErrorCode.USER_REJECTED);
      assertThat(new Texts(Locale.ENGLISH).of("difference.contradicts"))
          .isEqualTo("The page showed something the seller did not sign:");
      assertThat(alice.orders()).isZero();
      assertThat(town.balance(alice.account)).isEqualTo(Town.CREDIT.minorUnits());
    }
  }
}
