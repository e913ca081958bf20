package org.semper.commerce;

import java.util.Arrays;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.OrderRefusalContent.Reason;

/// What a seller's signed reason for refusing an order is called among the codes that owners read.
public final class OrderRefusals {

  private OrderRefusals() {}

  public static ErrorCode code(Reason reason) {
    return switch (reason) {
      case OFFER_EXPIRED -> ErrorCode.OFFER_EXPIRED;
      case OFFER_ALREADY_USED -> ErrorCode.OFFER_ALREADY_USED;
      case ORDER_REFUSED -> ErrorCode.ORDER_REFUSED;
    };
  }

  /// The reason that is signed for a code; empty for what may be better later and ends no order.
  public static Optional<Reason> reason(ErrorCode code) {
    return Arrays.stream(Reason.values()).filter(reason -> code(reason) == code).findFirst();
  }
}
