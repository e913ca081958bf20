package org.semper.api.tag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Walks a page's tree and gives each text to the nearest mark around it.
final class MarkCollector implements NodeVisitor {

  private static final String ATTRIBUTE = "data-semper";

  /// A mark whose element is still open.
  private record OpenMark(Element element, Subject subject, TextFlow text, List<String> prices) {}

  private final Deque<OpenMark> open = new ArrayDeque<>();
  private final List<ShownItem> items = new ArrayList<>();
  private final List<ShownText> texts = new ArrayList<>();
  private int elements;
  private int marks;
  private boolean tooDeep;

  @Override
  public void head(Node node, int depth) {
    tooDeep |= depth > PageMarkup.MAX_DEPTH;
    if (overflowed()) {
      return;
    }
    if (node instanceof Element element) {
      enter(element);
    } else if (node instanceof TextNode text && !open.isEmpty()) {
      open.peek().text().append(text.getWholeText());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (overflowed() || open.isEmpty() || !(node instanceof Element element)) {
      return;
    }
    OpenMark innermost = open.peek();
    if (innermost.element().equals(element)) {
      open.pop();
      close(innermost);
    }
    if (!open.isEmpty()) {
      open.peek().text().border(element);
    }
  }

  boolean overflowed() {
    return tooDeep || elements > PageMarkup.MAX_ELEMENTS || marks > PageMarkup.MAX_MARKS;
  }

  List<ShownItem> items() {
    return items;
  }

  List<ShownText> texts() {
    return texts;
  }

  private void enter(Element element) {
    elements++;
    if (!open.isEmpty()) {
      open.peek().text().border(element);
    }
    Optional<Subject> subject =
        Subject.ofMark(element.attr(ATTRIBUTE).strip().toLowerCase(Locale.ROOT));
    if (subject.isPresent()) {
      marks++;
      open.push(new OpenMark(element, subject.get(), new TextFlow(), new ArrayList<>()));
      open.element().text().border(element);
    }
  }

  private void close(OpenMark mark) {
    String text = mark.text().collapsed();
    if (mark.subject() == Subject.ITEM) {
      items.add(new ShownItem(text, mark.prices()));
    } else if (mark.subject() == Subject.PRICE && inRow()) {
      open.element().prices().add(text);
    } else {
      texts.add(new ShownText(mark.subject(), text));
    }
  }

  private boolean inRow() {
    OpenMark around = open.peek();
    return around != null && around.subject() == Subject.ITEM;
  }
}
