package org.semper.shop.storefront.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import org.semper.api.money.Money;
import org.semper.shop.storefront.Storefront;
import org.semper.shop.storefront.Texts;

/// What every page of the desk knows.
///
/// @param heading title of the window and first heading
/// @param moments writes times for this shop
public record DeskPage(
    Storefront storefront, Texts texts, String heading, DateTimeFormatter moments) {

  public String say(String key, Object... arguments) {
    return texts.of(key, arguments);
  }

  public String price(Money money) {
    return storefront.prices().of(money);
  }

  /// An amount as it may be typed.
  public String example(Currency currency) {
    return price(new Money(1_250, currency));
  }

  public String moment(Instant time) {
    return moments.format(time);
  }

  /// Words of a customer's, a name included.
  public String quoted(String words) {
    return QuotedText.of(words);
  }

  public String language() {
    return storefront.locale().getLanguage();
  }
}
