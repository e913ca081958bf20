package org.semper.bridge.platform;

import java.util.Locale;

/// Kinds of operating system that keep certificates, programs and settings in places of their own.
public enum Platform {
  /// Linux and other systems that follow the XDG specifications.
  LINUX,
  MAC,
  WINDOWS;

  /// @param system as in the property `os.name`
  public static Platform of(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MAC : LINUX;
  }
}
