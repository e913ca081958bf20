package org.semper.api.tag;

import java.util.Set;
import org.jsoup.nodes.Element;

/// The text of an element as a reader sees it run on: inline elements do not part it, others do.
final class TextFlow {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd",
          "label", "mark", "output", "q", "samp", "small", "span", "strong", "sub", "sup", "time",
          "u", "var", "wbr");
  private static final Set<String> RAISED = Set.of("sub", "sup");
  private static final String DIRECTION_OVERRIDE = "\u202E";

  private final StringBuilder text = new StringBuilder();
  private boolean raised;

  /// The border of an element, where it begins or ends.
  void border(Element element) {
    String elementName = element.normalName();
    if (elementName.equals("bdo") || element.attr("dir").strip().equalsIgnoreCase("rtl")) {
      text.append(DIRECTION_OVERRIDE);
    } else if (RAISED.contains(elementName)) {
      raised = true;
    } else if (!INLINE.contains(elementName)) {
      text.append(' ');
    }
  }

  void append(String run) {
    if (raised && endsInDigit() && startsWithDigit(run)) {
      text.append('^');
    }
    raised &= run.isEmpty();
    text.append(run);
  }

  /// White space of HTML collapsed to one space; no-break spaces stay what they are.
  String collapsed() {
    String collapsed = text.toString().replaceAll("[ \\t\\n\\f\\r]+", " ");
    return collapsed.replaceAll("^ | $", "");
  }

  private boolean endsInDigit() {
    return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
  }

  private static boolean startsWithDigit(String run) {
    return !run.isEmpty() && Character.isDigit(run.charAt(0));
  }
}
