package org.semper.bridge.pairing;

import java.util.Set;
import java.util.regex.Pattern;

/// Origins from which an extension may ask to be paired: our own id in Chromium, which the manifest's `key` fixes, and any
/// id in Firefox, which draws a new one for each profile.
///
/// An origin is no proof of anything; it only keeps web pages and other Chromium extensions out.
///
/// @param chromiumIds ids of 32 letters a to p
public record ExtensionOrigins(Set<String> chromiumIds) {

  private static final Pattern CHROMIUM_ID = Pattern.compile("[a-p]{32}");
  private static final Pattern FIREFOX =
      Pattern.compile(
          "moz-extension://[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  public ExtensionOrigins {
    chromiumIds = Set.copyOf(chromiumIds);
    if (!chromiumIds.stream().allMatch(id -> CHROMIUM_ID.matcher(id).matches())) {
      throw new IllegalArgumentException("not an extension id of Chromium");
    }
  }

  /// @param origin the Origin field, compared exactly
  public boolean admit(String origin) {
    return FIREFOX.matcher(origin).matches()
        || chromiumIds.stream().anyMatch(id -> origin.equals("chrome-extension://" + id));
  }
}
