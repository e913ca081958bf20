package org.semper.tinguin.look;

import java.awt.Component;
import java.awt.Container;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.swing.JTextPane;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.EditorKit;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;

/// Text that wraps and may stress parts of itself. It is plain styled text: no markup is ever interpreted. It cannot be
/// edited and takes no focus; its accessible name is its whole text.
public final class Prose extends JTextPane {

  private static final long serialVersionUID = 1L;

  private Prose() {
    super();
    setCaret(new StillCaret());
    setEditable(false);
    setFocusable(false);
    setOpaque(false);
    setHighlighter(null);
    setBorder(null);
    setMargin(null);
  }

  @Override
  protected EditorKit createDefaultEditorKit() {
    return new BreakingKit();
  }

  public static Prose of(Span... spans) {
    Prose prose = new Prose();
    for (Span span : spans) {
      prose.append(span);
    }
    String whole = Arrays.stream(spans).map(Span::text).collect(Collectors.joining());
    prose.getAccessibleContext().setAccessibleName(whole);
    return prose;
  }

  public static Prose of(String text, Type type, Ink ink) {
    return of(new Span(text, type, ink));
  }

  /// Makes a layout ask all text in it again how high it is, now that it knows how wide it is.
  public static void reflow(Container container) {
    invalidateIn(container);
    container.validate();
  }

  private static void invalidateIn(Container container) {
    for (Component part : container.getComponents()) {
      if (part instanceof Prose) {
        part.invalidate();
      } else if (part instanceof Container inner) {
        invalidateIn(inner);
      }
    }
  }

  private void append(Span span) {
    MutableAttributeSet style = new SimpleAttributeSet();
    StyleConstants.setFontFamily(style, span.type().font().getFamily());
    StyleConstants.setFontSize(style, span.type().font().getSize());
    StyleConstants.setBold(style, span.type().font().isBold());
    StyleConstants.setForeground(style, span.ink().color());
    Document document = getDocument();
    try {
      document.insertString(document.getLength(), span.text(), style);
    } catch (BadLocationException e) {
      throw new IllegalStateException("a document's own length is a place in it", e);
    }
  }
}
