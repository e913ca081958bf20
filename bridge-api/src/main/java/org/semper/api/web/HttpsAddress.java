package org.semper.api.web;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An `https` address (RFC 3986) in the one form in which a browser serialises it (WHATWG URL, section 4.5): lower-case ASCII
/// host, no default port, no user information, no fragment, a path that starts with `/`. A browser that reads an accepted
/// address and writes it again changes no character. Refused are therefore segments that a browser resolves (`.` and `..`,
/// percent-encoded or not) and an apostrophe in the query, which a browser encodes.
///
/// @param text the address, at most [#MAX_LENGTH] characters, ASCII
public record HttpsAddress(String text) {

  public static final int MAX_LENGTH = 500;

  private static final String ESCAPED = "%[0-9A-Fa-f]{2}";
  private static final String DOTS = "(?:\\.|%2[Ee]){1,2}(?:[/?]|\\z)";
  private static final String SEGMENT =
      "(?!" + DOTS + ")(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|" + ESCAPED + ")*+";
  private static final String QUERY = "(?:[A-Za-z0-9._~!$&()*+,;=:@/?-]|" + ESCAPED + ")*+";
  private static final Pattern ADDRESS =
      Pattern.compile("(https://[^/?#@\\\\]+)(?:/" + SEGMENT + ")++(?:\\?" + QUERY + ")?");

  public HttpsAddress {
    if (origin(text).isEmpty()) {
      throw new IllegalArgumentException("not an https address");
    }
  }

  /// @return empty for anything but an accepted address
  public static Optional<HttpsAddress> parse(String text) {
    return origin(text).map(origin -> new HttpsAddress(text));
  }

  /// Scheme, host and port.
  public WebOrigin origin() {
    return origin(text).orElseThrow();
  }

  public URI uri() {
    return URI.create(text);
  }

  /// @return whether this address is served by the origin's host; the port may be another
  public boolean sharesHostWith(WebOrigin origin) {
    return origin().host().equals(origin.host());
  }

  @Override
  public String toString() {
    return text;
  }

  private static Optional<WebOrigin> origin(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher address = ADDRESS.matcher(text);
    return address.matches() ? WebOrigin.parse(address.group(1)) : Optional.empty();
  }
}
