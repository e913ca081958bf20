package org.semper.tinguin.text;

/// A web origin (RFC 6454) in three parts, the middle one to be stressed: `https://shop.` **`actimedia.example`** `:8443`.
///
/// @param before scheme and sub-domains
/// @param stressed the registrable domain; the whole host where there is none, as for an address or a `localhost` name
/// @param after port with its colon; empty for the scheme's own
public record ShownOrigin(String before, String stressed, String after) {

  /// Longest part of an origin shown; a host name has at most 253 characters (RFC 1035).
  private static final int LIMIT = 300;

  /// Never fails: what is not an origin is shown whole and stressed, made safe.
  public static ShownOrigin of(String origin) {
    String safe = SafeText.of(origin, LIMIT);
    int host = safe.indexOf("://") + 3;
    if (host < 3 || !safe.equals(origin)) {
      return new ShownOrigin("", safe, "");
    }
    int port = startOfPort(safe, host);
    ShownHost shown = ShownHost.of(safe.substring(host, port));
    return new ShownOrigin(
        safe.substring(0, host) + shown.before(), shown.stressed(), safe.substring(port));
  }

  /// @return the parts joined, to be read out
  public String text() {
    return before + stressed + after;
  }

  private static int startOfPort(String origin, int host) {
    int colon = origin.indexOf(':', Math.max(host, origin.indexOf(']') + 1));
    return colon < 0 ? origin.length() : colon;
  }
}
