package org.semper.tinguin.setup;

import java.text.Normalizer;
import java.util.regex.Pattern;
import javax.swing.JTextField;

/// Text as somebody meant to type it: letters composed (Unicode NFC), every run of spaces of any kind one space, none at the
/// ends.
final class TypedLine {

  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

  private TypedLine() {}

  static String of(JTextField field) {
    return of(field.getText());
  }

  static String of(String typed) {
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    return SPACES.matcher(composed).replaceAll(" ").strip();
  }
}
