package org.semper.tinguin.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Contrast as WCAG 2.2 defines it: at least 4.5 for text (criterion 1.4.3), 7 in the high-contrast theme (1.4.6).
final class ContrastTest {

  @ParameterizedTest
  @CsvSource({"FlatLightLaf, 4.5", "FlatDarkLaf, 4.5", "HighContrastLaf, 7"})
  void all_text_can_be_read(String theme, double least) throws IOException {
    Properties colours = colours(theme);
    String[][] pairs = {
      {"ink", "page"},
      {"muted", "page"},
      {"accentInk", "page"},
      {"good", "page"},
      {"alarmInk", "page"},
      {"alarmInk", "footer"},
      {"muted", "footer"},
      {"ink", "noticeBox"},
      {"ink", "alarmBox"},
      {"ink", "strip"},
      {"onStrip", "strip"},
      {"onHeader", "header"},
      {"onAccent", "accent"},
      {"onAccent", "accentHover"},
      {"onAccent", "accentPressed"},
      {"onWaiting", "waiting"}
    };
    for (String[] pair : pairs) {
      assertThat(contrast(colour(colours, pair[0]), colour(colours, pair[1])))
          .as("%s: %s on %s", theme, pair[0], pair[1])
          .isGreaterThanOrEqualTo(least);
    }
  }

  private static Properties colours(String theme) throws IOException {
    Properties properties = new Properties();
    try (InputStream file = ContrastTest.class.getResourceAsStream(theme + ".properties")) {
      properties.load(file);
    }
    return properties;
  }

  private static Color colour(Properties colours, String name) {
    return Color.decode(colours.getProperty("Semper." + name));
  }

  private static double contrast(Color one, Color other) {
    double brighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (brighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
