// @ts-check
/** @import { Connection, ConnectionState, Pairing, ProblemCode } from '../types.d.ts' */
import { readMemory, writeMemory } from '../shared/browser.js';
import { isUsable } from '../shared/greeting.js';
import { readPairing } from '../shared/pairing-record.js';
import { BridgeProblem } from '../shared/problem.js';
import { signedCall } from '../shared/signed-call.js';
import { updateBadges } from './badge.js';
import { lookForAgent } from './search.js';

/** A greeting this old, in milliseconds, still says who listens on the port. */
const FRESH = 5000;
const CALL_DEADLINE = 10_000;

/** @type {Record<ConnectionState, ProblemCode>} */
const CODES = {
  ready: 'INTERNAL',
  locked: 'AGENT_LOCKED',
  'not-paired': 'NOT_PAIRED',
  'not-found': 'AGENT_NOT_FOUND',
  starting: 'AGENT_NOT_FOUND',
  untrusted: 'TLS_UNTRUSTED',
  'unknown-here': 'NOT_PAIRED',
  impostor: 'BAD_SIGNATURE',
  clock: 'CLOCK_SKEW',
  version: 'VERSION_UNSUPPORTED',
};

/**
 * What an agent looks like that moved to another port, and a request that the browser itself sent twice. Asking once more is
 * safe: what changes anything carries an idempotency key.
 *
 * @type {ReadonlySet<ProblemCode>}
 */
const ONCE_MORE = new Set(['AGENT_NOT_FOUND', 'TLS_UNTRUSTED', 'BAD_SIGNATURE', 'NOT_PAIRED', 'REPLAY']);

/**
 * How the agent can be reached now.
 *
 * @param {number} [freshness] milliseconds; a connection seen so lately is not looked for again
 * @returns {Promise<Connection>}
 */
export async function findAgent(freshness = 0) {
  const { connection } = await readMemory();
  if (connection && isUsable(connection) && Date.now() - connection.checkedAt < freshness) {
    return connection;
  }
  const pairing = await readPairing();
  if (!search || search.keyId !== pairing?.keyId) search = begin(pairing);
  return search.found;
}

/**
 * Calls the paired agent. If it moved to another port meanwhile, it is looked for and asked once more.
 *
 * @param {string} path
 * @param {string} body JSON
 * @param {string} [idempotencyKey]
 * @returns {Promise<{ value: unknown, port: number }>}
 * @throws {BridgeProblem}
 */
export async function callAgent(path, body, idempotencyKey) {
  const pairing = await readPairing();
  if (!pairing) throw new BridgeProblem('NOT_PAIRED');
  const call = { path, body, deadline: CALL_DEADLINE, ...(idempotencyKey ? { idempotencyKey } : {}) };
  try {
    const port = usablePort(await findAgent(FRESH));
    return { value: await signedCall({ ...call, port }, pairing), port };
  } catch (problem) {
    if (!(problem instanceof BridgeProblem && ONCE_MORE.has(problem.code))) throw problem;
    const port = usablePort(await findAgent());
    return { value: await signedCall({ ...call, port }, pairing), port };
  }
}

/**
 * The search that is under way: who asks meanwhile, with the same key, shares it.
 *
 * @type {{ keyId: string | undefined, found: Promise<Connection> } | undefined}
 */
let search;

/** @param {Pairing | undefined} pairing */
function begin(pairing) {
  const begun = { keyId: pairing?.keyId, found: look(pairing) };
  const done = () => {
    if (search === begun) search = undefined;
  };
  begun.found.then(done, done);
  return begun;
}

/** @param {Pairing | undefined} pairing @returns {Promise<Connection>} */
async function look(pairing) {
  const found = await lookForAgent(pairing);
  const { connection: before } = await readMemory();
  await writeMemory({ connection: found });
  if (found.state !== before?.state || found.startable !== before.startable) await updateBadges();
  return found;
}

/** @param {Connection} connection @returns {number} port @throws {BridgeProblem} that says what is missing */
export function usablePort(connection) {
  if (!isUsable(connection) || !connection.port) throw new BridgeProblem(CODES[connection.state]);
  return connection.port;
}
