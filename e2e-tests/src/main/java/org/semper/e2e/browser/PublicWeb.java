package org.semper.e2e.browser;

/// Has a browser take the pages of one port of this machine for pages of the public web, so that Local Network Access applies to
/// them; and says no for its person whenever the browser asks whether such a page may reach programs on this computer.
///
/// @param port of 127.0.0.1
public record PublicWeb(int port) {

  /// For [ChromiumBrowser].
  public String[] chromiumSwitches() {
    return new String[] {
      "--ip-address-space-overrides=127.0.0.1:%d=public".formatted(port),
      "--deny-permission-prompts"
    };
  }

  /// For [FirefoxBrowser], as lines of `user.js`.
  public String[] firefoxPreferences() {
    return new String[] {
      "user_pref(\"network.lna.address_space.public.override\", \"127.0.0.1:%d\");".formatted(port),
      "user_pref(\"permissions.default.loopback-network\", 2);"
    };
  }
}
