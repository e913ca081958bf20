package org.semper.e2e.browser;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Has a browser take the pages of some ports of this machine for pages of the public web, so that Local Network Access applies to
/// them; and says no for its person whenever the browser asks whether such a page may reach programs on this computer.
public final class PublicWeb {

  private final int[] ports;

  /// @param ports of 127.0.0.1
  public PublicWeb(int... ports) {
    this.ports = ports.clone();
  }

  /// For [ChromiumBrowser].
  public String[] chromiumSwitches() {
    return new String[] {
      "--ip-address-space-overrides=" + addresses("127.0.0.1:%d=public"),
      "--deny-permission-prompts"
    };
  }

  /// For [FirefoxBrowser], as lines of `user.js`.
  public String[] firefoxPreferences() {
    return new String[] {
      "user_pref(\"network.lna.address_space.public.override\", \"%s\");"
          .formatted(addresses("127.0.0.1:%d")),
      "user_pref(\"permissions.default.loopback-network\", 2);"
    };
  }

  private String addresses(String format) {
    return Arrays.stream(ports).mapToObj(format::formatted).collect(Collectors.joining(","));
  }
}
