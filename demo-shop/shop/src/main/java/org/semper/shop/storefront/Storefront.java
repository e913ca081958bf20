package org.semper.shop.storefront;

import java.util.Currency;
import java.util.Locale;

/// A shop as its visitors know it.
///
/// @param key short name, in host names, folders and style
/// @param company legal name, as certified
/// @param sign name over the door
/// @param shelf what the catalogue is called
/// @param country ISO 3166-1 alpha-2 code of the company's seat, whose law it chooses
/// @param registration identifier of the company (ETSI EN 319 412-1), of type VAT
/// @param address postal address, one line
/// @param locale language and number format of its pages
/// @param withdrawalDays days in which a buyer may withdraw, counted from the day after the seller's receipt
///     ([org.semper.api.commerce.WithdrawalPeriod])
public record Storefront(
    String key,
    String company,
    String sign,
    String shelf,
    String country,
    String registration,
    String address,
    Locale locale,
    Currency currency,
    Charges charges,
    int withdrawalDays,
    Catalogue catalogue) {

  public Storefront {
    if (!registration.startsWith("VAT")) {
      throw new IllegalArgumentException("the registration is no VAT number");
    }
  }

  Quote quote(Cart cart) {
    return Quote.of(cart.lines(catalogue), charges, currency);
  }

  /// The company's VAT number, as a person writes it: without the type of register that certificates put before it.
  public String vatNumber() {
    return registration.substring("VAT".length());
  }

  /// The name of the company's country, in the language of its pages.
  public String countryName() {
    return Locale.of("", country).getDisplayCountry(locale);
  }

  /// How amounts are written here.
  public PriceFormat prices() {
    return new PriceFormat(locale);
  }
}
