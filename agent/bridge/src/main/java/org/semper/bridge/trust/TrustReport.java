package org.semper.bridge.trust;

import java.nio.file.Path;

/// How one browser's certificate database stands to the bridge's certificate.
///
/// @param browser such as `Chromium` or `Firefox abcd1234.default`
/// @param folder of the database
/// @param detail what the tool said; empty unless the status is `FAILED`
public record TrustReport(String browser, Path folder, Status status, String detail) {

  /// The state of the database.
  public enum Status {
    /// Our authority is there and trusted for web servers.
    INSTALLED,
    /// No authority of any agent is there.
    ABSENT,
    /// Our authority is there and its time is over.
    EXPIRED,
    /// Only an authority of another installation is there.
    FOREIGN,
    /// The database could not be read or changed.
    FAILED
  }
}
