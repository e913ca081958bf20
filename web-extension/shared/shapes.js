// @ts-check
/** @import { DealState, DealView, Hello, HostAnswer, ProblemReport } from '../types.d.ts' */
import { Fields, ShapeRejected } from './fields.js';
import { isHttpsAddress } from './https-address.js';
import { PROBLEM_CODES, PROBLEMS } from './problem.js';

/// Reads what the agent says. Exactly the members of the version that both agreed on: missing, unknown and extra mean no.

const MAX_DEALS = 100;
const MAX_TEXT = 300;
const MAX_ADDRESS = 500;
const SPKI_BYTES = 91;
const SIGNATURE_BYTES = 64;

/** @type {readonly DealState[]} */
const STATES = ['waiting', 'locked', 'ordered', 'paying', 'paid', 'rejected', 'refused', 'in-doubt'];

/** @param {unknown} value @returns {Hello} */
export function parseHello(value) {
  const fields = new Fields(value, 'hello');
  const hello = {
    version: fields.integer('version', 1, 1),
    agent: fields.plainText('agent', 40),
    locked: fields.flag('locked'),
  };
  fields.end();
  return hello;
}

/** @param {unknown} value @returns {DealView} */
export function parseDealView(value) {
  const fields = new Fields(value, 'deal');
  const view = {
    deal: fields.bytes('deal', 32),
    state: fields.word('state', STATES),
    seller: fields.plainText('seller', 200),
    total: money(fields.any('total')),
    ...(fields.has('orderNumber') ? { orderNumber: fields.plainText('orderNumber', 40) } : {}),
    ...(fields.has('returnUrl') ? { returnUrl: httpsAddress(fields, 'returnUrl') } : {}),
    ...(fields.has('problem') ? { problem: parseProblem(fields.any('problem')) } : {}),
  };
  fields.end();
  return view;
}

/**
 * Reads the list deal by deal: one that cannot be read hides no other.
 *
 * @param {unknown} value
 * @returns {{ deals: DealView[], unreadable: number }} those that can be read, and how many cannot
 */
export function parseDeals(value) {
  const fields = new Fields(value, 'deals');
  const views = fields.list('deals', MAX_DEALS).map(readable);
  fields.end();
  const deals = views.filter((view) => view !== undefined);
  return { deals, unreadable: views.length - deals.length };
}

/** @param {unknown} value @returns {DealView | undefined} */
function readable(value) {
  try {
    return parseDealView(value);
  } catch (problem) {
    if (problem instanceof ShapeRejected) return undefined;
    throw problem;
  }
}

/** @param {unknown} value @returns {ProblemReport} */
export function parseProblem(value) {
  const fields = new Fields(value, 'problem');
  const code = fields.word('code', PROBLEM_CODES);
  const { status, retryable } = PROBLEMS[code];
  fields.word('type', [`urn:semper:problem:${code}`]);
  fields.integer('status', status, status);
  if (fields.flag('retryable') !== retryable) throw fields.wrong('retryable');
  fields.plainText('title', MAX_TEXT);
  const next = fields.plainText('next', MAX_TEXT);
  fields.end();
  return { code, next };
}

/** @param {unknown} value @returns {string} one-time ticket of the event channel */
export function parseTicket(value) {
  const fields = new Fields(value, 'events');
  const ticket = fields.bytes('ticket', 32);
  fields.integer('expiresIn', 1, 30);
  fields.end();
  return ticket;
}

/** @param {unknown} value @returns {'changed' | 'heartbeat'} */
export function parseEvent(value) {
  const fields = new Fields(value, 'event');
  /** @type {'changed' | 'heartbeat'} */
  const type = fields.word('type', ['changed', 'heartbeat']);
  fields.end();
  return type;
}

/** @param {unknown} value @returns {{ pairing: string, agentKey: string, agentNonce: string }} */
export function parsePairingOpened(value) {
  const fields = new Fields(value, 'pairing');
  const opened = {
    pairing: fields.bytes('pairing', 16),
    agentKey: fields.bytes('agentKey', SPKI_BYTES),
    agentNonce: fields.bytes('agentNonce', 32),
  };
  fields.end();
  return opened;
}

/** @param {unknown} value @returns {string} the agent's proof, base64url */
export function parsePairingProof(value) {
  const fields = new Fields(value, 'pairing');
  const proof = fields.bytes('proof', SIGNATURE_BYTES);
  fields.end();
  return proof;
}

/** @param {unknown} value @returns {HostAnswer} what the agent's host says of it */
export function parseHostAnswer(value) {
  const fields = new Fields(value, 'host');
  /** @type {HostAnswer['state']} */
  const state = fields.word('state', ['running', 'starting', 'stopped']);
  const answer = state === 'running' ? { state, port: fields.integer('port', 1, 65535) } : { state };
  fields.end();
  return answer;
}

/** @param {unknown} value */
function money(value) {
  const fields = new Fields(value, 'total');
  const minorUnits = fields.integer('minorUnits', 0, Number.MAX_SAFE_INTEGER);
  const currency = fields.text('currency', 3);
  fields.end();
  if (!/^[A-Z]{3}$/.test(currency)) throw fields.wrong('currency');
  return { minorUnits, currency };
}

/** @param {Fields} fields @param {string} name */
function httpsAddress(fields, name) {
  const address = fields.text(name, MAX_ADDRESS);
  if (!isHttpsAddress(address)) throw fields.wrong(name);
  return address;
}
