package org.semper.tinguin.indicator;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Reads pictures with care, cuts them square and writes them as PNG.
final class Pictures {

  private Pictures() {}

  /// @param maxSide most pixels each way; checked before the picture is decoded
  /// @return empty for what is no picture, or too large
  static Optional<BufferedImage> read(byte[] file, int maxSide) {
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      return read(readers.next(), input, maxSide);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> read(
      ImageReader reader, ImageInputStream input, int maxSide) throws IOException {
    try {
      reader.setInput(input, true, true);
      boolean fits = reader.getWidth(0) <= maxSide && reader.getHeight(0) <= maxSide;
      return fits ? Optional.of(reader.read(0)) : Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  /// The middle of a picture, `side` pixels each way.
  static BufferedImage square(BufferedImage picture, int side) {
    int cut = Math.min(picture.getWidth(), picture.getHeight());
    int left = (picture.getWidth() - cut) / 2;
    int top = (picture.getHeight() - cut) / 2;
    BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = square.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture, 0, 0, side, side, left, top, left + cut, top + cut, null);
    pen.dispose();
    return square;
  }

  static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }
}
