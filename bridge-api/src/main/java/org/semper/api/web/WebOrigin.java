package org.semper.api.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Origin of a web page (RFC 6454, section 6.2), in the form in which a browser serialises it: `https://shop.example`,
/// `https://shop.localhost:8443`. One origin has one text, so that equal origins are equal texts.
///
/// Accepted are `https` origins, and `http` ones on loopback (`localhost`, names under it, 127.0.0.1). Refused are other
/// schemes, opaque origins (`null`), upper-case or non-ASCII hosts, a trailing dot, a written default port, user
/// information, IPv6, every IPv4 address but 127.0.0.1, and names whose last label does not begin with a letter: to some programs
/// they are addresses, to others no hosts at all (RFC 1123, section 2.1).
///
/// @param text the serialised origin, at most [#MAX_LENGTH] characters
public record WebOrigin(String text) {

  public static final int MAX_LENGTH = 300;

  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final String HOST = "(" + LABEL + "(?:\\." + LABEL + ")*)";
  private static final String PORT = "(?::([1-9][0-9]{0,4}))?";
  private static final Pattern ORIGIN = Pattern.compile("(https?)://" + HOST + PORT);
  private static final Pattern NAME = Pattern.compile("(?:.*\\.)?[a-z][^.]*");
  private static final String LOOPBACK_ADDRESS = "127.0.0.1";

  public WebOrigin {
    if (!isSerialised(text)) {
      throw new IllegalArgumentException("not a serialised web origin");
    }
  }

  /// @return empty for anything but the one text of an accepted origin
  public static Optional<WebOrigin> parse(String text) {
    return isSerialised(text) ? Optional.of(new WebOrigin(text)) : Optional.empty();
  }

  /// The host: an ASCII name in lower case (A-labels for international names), or 127.0.0.1.
  public String host() {
    return match(text).group(2);
  }

  /// @return whether the page was served over TLS
  public boolean secure() {
    return text.startsWith("https:");
  }

  @Override
  public String toString() {
    return text;
  }

  private static boolean isSerialised(String text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    Matcher origin = ORIGIN.matcher(text);
    if (!origin.matches()) {
      return false;
    }
    boolean secure = origin.group(1).equals("https");
    return isHost(origin.group(2))
        && (secure || isLoopback(origin.group(2)))
        && isPort(origin.group(3), secure ? 443 : 80);
  }

  private static boolean isHost(String host) {
    return host.length() <= 253 && (host.equals(LOOPBACK_ADDRESS) || NAME.matcher(host).matches());
  }

  private static boolean isLoopback(String host) {
    return host.equals(LOOPBACK_ADDRESS) || host.equals("localhost") || host.endsWith(".localhost");
  }

  private static boolean isPort(@Nullable String port, int written) {
    if (port == null) {
      return true;
    }
    int number = Integer.parseInt(port);
    return number <= 65_535 && number != written;
  }

  private static Matcher match(String text) {
    Matcher origin = ORIGIN.matcher(text);
    if (!origin.matches()) {
      throw new IllegalStateException("a web origin is serialised");
    }
    return origin;
  }
}
