// @ts-check
/**
 * @import { DealState, DealView, FetchFailure, Hello, PageMessage, ExtensionMessage, ProblemCode, ProblemReport,
 *   StapledStatement } from '../types.d.ts'
 */
import { EncodingRejected, fromBase64, fromBase64Url } from './bytes.js';
import { PROBLEM_CODES } from './problem.js';

/// Reads what arrives. What a page hands over must have exactly its members; what the paired agent signed may have more, so
/// that a newer agent can say more.

const MAX_STATEMENT = 256 * 1024;
const MAX_RESPONSES = 4;
const MAX_RESPONSE_TEXT = 16 * 1024;
const MAX_MARKUP = 64 * 1024;
const MAX_URL = 2000;
const MAX_DEALS = 1000;
const COMPACT = /^([\w-]+)\.[\w-]+\.[\w-]+$/;
const OFFER_TYPE = 'semper-offer+jws';

/** @type {ReadonlySet<string>} */
const STATES = new Set([
  'waiting', 'locked', 'ordered', 'paying', 'paid', 'rejected', 'refused', 'in-doubt',
]);
/** @type {ReadonlySet<string>} */
const FETCH_FAILURES = new Set([
  'OFFER_UNREACHABLE', 'OFFER_NOT_SAME_ORIGIN', 'OFFER_TOO_LARGE', 'OFFER_UNREADABLE',
]);

/** Input that has not the shape its sender promised. */
export class ShapeRejected extends Error {
  /** @param {string} member where */
  constructor(member) {
    super(`wrong shape: ${member}`);
    this.member = member;
  }
}

/**
 * An offer as a shop hands it over. Judged is only whether it can be carried: a compact JWS that calls itself an offer.
 *
 * @param {unknown} value
 * @returns {StapledStatement}
 * @throws {ShapeRejected}
 */
export function parseOffer(value) {
  const offer = members(value, 'offer');
  only(offer, ['statement', 'ocsp'], 'offer');
  const statement = text(offer, 'statement', MAX_STATEMENT);
  requireOfferType(statement);
  return { statement, ocsp: responses(offer['ocsp']) };
}

/** @param {unknown} value @returns {Hello} */
export function parseHello(value) {
  const hello = members(value, 'hello');
  return {
    version: integer(hello, 'version'),
    agent: text(hello, 'agent', 100),
    locked: flag(hello, 'locked'),
  };
}

/** @param {unknown} value @returns {DealView} */
export function parseDealView(value) {
  const deal = members(value, 'deal');
  const state = text(deal, 'state', 20);
  if (!STATES.has(state)) throw new ShapeRejected('state');
  return {
    deal: text(deal, 'deal', 100),
    state: /** @type {DealState} */ (state),
    seller: text(deal, 'seller', 200, 0),
    ...(present(deal, 'total') ? { total: total(deal['total']) } : {}),
    ...(present(deal, 'orderNumber') ? { orderNumber: text(deal, 'orderNumber', 200) } : {}),
    ...(present(deal, 'returnUrl') ? { returnUrl: text(deal, 'returnUrl', MAX_URL) } : {}),
    ...(present(deal, 'problem') ? { problem: parseProblem(deal['problem']) } : {}),
  };
}

/** @param {unknown} value @returns {DealView[]} */
export function parseDeals(value) {
  const deals = members(value, 'deals')['deals'];
  if (!Array.isArray(deals) || deals.length > MAX_DEALS) throw new ShapeRejected('deals');
  return deals.map(parseDealView);
}

/** A code that this version does not know counts as INTERNAL. @param {unknown} value @returns {ProblemReport} */
export function parseProblem(value) {
  const problem = members(value, 'problem');
  const code = text(problem, 'code', 60);
  return {
    code: /** @type {ProblemCode} */ (PROBLEM_CODES.has(code) ? code : 'INTERNAL'),
    retryable: problem['retryable'] === true,
    next: present(problem, 'next') ? text(problem, 'next', 500, 0) : '',
  };
}

/** @param {unknown} value @returns {string} one-time ticket of the event channel */
export function parseTicket(value) {
  return bytesText(members(value, 'events'), 'ticket');
}

/** @param {unknown} value @returns {'changed' | 'heartbeat'} */
export function parseEvent(value) {
  const type = members(value, 'event')['type'];
  if (type !== 'changed' && type !== 'heartbeat') throw new ShapeRejected('event.type');
  return type;
}

/** @param {unknown} value @returns {{ pairing: string, agentKey: string, agentNonce: string }} */
export function parsePairingAnswer(value) {
  const answer = members(value, 'pairing');
  const agentNonce = bytesText(answer, 'agentNonce');
  if (fromBase64Url(agentNonce).length !== 32) throw new ShapeRejected('pairing.agentNonce');
  return {
    pairing: text(answer, 'pairing', 100),
    agentKey: bytesText(answer, 'agentKey'),
    agentNonce,
  };
}

