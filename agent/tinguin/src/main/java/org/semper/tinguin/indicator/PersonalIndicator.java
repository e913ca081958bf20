package org.semper.tinguin.indicator;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/// A picture and a few words that only the owner and this agent know. Every window shows them; a window without them is
/// somebody else's. They are no secret key: they are shown before unlocking too, and are kept readable by the owner alone.
public final class PersonalIndicator {

  /// Longest words, in characters.
  public static final int MAX_WORDS = 60;

  /// Largest picture, in bytes of PNG.
  public static final int MAX_PNG = 512 * 1024;

  private static final int MAX_SIDE = 1024;

  private final byte[] png;
  private final String words;
  private final BufferedImage image;

  private PersonalIndicator(byte[] png, String words, BufferedImage image) {
    this.png = png;
    this.words = words;
    this.image = image;
  }

  /// @param png picture, at most [#MAX_PNG] bytes and 1024 pixels each way; copied
  /// @param words 1 to [#MAX_WORDS] characters
  /// @return empty if the picture cannot be read or something is out of range
  public static Optional<PersonalIndicator> of(byte[] png, String words) {
    if (png.length > MAX_PNG || words.isBlank() || words.length() > MAX_WORDS) {
      return Optional.empty();
    }
    byte[] copy = png.clone();
    return Pictures.read(copy, MAX_SIDE)
        .map(image -> new PersonalIndicator(copy, words.strip(), image));
  }

  /// @return a copy of the picture's PNG bytes, to be stored
  public byte[] png() {
    return png.clone();
  }

  public String words() {
    return words;
  }

  BufferedImage image() {
    return image;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonalIndicator that
        && Arrays.equals(png, that.png)
        && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(png) + words.hashCode();
  }
}
