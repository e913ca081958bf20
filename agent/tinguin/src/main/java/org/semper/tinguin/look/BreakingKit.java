package org.semper.tinguin.look;

import javax.swing.text.AbstractDocument;
import javax.swing.text.Element;
import javax.swing.text.LabelView;
import javax.swing.text.StyledEditorKit;
import javax.swing.text.View;
import javax.swing.text.ViewFactory;

/// Breaks words that are longer than a line, so that no end of a name, a host or a hash is ever out of sight.
final class BreakingKit extends StyledEditorKit {

  private static final long serialVersionUID = 1L;

  @Override
  public ViewFactory getViewFactory() {
    ViewFactory ordinary = super.getViewFactory();
    return element ->
        AbstractDocument.ContentElementName.equals(element.getName())
            ? new BreakableText(element)
            : ordinary.create(element);
  }

  /// Text that may be as narrow as need be.
  private static final class BreakableText extends LabelView {

    private BreakableText(Element element) {
      super(element);
    }

    @Override
    public float getMinimumSpan(int axis) {
      return axis == View.X_AXIS ? 0 : super.getMinimumSpan(axis);
    }
  }
}
