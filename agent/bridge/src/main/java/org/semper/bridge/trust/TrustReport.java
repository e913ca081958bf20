package org.semper.bridge.trust;

/// How one browser's certificate store stands to the bridge's certificate.
///
/// @param browser such as `Chromium family` or `Firefox abcd1234.default`
/// @param place of the store
/// @param detail one sentence for the owner; empty where the status says all
public record TrustReport(String browser, String place, Status status, String detail) {

  /// The state of the store.
  public enum Status {
    /// Our authority is there and trusted for web servers, and no other of its kind is.
    INSTALLED,
    /// As `INSTALLED`, for less than 30 days more.
    EXPIRING,
    /// No authority of any agent is there.
    ABSENT,
    /// Our authority is there and its time is over.
    EXPIRED,
    /// Our authority is there, and the owner or the browser does not trust it.
    DISTRUSTED,
    /// Another authority of this kind of name is there: of another installation, or somebody's who uses the name.
    FOREIGN,
    /// The store could not be read or changed.
    FAILED
  }
}
