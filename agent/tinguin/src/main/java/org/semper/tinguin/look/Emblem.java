package org.semper.tinguin.look;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;

/// SEMPER's sign for the desktop's window list: a check mark on the header's blue, in the sizes desktops ask for.
final class Emblem {

  private Emblem() {}

  static List<Image> images() {
    return Stream.of(16, 32, 48, 64, 128).<Image>map(Emblem::image).toList();
  }

  private static BufferedImage image(int side) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Ink.HEADER.color());
    pen.fillRoundRect(0, 0, side, side, side / 3, side / 3);
    pen.setColor(Ink.ON_HEADER.color());
    pen.setStroke(new BasicStroke(side / 8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D check = new Path2D.Float();
    check.moveTo(side * 0.25, side * 0.55);
    check.lineTo(side * 0.43, side * 0.72);
    check.lineTo(side * 0.76, side * 0.30);
    pen.draw(check);
    pen.dispose();
    return image;
  }
}
