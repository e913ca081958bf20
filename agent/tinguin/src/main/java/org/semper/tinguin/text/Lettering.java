package org.semper.tinguin.text;

import java.awt.Font;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import javax.swing.UIManager;

/// Which characters the windows' fonts have a glyph for, those that the platform falls back to included. All others are drawn as the
/// same box, so that two names of them look alike to the pixel.
final class Lettering implements IntPredicate {

  /// Of this process; what its windows draw with does not change.
  static final Lettering OF_THE_WINDOWS = new Lettering();

  private static final int LAST_ASCII = 0x7F;
  private static final int MOST_REMEMBERED = 4096;

  private final Map<Integer, Boolean> known = new ConcurrentHashMap<>();

  private Lettering() {}

  @Override
  public boolean test(int codePoint) {
    if (codePoint <= LAST_ASCII) {
      return true;
    }
    if (known.size() > MOST_REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(codePoint, Lettering::isDrawn);
  }

  private static boolean isDrawn(int codePoint) {
    return fonts().anyMatch(font -> font.canDisplay(codePoint));
  }

  private static Stream<Font> fonts() {
    Stream<Font> platforms = Stream.of(new Font(Font.DIALOG, Font.PLAIN, 1));
    Font ours = UIManager.getFont("Label.font");
    return ours == null ? platforms : Stream.concat(Stream.of(ours), platforms);
  }
}