/** @param {unknown} value @returns {string} the agent's proof, base64url */
export function parseProof(value) {
  return bytesText(members(value, 'pairing'), 'proof');
}

/** @param {unknown} value @returns {PageMessage} */
export function parsePageMessage(value) {
  const message = members(value, 'message');
  switch (message['type']) {
    case 'page-tagged':
      return { type: 'page-tagged' };
    case 'offer-clicked':
      return { type: 'offer-clicked', offerUrl: text(message, 'offerUrl', MAX_URL) };
    case 'offer-failed':
      return { type: 'offer-failed', reason: fetchFailure(message['reason']) };
    case 'offer-fetched':
      return {
        type: 'offer-fetched',
        offerUrl: text(message, 'offerUrl', MAX_URL),
        offer: parseOffer(message['offer']),
        markup: text(message, 'markup', MAX_MARKUP, 0),
        language: text(message, 'language', 35, 0),
      };
    default:
      throw new ShapeRejected('message.type');
  }
}

/** @param {unknown} value @returns {ExtensionMessage} */
export function parseExtensionMessage(value) {
  const message = members(value, 'message');
  switch (message['type']) {
    case 'status':
      return { type: 'status', check: flag(message, 'check') };
    case 'raise':
      return { type: 'raise', deal: text(message, 'deal', 100) };
    case 'paired':
      return { type: 'paired' };
    case 'forget':
      return { type: 'forget' };
    case 'seen':
      return { type: 'seen' };
    default:
      throw new ShapeRejected('message.type');
  }
}

/** @param {unknown} value @param {string} path @returns {Record<string, unknown>} */
function members(value, path) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ShapeRejected(path);
  }
  return /** @type {Record<string, unknown>} */ (value);
}

/** @param {Record<string, unknown>} object @param {string[]} names @param {string} path */
function only(object, names, path) {
  for (const name of Object.keys(object)) {
    if (!names.includes(name)) throw new ShapeRejected(`${path}.${name}`);
  }
}

/** @param {Record<string, unknown>} object @param {string} name */
function present(object, name) {
  return object[name] !== undefined && object[name] !== null;
}

/** @param {Record<string, unknown>} object @param {string} name @param {number} longest @param {number} shortest */
function text(object, name, longest, shortest = 1) {
  const value = object[name];
  if (typeof value !== 'string' || value.length > longest || value.length < shortest) {
    throw new ShapeRejected(name);
  }
  return value;
}

/** @param {Record<string, unknown>} object @param {string} name */
function integer(object, name) {
  const value = object[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new ShapeRejected(name);
  return value;
}

/** @param {Record<string, unknown>} object @param {string} name */
function flag(object, name) {
  const value = object[name];
  if (typeof value !== 'boolean') throw new ShapeRejected(name);
  return value;
}

/** @param {Record<string, unknown>} object @param {string} name base64url of something */
function bytesText(object, name) {
  const value = text(object, name, 1000);
  requireDecodes(() => fromBase64Url(value), name);
  return value;
}

/** @param {unknown} value @returns {string[]} */
function responses(value) {
  if (!Array.isArray(value) || value.length > MAX_RESPONSES) throw new ShapeRejected('ocsp');
  for (const response of value) {
    if (typeof response !== 'string' || response.length > MAX_RESPONSE_TEXT) {
      throw new ShapeRejected('ocsp');
    }
    requireDecodes(() => fromBase64(response), 'ocsp');
  }
  return value;
}

/** @param {string} statement */
function requireOfferType(statement) {
  const header = COMPACT.exec(statement)?.[1];
  if (!header) throw new ShapeRejected('statement');
  let type;
  try {
    type = members(JSON.parse(new TextDecoder().decode(fromBase64Url(header))), 'header')['typ'];
  } catch {
    throw new ShapeRejected('statement');
  }
  if (type !== OFFER_TYPE) throw new ShapeRejected('statement.typ');
}

/** @param {unknown} value */
function total(value) {
  const amount = members(value, 'total');
  const minorUnits = integer(amount, 'minorUnits');
  const currency = text(amount, 'currency', 3);
  if (minorUnits < 0) throw new ShapeRejected('minorUnits');
  if (!/^[A-Z]{3}$/.test(currency)) throw new ShapeRejected('currency');
  return { minorUnits, currency };
}

/** @param {unknown} value @returns {FetchFailure} */
function fetchFailure(value) {
  if (typeof value !== 'string' || !FETCH_FAILURES.has(value)) throw new ShapeRejected('reason');
  return /** @type {FetchFailure} */ (value);
}

/** @param {() => Uint8Array} decode @param {string} name */
function requireDecodes(decode, name) {
  try {
    decode();
  } catch (problem) {
    if (problem instanceof EncodingRejected) throw new ShapeRejected(name);
    throw problem;
  }
}
