package org.semper.e2e.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semper.e2e.browser.ExtensionFolder;

/// The commands of the guide to a market that stays, in the order in which its readers type them.
///
/// @param operator opens the market
/// @param shopper from nothing to the proof of a purchase
/// @param checker has the trust list and the proof alone
record MarketGuide(List<String> operator, List<String> shopper, List<String> checker) {

  private static final String DOCUMENT = "demo-shop/shop/README.md";
  private static final Pattern CHAPTER =
      Pattern.compile("(?ms)^## A market that stays\\n(.*?)^## ");
  private static final Pattern LISTING = Pattern.compile("(?ms)^```\\n(.*?)^```$");

  /// What a line says after its command is for the reader.
  private static final Pattern COMMENT = Pattern.compile(" +# .*");

  static MarketGuide read() throws IOException {
    Path checkout = ExtensionFolder.ofCheckout().path().resolveSibling(".").normalize();
    Matcher chapter = CHAPTER.matcher(Files.readString(checkout.resolve(DOCUMENT)));
    if (!chapter.find()) {
      throw new AssertionError("no such chapter in " + DOCUMENT);
    }
    List<List<String>> listings =
        LISTING.matcher(chapter.group(1)).results().map(found -> commands(found.group(1))).toList();
    return new MarketGuide(listings.get(0), listings.get(1), listings.get(2));
  }

  private static List<String> commands(String listing) {
    return listing.lines().map(line -> COMMENT.matcher(line).replaceFirst("")).toList();
  }
}
