package org.semper.supporting.crypto;

import java.util.regex.Pattern;

/// The form of host names that an authority may certify: lower-case letters, digits and hyphens, at least two labels, no
/// wildcard, no trailing dot (RFC 1123, section 2.1). An international name is in its A-label form (RFC 5890).
public final class HostName {

  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)" + LABEL + "(\\." + LABEL + ")+");

  private HostName() {}

  /// Whether the host name has this form; an IPv4 address has not.
  public static boolean isAcceptable(String host) {
    return NAME.matcher(host).matches() && !host.matches("[0-9.]+");
  }
}
