package org.semper.api.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.OfferContent;
import org.semper.api.tag.ShownDifference.Grade;
import org.semper.api.tag.ShownDifference.Signed;
import org.semper.api.text.Glyphs;

/// Compares shown names with those of one offer. A text matches a signed name if it contains it as whole words.
final class NameComparison {

  /// A longer text names nothing.
  private static final int MAX_LENGTH = 1000;

  private final OfferContent offer;
  private final Map<String, Integer> rows = new HashMap<>();

  NameComparison(OfferContent offer) {
    this.offer = offer;
  }

  /// @return the offer's lines whose name stands in the row; of several names the longest
  List<Item> linesNamedBy(String row) {
    if (row.length() > MAX_LENGTH) {
      return List.of();
    }
    String wording = Wording.of(row);
    String name =
        offer.items().stream()
            .map(item -> Wording.of(item.name()))
            .filter(candidate -> Wording.names(wording, candidate))
            .reduce("", (a, b) -> b.length() > a.length() ? b : a);
    return offer.items().stream().filter(item -> Wording.of(item.name()).equals(name)).toList();
  }

  /// @param lines what [#linesNamedBy] found
  Optional<ShownDifference> ofRow(String row, List<Item> lines) {
    if (lines.isEmpty()) {
      Grade grade = isReadable(row) ? Grade.CONTRADICTS : Grade.NOT_COMPARABLE;
      return found(Subject.ITEM, row, new Signed.Nothing(), grade);
    }
    Item line = lines.getFirst();
    boolean moreRowsThanLines = rows.merge(Wording.of(line.name()), 1, Integer::sum) > lines.size();
    if (moreRowsThanLines || steers(row, line.name())) {
      return found(Subject.ITEM, row, new Signed.Name(line.name()), Grade.NOT_COMPARABLE);
    }
    return Optional.empty();
  }

  Optional<ShownDifference> ofSeller(String text) {
    String shown = Wording.of(text);
    String seller = Wording.of(offer.seller());
    if (text.length() <= MAX_LENGTH
        && Wording.names(shown, seller)
        && !steers(text, offer.seller())) {
      return Optional.empty();
    }
    boolean comparable = isReadable(text) && !Wording.names(seller, shown);
    return found(
        Subject.SELLER,
        text,
        new Signed.Name(offer.seller()),
        comparable ? Grade.CONTRADICTS : Grade.NOT_COMPARABLE);
  }

  /// Whether the text has more characters that cannot be seen than the signed name has.
  private static boolean steers(String text, String signed) {
    return invisible(text) > invisible(signed);
  }

  private static boolean isReadable(String text) {
    return !text.isBlank() && text.length() <= MAX_LENGTH && invisible(text) == 0;
  }

  private static long invisible(String text) {
    return Wording.of(text).codePoints().filter(Glyphs::invisible).count();
  }

  private static Optional<ShownDifference> found(
      Subject subject, String text, Signed signed, Grade grade) {
    return Optional.of(new ShownDifference(subject, VisibleText.of(text), signed, grade));
  }
}
