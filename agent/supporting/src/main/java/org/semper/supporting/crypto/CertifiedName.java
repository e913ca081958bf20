package org.semper.supporting.crypto;

import static java.lang.Character.UnicodeScript.BOPOMOFO;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.semper.api.text.Glyphs;

/// The form of names that an authority may certify and a trusted window may show: nothing in them is invisible, changes
/// the direction of text, has a second encoding, or borrows look-alike letters from another script (Unicode UTS #39,
/// section 5.2, "highly restrictive").
public final class CertifiedName {

  /// Scripts that are written together; every other name keeps to one.
  private static final List<Set<UnicodeScript>> TOGETHER =
      List.of(
          Set.of(LATIN, HAN, HIRAGANA, KATAKANA),
          Set.of(LATIN, HAN, BOPOMOFO),
          Set.of(LATIN, HAN, HANGUL));

  /// RFC 5280, appendix A.1, `ub-common-name`.
  public static final int MAX_LENGTH = 64;

  private CertifiedName() {}

  /// Whether an authority may certify this name: 1 to 64 characters in Unicode form NFC, no control, format, surrogate,
  /// private-use or unassigned characters, no space at either end, no other white space than single blanks, letters of one
  /// script (Latin beside Han, Kana, Bopomofo and Hangul excepted).
  public static boolean isAcceptable(String name) {
    return !name.isEmpty()
        && name.codePointCount(0, name.length()) <= MAX_LENGTH
        && name.strip().equals(name)
        && !name.contains("  ")
        && Normalizer.isNormalized(name, Normalizer.Form.NFC)
        && name.codePoints().allMatch(CertifiedName::isVisible)
        && keepsToItsScript(name);
  }

  static String require(String name) throws VerificationFailed {
    CommonProfile.require(isAcceptable(name), "name");
    return name;
  }

  private static boolean keepsToItsScript(String name) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    name.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    scripts.removeAll(EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
    return scripts.size() <= 1 || TOGETHER.stream().anyMatch(set -> set.containsAll(scripts));
  }

  private static boolean isVisible(int character) {
    boolean space = Character.getType(character) == Character.SPACE_SEPARATOR;
    return space ? character == ' ' : !Glyphs.invisible(character);
  }
}
