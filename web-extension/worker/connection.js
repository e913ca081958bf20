// @ts-check
/** @import { Connection, ConnectionState, Pairing, ProblemCode } from '../types.d.ts' */
import { readMemory, writeMemory } from '../shared/browser.js';
import { askAllPorts, greet, isUsable, knock } from '../shared/greeting.js';
import { readPairing, rememberPort } from '../shared/pairing-record.js';
import { BridgeProblem } from '../shared/problem.js';
import { signedCall } from '../shared/signed-call.js';
import { tellTagged } from './tagged.js';

/** A greeting this old, in milliseconds, still says who listens on the port. */
const FRESH = 5000;
const CALL_DEADLINE = 10_000;

/** @type {Record<ConnectionState, ProblemCode>} */
const CODES = {
  ready: 'INTERNAL',
  locked: 'AGENT_LOCKED',
  'not-paired': 'NOT_PAIRED',
  'not-found': 'AGENT_NOT_FOUND',
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
 * Looks for the agent: where it was last, then on every port.
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

/** @returns {Promise<number>} port where the agent answers now @throws {BridgeProblem} that says what is missing */
export async function requireAgent() {
  return usablePort(await findAgent());
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
    const port = await requireAgent();
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
  const found = pairing ? await findPaired(pairing) : await askAllPorts(knock);
  await remember(found);
  return found;
}

/** @param {Pairing} pairing */
async function findPaired(pairing) {
  const where = await greet(pairing.port, pairing);
  if (isUsable(where)) return where;
  const found = await askAllPorts((port) => greet(port, pairing));
  if (isUsable(found) && found.port) await rememberPort(found.port);
  return found.state === 'not-found' ? where : found;
}

/** @param {Connection} connection @returns {number} */
function usablePort(connection) {
  if (!isUsable(connection) || !connection.port) throw new BridgeProblem(CODES[connection.state]);
  return connection.port;
}

/** @param {Connection} connection */
async function remember(connection) {
  const { connection: before } = await readMemory();
  await writeMemory({ connection });
  const usable = isUsable(connection);
  if (usable !== isUsable(before)) await tellTagged(usable);
}
