package org.semper.tinguin.indicator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// Draws pictures for the owner to choose from: each of another motif, in colours of its own. A page cannot guess the
/// choice: there are nine motifs, and a hue for sky and one for the motif out of 24 each.
final class DrawnPictures {

  private static final int SIDE = 160;
  private static final int HUES = 24;

  private DrawnPictures() {}

  /// @param count at most as many as there are motifs
  static List<BufferedImage> draw(int count, RandomGenerator random) {
    List<Motif> motifs = new ArrayList<>(Arrays.asList(Motif.values()));
    Collections.shuffle(motifs, java.util.Random.from(random));
    return motifs.stream().limit(count).map(motif -> draw(motif, random)).toList();
  }

  private static BufferedImage draw(Motif motif, RandomGenerator random) {
    int sky = random.nextInt(HUES);
    int figure = sky + HUES / 4 + random.nextInt(HUES / 2);
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setStroke(new BasicStroke(3));
    pen.setPaint(
        new GradientPaint(0, 0, colour(sky, 0.55f, 0.80f), 0, SIDE, colour(sky + 2, 0.25f, 1f)));
    pen.fillRect(0, 0, SIDE, SIDE);
    motif.draw(
        pen,
        new Motif.Colours(
            colour(figure + 3, 0.30f, 1f),
            colour(figure, 0.75f, 0.85f),
            colour(figure - 2, 0.85f, 0.40f)));
    pen.dispose();
    return picture;
  }

  private static Color colour(int hue, float saturation, float brightness) {
    return Color.getHSBColor(hue / (float) HUES, saturation, brightness);
  }
}
