package org.semper.shop;

import java.io.IOException;

/// A marketplace that cannot start, or is not there; the message is one sentence for its operator, with the next step.
public final class MarketUnavailable extends IOException {

  private static final long serialVersionUID = 1L;

  MarketUnavailable(String message) {
    super(message);
  }

  MarketUnavailable(String message, Exception cause) {
    super(message, cause);
  }
}
