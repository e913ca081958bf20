// @ts-check
/** @import { Connection, ConnectionState, ProblemCode } from '../types.d.ts' */
/** @import { Parties } from './signed-call.js' */
import { BridgeProblem } from './problem.js';
import { ShapeRejected } from './fields.js';
import { parseHello } from './shapes.js';
import { signedCall, unreached } from './signed-call.js';
import { exchange } from './transport.js';
import { CONTENT_TYPE } from './http-signature.js';

/** An agent's ports stand in a row, and the first is a multiple of this. */
const PORTS = 8;

const HELLO = JSON.stringify({ min: 1, max: 1 });
const HELLO_DEADLINE = 3000;

/** From the best news to the worst. @type {readonly ConnectionState[]} */
const BEST_FIRST = [
  'ready', 'locked', 'clock', 'version', 'unknown-here', 'not-paired', 'untrusted', 'impostor', 'starting', 'not-found',
];

/** @type {Partial<Record<ProblemCode, ConnectionState>>} */
const MEANING = {
  NOT_PAIRED: 'unknown-here',
  CLIENT_REVOKED: 'unknown-here',
  BAD_SIGNATURE: 'impostor',
  CLOCK_SKEW: 'clock',
  VERSION_UNSUPPORTED: 'version',
  TLS_UNTRUSTED: 'untrusted',
};

/**
 * Greets whoever listens on a port. An impostor learns nothing but that this extension is there.
 *
 * @param {number} port
 * @param {Parties} parties
 * @returns {Promise<Connection>} never rejects for what answers or does not
 */
export async function greet(port, parties) {
  const call = { port, path: '/v1/hello', body: HELLO, deadline: HELLO_DEADLINE };
  try {
    const hello = parseHello(await signedCall(call, parties));
    return seen(hello.locked ? 'locked' : 'ready', port);
  } catch (problem) {
    if (problem instanceof ShapeRejected) return seen('version', port);
    if (!(problem instanceof BridgeProblem)) throw problem;
    return seen(MEANING[problem.code] ?? 'not-found', port);
  }
}

/**
 * Greets a port without a key, to tell somebody who has not paired yet what is missing.
 *
 * @param {number} port
 * @returns {Promise<Connection>} `not-paired` where something answers as a closed agent does
 */
export async function knock(port) {
  const headers = { 'Content-Type': CONTENT_TYPE };
  try {
    const { status } = await exchange({
      port, path: '/v1/hello', body: HELLO, headers, deadline: HELLO_DEADLINE,
    });
    return seen(status === 403 ? 'not-paired' : 'not-found', port);
  } catch (problem) {
    const meant = unreached(problem);
    if (!(meant instanceof BridgeProblem)) throw meant;
    return seen(MEANING[meant.code] ?? 'not-found', port);
  }
}

/**
 * Asks on all ports of the agent that once listened on this one.
 *
 * @param {number} port
 * @param {(port: number) => Promise<Connection>} ask
 * @returns {Promise<Connection>} the first usable one, else the best news of all ports
 */
export async function askBeside(port, ask) {
  const first = port - (port % PORTS);
  const asked = Array.from({ length: PORTS }, (_, place) => ask(first + place));
  const usable = asked.map(async (answer) => {
    const connection = await answer;
    return isUsable(connection) ? connection : Promise.reject(connection);
  });
  return Promise.any(usable).catch(async () => bestOf(await Promise.all(asked)));
}

/** @param {Connection | null} connection @returns {boolean} whether the agent answers and takes offers */
export function isUsable(connection) {
  return connection?.state === 'ready' || connection?.state === 'locked';
}

/** @param {Connection | null} connection @returns {boolean} whether a click can be taken: the agent is there, or the click can start it */
export function canTake(connection) {
  return isUsable(connection) || connection?.state === 'starting' || connection?.startable === true;
}

/** @param {Connection[]} all @returns {Connection} */
function bestOf(all) {
  for (const state of BEST_FIRST) {
    const found = all.find((connection) => connection.state === state);
    if (found) return found;
  }
  return seen('not-found');
}

/** @param {ConnectionState} state @param {number} [port] @returns {Connection} */
export function seen(state, port) {
  return { state, checkedAt: Date.now(), ...(port && state !== 'not-found' ? { port } : {}) };
}
