package org.semper.commerce.market;

/// The process is gone. An error, so that nothing handles it.
public final class Crash extends Error {

  private static final long serialVersionUID = 1L;

  Crash() {
    super("crash", null, false, false);
  }
}
