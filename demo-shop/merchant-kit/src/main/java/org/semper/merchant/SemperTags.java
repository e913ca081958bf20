package org.semper.merchant;

import java.util.regex.Pattern;
import org.semper.api.tag.Subject;

/// The attributes that make a page understood, as text to be put into its HTML tags. Each is fixed text or a checked path, so
/// that it needs no escaping and no template can break it.
public final class SemperTags {

  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+/?");

  private SemperTags() {}

  /// For the one button, link or form that buys.
  ///
  /// @param path of the offer address on the shop's own host, such as `/semper/offer`
  public static String buys(String path) {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException("not a plain path on the shop's own host");
    }
    return "data-semper-offer=\"" + path + "\" data-semper-action=\"order\"";
  }

  /// For the row of one article: the row names it, and a [Subject#PRICE] inside it is the line's amount; and for the elements
  /// that show price, tax, shipping, total, the seller's name, the days to withdraw and the country
  /// whose law applies. What is marked is compared with the signed offer.
  public static String shows(Subject subject) {
    return "data-semper=\"" + subject.mark() + "\"";
  }
}
