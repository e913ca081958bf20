// @ts-check
/** @import { ProblemCode } from '../types.d.ts' */

/**
 * Every code with its HTTP status, and whether the same request may succeed later.
 *
 * @type {Readonly<Record<ProblemCode, { status: number, retryable: boolean }>>}
 */
export const PROBLEMS = Object.freeze({
  AGENT_NOT_FOUND: { status: 503, retryable: true },
  AGENT_LOCKED: { status: 423, retryable: true },
  TLS_UNTRUSTED: { status: 495, retryable: false },
  NOT_PAIRED: { status: 403, retryable: false },
  PAIRING_CLOSED: { status: 403, retryable: false },
  PAIRING_FAILED: { status: 403, retryable: false },
  CLIENT_REVOKED: { status: 403, retryable: false },
  BAD_SIGNATURE: { status: 403, retryable: false },
  REPLAY: { status: 403, retryable: false },
  CLOCK_SKEW: { status: 403, retryable: true },
  VERSION_UNSUPPORTED: { status: 400, retryable: false },
  REQUEST_MALFORMED: { status: 400, retryable: false },
  PAYLOAD_TOO_LARGE: { status: 413, retryable: false },
  RATE_LIMITED: { status: 429, retryable: true },
  OFFER_MALFORMED: { status: 422, retryable: false },
  OFFER_BAD_SIGNATURE: { status: 422, retryable: false },
  OFFER_EXPIRED: { status: 422, retryable: false },
  OFFER_ALREADY_USED: { status: 409, retryable: false },
  SELLER_NOT_TRUSTED: { status: 422, retryable: false },
  SELLER_REVOKED: { status: 422, retryable: false },
  REVOCATION_UNKNOWN: { status: 422, retryable: true },
  ORIGIN_MISMATCH: { status: 422, retryable: false },
  CURRENCY_UNSUPPORTED: { status: 422, retryable: false },
  LIMIT_EXCEEDED: { status: 422, retryable: false },
  ORDER_REFUSED: { status: 422, retryable: false },
  SELLER_UNREACHABLE: { status: 503, retryable: true },
  USER_REJECTED: { status: 409, retryable: false },
  USER_TIMEOUT: { status: 408, retryable: true },
  DUPLICATE_REQUEST: { status: 409, retryable: false },
  PAYMENT_DECLINED: { status: 402, retryable: false },
  PAYMENT_IN_DOUBT: { status: 202, retryable: false },
  INTERNAL: { status: 500, retryable: false },
  WITHDRAWAL_EXPIRED: { status: 422, retryable: false },
  CLAIM_REFUSED: { status: 422, retryable: false },
  ANSWER_PENDING: { status: 503, retryable: true },
  ORDER_UNCONFIRMED: { status: 408, retryable: false },
  REFUSAL_NOT_SIGNED: { status: 502, retryable: true },
  PAYMENT_REFUSED: { status: 422, retryable: false },
  PAYMENT_SYSTEM_UNSUPPORTED: { status: 422, retryable: false },
  STORE_UNAVAILABLE: { status: 507, retryable: true },
});

/** @type {readonly ProblemCode[]} */
export const PROBLEM_CODES = Object.freeze(/** @type {ProblemCode[]} */ (Object.keys(PROBLEMS)));

/** Something between page, extension and agent went wrong, with its stable code. */
export class BridgeProblem extends Error {
  /**
   * @param {ProblemCode} code
   * @param {{ next?: string, cause?: unknown }} [more] `next` is the agent's own sentence
   */
  constructor(code, more = {}) {
    super(code, { cause: more.cause });
    this.code = code;
    this.next = more.next;
  }
}
