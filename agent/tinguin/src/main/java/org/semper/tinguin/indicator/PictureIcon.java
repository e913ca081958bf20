package org.semper.tinguin.indicator;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import javax.swing.Icon;

/// A picture in a square with rounded corners.
///
/// @param side in logical pixels
record PictureIcon(BufferedImage picture, int side) implements Icon {

  private static final int ARC = 10;

  @Override
  public void paintIcon(Component component, Graphics graphics, int x, int y) {
    Graphics2D pen = (Graphics2D) graphics.create();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    int arc = UIScale.scale(ARC);
    pen.clip(new RoundRectangle2D.Float(x, y, getIconWidth(), getIconHeight(), arc, arc));
    pen.drawImage(picture, x, y, getIconWidth(), getIconHeight(), null);
    pen.dispose();
  }

  @Override
  public int getIconWidth() {
    return UIScale.scale(side);
  }

  @Override
  public int getIconHeight() {
    return UIScale.scale(side);
  }
}
