package org.semper.bridge.trust;

/// One run of `certutil` did not succeed; the message is what it printed.
final class CertutilFailed extends Exception {

  private static final long serialVersionUID = 1L;

  CertutilFailed(String printed) {
    super(printed);
  }
}
