package org.semper.shop.storefront;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Draws a title's cover as SVG: a few shapes whose place and colour follow from the title's name, so that a title always
/// looks like itself.
final class Cover {

  private static final String[][] PALETTES = {
    {"#1d2a44", "#c8963e", "#efe6d5"},
    {"#5a1e2b", "#d9a441", "#f3e9dc"},
    {"#1f3d36", "#c9b27c", "#eef0e4"},
    {"#33284f", "#d08c60", "#efe7ee"},
    {"#2b2b2b", "#b5493a", "#efece6"},
  };

  private Cover() {}

  static String svg(Title title) {
    CRC32 seed = new CRC32();
    seed.update(title.sku().getBytes(StandardCharsets.US_ASCII));
    long bits = seed.getValue();
    String[] palette = PALETTES[(int) (bits % PALETTES.length)];
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 300' role='img'>");
    svg.append("<rect width='300' height='300' fill='%s'/>".formatted(palette[0]));
    staves(svg, palette, bits);
    svg.append(
        "<text x='24' y='52' font-family='Georgia,serif' font-size='26' letter-spacing='3' fill='%s'>%s</text>"
            .formatted(palette[2], escape(title.composer())));
    svg.append(
        "<text x='24' y='80' font-family='Georgia,serif' font-size='17' font-style='italic' fill='%s'>%s</text>"
            .formatted(palette[1], escape(title.work())));
    return svg.append("</svg>").toString();
  }

  /// Five lines bent by the title's own bits, and notes on them.
  private static void staves(StringBuilder svg, String[] palette, long bits) {
    long bend = 20 + bits % 60;
    for (int line = 0; line < 5; line++) {
      long y = 170 + line * 18L;
      svg.append(
          "<path d='M0 %s C 90 %s, 200 %s, 300 %s' stroke='%s' stroke-width='1.4' fill='none' opacity='.75'/>"
              .formatted(y, y - bend, y + bend, y - 12, palette[2]));
    }
    for (int note = 0; note < 7; note++) {
      long x = 30 + note * 40L;
      long y = 150 + ((bits >>> (note * 4)) & 0xf) * 7;
      svg.append(
          "<ellipse cx='%s' cy='%s' rx='9' ry='6.5' transform='rotate(-18 %s %s)' fill='%s'/>"
              .formatted(x, y, x, y, palette[1]));
      svg.append(
          "<path d='M%s %s v-44' stroke='%s' stroke-width='2'/>"
              .formatted(x + 8, y - 3, palette[1]));
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
  }
}
