package org.semper.tinguin.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// One language's texts as they stand in their file, without falling back to English.
final class Bundle {

  static final Map<String, String> ENGLISH = of(Locale.ENGLISH);

  private Bundle() {}

  static Map<String, String> of(Locale language) {
    String name = language.equals(Locale.ENGLISH) ? "Texts" : "Texts_" + language.getLanguage();
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Texts.class.getResourceAsStream(name + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }
}
