package org.semper.bridge.install;

import java.nio.file.Path;

/// How one browser stands to the native messaging host.
///
/// @param browser name for the owner
/// @param manifest where it is or would be
/// @param detail one sentence for the owner; empty where the status says all
public record HostReport(String browser, Path manifest, Status status, String detail) {

  /// The state of the manifest.
  public enum Status {
    /// It is there, and what it points at can be run.
    INSTALLED,
    /// There is none.
    ABSENT,
    /// Something else of this name is there, or what it points at is gone.
    STALE,
    /// It could not be written or removed.
    FAILED
  }
}
