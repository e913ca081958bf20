package org.semper.tinguin.look;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/// One column of content, as wide as what it is shown in; only its height scrolls.
public final class Page extends JPanel implements Scrollable {

  private static final long serialVersionUID = 1L;
  private static final int LINE = 24;

  public Page() {
    super(
        new MigLayout(
            "insets 14 18 16 18, fillx, wrap 1, gap 0 0, hidemode 3, novisualpadding",
            "[grow,fill]"));
    setOpaque(false);
    setName("page");
  }

  /// @param gap space above, in logical pixels
  public void below(JComponent part, int gap) {
    add(part, "wmin 0, gaptop " + gap);
  }

  /// A line across.
  ///
  /// @param thickness in logical pixels
  public static JComponent rule(Ink ink, int thickness) {
    JPanel rule = new JPanel(null);
    rule.setBackground(ink.color());
    Dimension size = new Dimension(1, UIScale.scale(thickness));
    rule.setMinimumSize(size);
    rule.setPreferredSize(size);
    return rule;
  }

  /// All that stands on the page, in order, to be read out when the page comes up.
  String spoken() {
    return spoken(this).collect(Collectors.joining(". "));
  }

  private static Stream<String> spoken(Container container) {
    return Arrays.stream(container.getComponents())
        .filter(Component::isVisible)
        .flatMap(part ->
            switch (part) {
              case Prose prose -> Stream.of(prose.getAccessibleContext().getAccessibleName());
              case JLabel label -> Stream.of(label.getText());
              case Container inner -> spoken(inner);
              default -> Stream.of();
            });
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return UIScale.scale(LINE);
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return orientation == SwingConstants.VERTICAL ? visible.height : visible.width;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }
}
