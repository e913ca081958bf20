package org.semper.commerce.buyer;

import java.util.List;
import org.semper.api.bridge.ErrorCode;
import org.semper.supporting.tinguin.Detail;

/// An offer that must not be shown as one. Carries what the owner needs to understand it; the message holds the code alone.
public final class OfferRejected extends Exception {

  private static final long serialVersionUID = 1L;
  private final ErrorCode code;
  private final transient List<Detail> facts;

  OfferRejected(ErrorCode code, Detail... facts) {
    super(code.name());
    this.code = code;
    this.facts = List.of(facts);
  }

  OfferRejected(ErrorCode code, Exception cause) {
    super(code.name(), cause);
    this.code = code;
    this.facts = List.of();
  }

  public ErrorCode code() {
    return code;
  }

  /// Facts such as the two hosts that differ, for the window.
  public List<Detail> facts() {
    return facts;
  }
}
