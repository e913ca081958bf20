package org.semper.api.bridge;

/// What can go wrong between page, extension, agent and shop, as a stable code; carried as `code` in problem JSON (RFC 9457).
/// Codes are never renamed or reused; new ones are appended.
public enum ErrorCode {
  AGENT_NOT_FOUND(503, true, "The agent does not answer", "Start SEMPER and try again."),
  AGENT_LOCKED(423, true, "The agent is locked", "Unlock SEMPER in its own window."),
  TLS_UNTRUSTED(
      495,
      false,
      "The agent's certificate is not trusted",
      "Run the agent's trust installation, then restart the browser."),
  NOT_PAIRED(
      403,
      false,
      "This browser is not paired with the agent",
      "Open pairing in SEMPER and pair this browser."),
  PAIRING_CLOSED(
      403, false, "Pairing is closed", "Open pairing in SEMPER and try again within a minute."),
  PAIRING_FAILED(
      403, false, "Pairing failed", "Begin pairing again and type the new code into SEMPER."),
  CLIENT_REVOKED(
      403, false, "This browser's pairing was revoked", "Pair this browser again if you trust it."),
  BAD_SIGNATURE(
      403,
      false,
      "A message on the bridge is not signed as agreed",
      "Pair this browser again; if it recurs, another program is using the agent's port."),
  REPLAY(403, false, "A message was received twice", "Click again in the page."),
  CLOCK_SKEW(
      403,
      true,
      "The clocks of browser and agent differ",
      "Set this computer's clock, then retry."),
  VERSION_UNSUPPORTED(
      400,
      false,
      "Extension and agent speak different versions",
      "Update the extension and SEMPER."),
  REQUEST_MALFORMED(
      400, false, "The request is not well-formed", "Update the extension and SEMPER."),
  PAYLOAD_TOO_LARGE(
      413, false, "The request is too large", "Tell the shop that its page carries too much."),
  RATE_LIMITED(429, true, "Too many requests", "Wait a minute, then try again."),
  OFFER_MALFORMED(
      422,
      false,
      "The shop's offer is not well-formed",
      "Use the shop's ordinary checkout and tell the shop."),
  OFFER_BAD_SIGNATURE(
      422, false, "The offer's signature does not hold", "Do not buy here; tell the shop."),
  OFFER_EXPIRED(422, false, "The offer has expired", "Reload the page to get a new offer."),
  OFFER_ALREADY_USED(
      409, false, "An order was already signed on this offer", "Look for the deal in SEMPER."),
  SELLER_NOT_TRUSTED(
      422,
      false,
      "No trusted authority certifies this seller",
      "Do not buy here unless you trust its authority."),
  SELLER_REVOKED(422, false, "The seller's certificate was revoked", "Do not buy here."),
  REVOCATION_UNKNOWN(
      422,
      true,
      "Nobody could say whether the seller's certificate is in force",
      "Try again later."),
  ORIGIN_MISMATCH(
      422,
      false,
      "The offer is not of the shop whose page shows it",
      "Do not buy here; go to the shop's own address."),
  CURRENCY_UNSUPPORTED(
      422, false, "None of your purses holds this currency", "Add a purse with this currency."),
  LIMIT_EXCEEDED(
      422,
      false,
      "The amount is more than one payment from your purse may be",
      "Raise the purse's limit in SEMPER's settings, or buy less."),
  ORDER_REFUSED(422, false, "The seller refused the order", "Reload the page to get a new offer."),
  SELLER_UNREACHABLE(
      503,
      true,
      "The seller does not answer",
      "Nothing to do: SEMPER goes on when the seller answers."),
  USER_REJECTED(409, false, "You rejected the offer", "Click again in the page to see it again."),
  USER_TIMEOUT(408, true, "Nobody answered in the trusted window", "Click again in the page."),
  DUPLICATE_REQUEST(
      409, false, "The same request came with other content", "Click again in the page."),
  PAYMENT_DECLINED(
      402, false, "The payment was declined", "Choose another purse, or ask your bank."),
  PAYMENT_IN_DOUBT(
      202,
      false,
      "Whether the payment went through is not yet known",
      "Do not pay again: SEMPER asks and tells you."),
  INTERNAL(500, false, "The agent failed", "Look into SEMPER's log and report the fault."),
  WITHDRAWAL_EXPIRED(
      422,
      false,
      "The time to withdraw is over",
      "Complain to the seller if something is wrong with the goods."),
  CLAIM_REFUSED(
      422,
      false,
      "The seller has not taken this withdrawal or complaint",
      "Look at the deal in SEMPER; its evidence is yours to show."),
  ANSWER_PENDING(
      503,
      true,
      "The seller has not answered yet",
      "Nothing to do: SEMPER asks again and tells you."),
  STORE_UNAVAILABLE(
      507,
      true,
      "The agent cannot write down what it must keep",
      "Make room on this computer's disk or check its permissions; SEMPER then goes on."),
  ORDER_UNCONFIRMED(
      408,
      false,
      "The seller did not confirm the order in time",
      "Nothing binds you any more, unless a notary stamped a confirmation before the order ended;"
          + " SEMPER asks for one for a day."),
  REFUSAL_NOT_SIGNED(
      502,
      true,
      "The seller says no and does not sign it",
      "What you signed stands until its own end; SEMPER asks again until then."),
  PAYMENT_REFUSED(
      422,
      false,
      "The seller gives no receipt for the payment",
      "Complain to the seller among your deals; the evidence of your payment is yours to show."),
  PAYMENT_SYSTEM_UNSUPPORTED(
      422,
      false,
      "None of your purses pays in a way that this seller takes",
      "Add a purse of a payment system and bank that the seller takes, or pay there without SEMPER.");

  private final int status;
  private final boolean retryable;
  private final String title;
  private final String next;

  ErrorCode(int status, boolean retryable, String title, String next) {
    this.status = status;
    this.retryable = retryable;
    this.title = title;
    this.next = next;
  }

  /// @return HTTP status (RFC 9110) the code travels with
  public int status() {
    return status;
  }

  /// @return whether the same request may succeed later without anybody changing it
  public boolean retryable() {
    return retryable;
  }

  /// @return what happened, in English, one line
  public String title() {
    return title;
  }

  /// @return the one next step for a person, in English, one sentence
  public String next() {
    return next;
  }
}
