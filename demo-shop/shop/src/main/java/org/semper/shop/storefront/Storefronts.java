package org.semper.shop.storefront;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.semper.api.money.Money;

/// The two storefronts of the marketplace.
public final class Storefronts {

  private Storefronts() {}

  /// Classical Music of 1997, its seven titles and prices in French francs. Its tax is the one of the original offer, 50 on
  /// 750, and not a rate of any law.
  public static Storefront actimedia() {
    return new Storefront(
        "actimedia",
        "ACTIMEDIA S.A.",
        "ACTIMEDIA",
        "Classical Music",
        "FR",
        "VATFR40123456789",
        "12 rue des Archives, 75004 Paris, France",
        Locale.UK,
        Currency.getInstance("FRF"),
        new Charges("VAT", 1, 15, 7_000, Long.MAX_VALUE),
        14,
        new Catalogue(
            List.of(
                francs(
                    "bach-suites-for-violin",
                    "BACH",
                    "Suites for violin",
                    200,
                    "Solo violin, recorded in one take, no edits."),
                francs(
                    "bach-preludes",
                    "BACH",
                    "Preludes",
                    250,
                    "All twenty-four, on a harpsichord tuned as Bach would."),
                francs(
                    "bach-partitas",
                    "BACH",
                    "Partitas",
                    400,
                    "The six keyboard partitas on two discs."),
                francs(
                    "beethoven-trios",
                    "BEETHOVEN",
                    "Trios",
                    400,
                    "Piano, violin and cello: “Ghost” and “Archduke”."),
                francs(
                    "beethoven-piano-sonatas",
                    "BEETHOVEN",
                    "Piano Sonatas",
                    500,
                    "From “Pathétique” to “Les Adieux”, three discs."),
                francs(
                    "beethoven-sonatas",
                    "BEETHOVEN",
                    "Sonatas",
                    700,
                    "The ten sonatas for piano and violin, complete."),
                francs("couperin", "COUPERIN", "", 400, "Pièces de clavecin, the second book."))));
  }

  /// Sheet music from Leipzig, in euro and in German.
  public static Storefront notenhaus() {
    return new Storefront(
        "notenhaus",
        "Notenhaus Thomasgasse GmbH",
        "Notenhaus",
        "Noten und Partituren",
        "DE",
        "VATDE123456788",
        "Thomasgasse 4, 04109 Leipzig, Deutschland",
        Locale.GERMANY,
        Currency.getInstance("EUR"),
        new Charges("MwSt. 7 %", 7, 100, 490, 6_000),
        14,
        new Catalogue(
            List.of(
                euro(
                    "schumann-kinderszenen",
                    "SCHUMANN",
                    "Kinderszenen",
                    1_290,
                    "Urtext mit Fingersatz, Heft, 32 Seiten."),
                euro(
                    "mendelssohn-lieder",
                    "MENDELSSOHN",
                    "Lieder ohne Worte",
                    2_450,
                    "Alle acht Hefte in einem Band."),
                euro(
                    "bach-cellosuiten",
                    "BACH",
                    "Cellosuiten",
                    1_980,
                    "Urtext nach der Abschrift Anna Magdalenas."),
                euro(
                    "clara-schumann-trio",
                    "C. SCHUMANN",
                    "Klaviertrio g-Moll",
                    3_200,
                    "Partitur und Stimmen."),
                euro(
                    "brahms-intermezzi",
                    "BRAHMS",
                    "Intermezzi op. 117",
                    1_150,
                    "Drei Stücke, Heft, 20 Seiten."))));
  }

  private static Title francs(String sku, String composer, String work, long francs, String note) {
    return new Title(sku, composer, work, note, Money.of(Math.multiplyExact(francs, 100L), "FRF"));
  }

  private static Title euro(String sku, String composer, String work, long cents, String note) {
    return new Title(sku, composer, work, note, Money.of(cents, "EUR"));
  }
}
