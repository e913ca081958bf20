// @ts-check
/** @import { ProblemCode } from '../types.d.ts' */

/** @type {ReadonlySet<string>} */
export const PROBLEM_CODES = new Set([
  'AGENT_NOT_FOUND',
  'AGENT_LOCKED',
  'TLS_UNTRUSTED',
  'NOT_PAIRED',
  'PAIRING_CLOSED',
  'PAIRING_FAILED',
  'CLIENT_REVOKED',
  'BAD_SIGNATURE',
  'REPLAY',
  'CLOCK_SKEW',
  'VERSION_UNSUPPORTED',
  'REQUEST_MALFORMED',
  'PAYLOAD_TOO_LARGE',
  'RATE_LIMITED',
  'OFFER_MALFORMED',
  'OFFER_BAD_SIGNATURE',
  'OFFER_EXPIRED',
  'OFFER_ALREADY_USED',
  'SELLER_NOT_TRUSTED',
  'SELLER_REVOKED',
  'REVOCATION_UNKNOWN',
  'ORIGIN_MISMATCH',
  'CURRENCY_UNSUPPORTED',
  'LIMIT_EXCEEDED',
  'ORDER_REFUSED',
  'SELLER_UNREACHABLE',
  'USER_REJECTED',
  'USER_TIMEOUT',
  'DUPLICATE_REQUEST',
  'PAYMENT_DECLINED',
  'PAYMENT_IN_DOUBT',
  'INTERNAL',
]);

/** Something between page, extension and agent went wrong, with its stable code. */
export class BridgeProblem extends Error {
  /**
   * @param {ProblemCode} code
   * @param {{ retryable?: boolean, next?: string, cause?: unknown }} [more] `next` is the agent's own sentence
   */
  constructor(code, more = {}) {
    super(code, { cause: more.cause });
    this.code = code;
    this.retryable = more.retryable ?? false;
    this.next = more.next;
  }
}
