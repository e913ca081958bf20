package org.semper.commerce.buyer;

import org.semper.api.bridge.ErrorCode;
import org.semper.supporting.tinguin.DisplayUnavailable;

/// What it means for a purchase that no window can be shown. Never yes.
final class Displays {

  private Displays() {}

  static ErrorCode code(DisplayUnavailable unavailable) {
    return switch (unavailable.reason()) {
      case NO_DISPLAY, BUSY -> ErrorCode.USER_TIMEOUT;
      case PAUSED -> ErrorCode.RATE_LIMITED;
    };
  }
}
