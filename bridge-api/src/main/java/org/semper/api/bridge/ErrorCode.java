package org.semper.api.bridge;

/// What can go wrong between page, extension, agent and shop, as a stable code; carried as `code` in problem JSON (RFC 9457).
/// Codes are never renamed or reused.
public enum ErrorCode {
  AGENT_NOT_FOUND(503, true),
  AGENT_LOCKED(423, true),
  TLS_UNTRUSTED(495, false),
  NOT_PAIRED(403, false),
  PAIRING_CLOSED(403, false),
  PAIRING_FAILED(403, false),
  CLIENT_REVOKED(403, false),
  BAD_SIGNATURE(403, false),
  REPLAY(403, false),
  CLOCK_SKEW(403, true),
  VERSION_UNSUPPORTED(400, false),
  REQUEST_MALFORMED(400, false),
  PAYLOAD_TOO_LARGE(413, false),
  RATE_LIMITED(429, true),
  OFFER_MALFORMED(422, false),
  OFFER_BAD_SIGNATURE(422, false),
  OFFER_EXPIRED(422, false),
  OFFER_ALREADY_USED(409, false),
  SELLER_NOT_TRUSTED(422, false),
  SELLER_REVOKED(422, false),
  REVOCATION_UNKNOWN(422, true),
  ORIGIN_MISMATCH(422, false),
  CURRENCY_UNSUPPORTED(422, false),
  LIMIT_EXCEEDED(422, false),
  ORDER_REFUSED(422, false),
  SELLER_UNREACHABLE(503, true),
  USER_REJECTED(409, false),
  USER_TIMEOUT(408, true),
  DUPLICATE_REQUEST(409, false),
  PAYMENT_DECLINED(402, false),
  PAYMENT_IN_DOUBT(202, false),
  INTERNAL(500, false);

  private final int status;
  private final boolean retryable;

  ErrorCode(int status, boolean retryable) {
    this.status = status;
    this.retryable = retryable;
  }

  /// @return HTTP status (RFC 9110) the code travels with
  public int status() {
    return status;
  }

  /// @return whether the same request may succeed later without anybody changing it
  public boolean retryable() {
    return retryable;
  }
}
