package org.semper.commerce.buyer;

import org.semper.api.bridge.ErrorCode;

/// A request that is not even journaled: OFFER_MALFORMED, DUPLICATE_REQUEST, RATE_LIMITED or
/// STORE_UNAVAILABLE. No window opens for it.
public final class OpeningRefused extends Exception {

  private static final long serialVersionUID = 1L;
  private final ErrorCode code;

  OpeningRefused(ErrorCode code) {
    super(code.name());
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }
}
