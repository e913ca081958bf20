package org.semper.tinguin.text;

import com.google.common.net.InetAddresses;
import com.google.common.net.InternetDomainName;
import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// A host name in the form it is shown in. Letters beyond ASCII are shown only if the whole name is written in one script;
/// otherwise in Punycode (RFC 3492), so that `аpple.com` with a Cyrillic letter cannot pass for `apple.com`.
///
/// @param before what is left of the registrable domain, with its dot; may be empty
/// @param stressed the registrable domain: the part somebody had to register
record ShownHost(String before, String stressed) {

  private static final int LAST_EVERYDAY_LATIN = 0x017F;
  private static final String LATIN_LOOKALIKES = "\u0131\u0138\u017F";

  /// @param host in ASCII, as in a URL, without port
  static ShownHost of(String host) {
    String registrable = registrable(host);
    String shown = readable(host);
    int labels = (int) registrable.chars().filter(c -> c == '.').count() + 1;
    int cut = startOfLast(labels, shown);
    return new ShownHost(shown.substring(0, cut), shown.substring(cut));
  }

  private static String registrable(String host) {
    if (InetAddresses.isUriInetAddress(host)
        || host.equals("localhost")
        || host.endsWith(".localhost")
        || !InternetDomainName.isValid(host)) {
      return host;
    }
    InternetDomainName name = InternetDomainName.from(host);
    if (name.isUnderPublicSuffix()) {
      return name.topPrivateDomain().toString();
    }
    return name.hasPublicSuffix() ? host : host.substring(startOfLast(2, host));
  }

  private static int startOfLast(int labels, String host) {
    int cut = host.length();
    for (int i = 0; i < labels && cut > 0; i++) {
      cut = host.lastIndexOf('.', cut - 1);
    }
    return cut + 1;
  }

  private static String readable(String host) {
    String ascii = host.toLowerCase(Locale.ROOT);
    if (!ascii.contains("xn--")) {
      return host;
    }
    String unicode = IDN.toUnicode(ascii, IDN.USE_STD3_ASCII_RULES);
    return isOneScript(unicode) && encodesBack(unicode, ascii) ? unicode : ascii;
  }

  private static boolean encodesBack(String unicode, String ascii) {
    try {
      return IDN.toASCII(unicode, IDN.USE_STD3_ASCII_RULES).equals(ascii);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isOneScript(String host) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    for (int character : host.codePoints().toArray()) {
      if (isEverydayAscii(character)) {
        continue;
      }
      if (!Character.isLetter(character) || looksLikeAnother(character)) {
        return false;
      }
      scripts.add(UnicodeScript.of(character));
    }
    return scripts.size() == 1;
  }

  private static boolean isEverydayAscii(int character) {
    return character == '.' || character == '-' || (character >= '0' && character <= '9');
  }

  private static boolean looksLikeAnother(int character) {
    return UnicodeScript.of(character) == UnicodeScript.LATIN
        && (character > LAST_EVERYDAY_LATIN || LATIN_LOOKALIKES.indexOf(character) >= 0);
  }
}
