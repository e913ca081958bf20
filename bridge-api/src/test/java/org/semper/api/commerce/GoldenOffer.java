package org.semper.api.commerce;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;

/// The offer of 25 May 1997: two articles, price 750, VAT 50, shipping 70, total 870 francs.
public final class GoldenOffer {

  /// 14:00 in Paris.
  public static final Instant SIGNED_AT = Instant.parse("1997-05-25T12:00:00Z");

  public static final String LAW = "FR";

  private GoldenOffer() {}

  public static OfferContent content() {
    return new OfferContent(
        "ACTIMEDIA S.A.",
        new WebOrigin("https://actimedia.example"),
        List.of(
            new Item("BWV-846-893", "BACH Preludes", 1, 250_00, Optional.empty()),
            new Item("LVB-32", "BEETHOVEN Piano Sonatas", 1, 500_00, Optional.empty())),
        Currency.getInstance("FRF"),
        750_00,
        List.of(new Tax("VAT", 50_00)),
        70_00,
        870_00,
        new Terms(
            new HttpsAddress("https://actimedia.example/terms"),
            "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"),
        7,
        List.of(
            new PaymentOption(
                "banktransfer",
                new TreeMap<>(
                    Map.of(
                        "bank", "bank.example",
                        "payeeAccount", "FR7630006000011234567890189",
                        "payeeName", "ACTIMEDIA S.A.")))),
        new HttpsAddress("https://actimedia.example/semper/orders"),
        new HttpsAddress("https://actimedia.example/thanks"),
        Instant.parse("1997-06-01T12:00:00Z"),
        "golden-vector-of-1997-05-25");
  }
}
