package org.semper.fuzz;

import java.nio.charset.StandardCharsets;
import org.semper.api.tag.Comparison;
import org.semper.api.tag.PageMarkup;
import org.semper.api.tag.ShownDeal;

/// A page's markup, which is anything: it is read, never refused, and compared with a signed offer.
final class TagsInput {

  private static final String[] LANGUAGES = {"", "en", "fr", "de", "el", "not a language"};

  private TagsInput() {}

  static void take(byte[] input) {
    if (input.length > 0) {
      String language = LANGUAGES[(input[0] & 0xFF) % LANGUAGES.length];
      ShownDeal shown = PageMarkup.parse(new String(input, StandardCharsets.UTF_8), language);
      if (!Comparison.of(shown, GoldenOffer.CONTENT, GoldenOffer.LAW)
          .equals(Comparison.of(shown, GoldenOffer.CONTENT, GoldenOffer.LAW))) {
        throw new AssertionError("compared twice, found two things");
      }
    }
  }
}
