// @ts-check
/** @import { Connection, Pairing } from '../types.d.ts' */
import { askBeside, greet, isUsable, knock, seen } from '../shared/greeting.js';
import { hostHint, hostHintInDoubt } from '../shared/host.js';
import { rememberPort } from '../shared/pairing-record.js';

/**
 * What a search ends with where nobody listens, and also where only another user's agent does.
 *
 * @type {ReadonlySet<Connection['state']>}
 */
const NOBODY_OF_OURS = new Set(['not-found', 'unknown-here', 'untrusted']);

/**
 * Looks for the agent: where it was last, where its host says it is, then on the other ports it may have. Before a pairing only
 * its host can tell where it is, for an agent's ports are its own.
 *
 * @param {Pairing | undefined} pairing
 * @returns {Promise<Connection>}
 */
export async function lookForAgent(pairing) {
  const found = pairing ? await findPaired(pairing) : await findUnpaired();
  if (!NOBODY_OF_OURS.has(found.state)) return found;
  const hint = await hostHintInDoubt();
  const { checkedAt } = found;
  if (hint?.state === 'starting') return { state: 'starting', checkedAt };
  return hint?.state === 'stopped' ? { state: 'not-found', checkedAt, startable: true } : found;
}

/** @param {Pairing} pairing */
async function findPaired(pairing) {
  const last = await greet(pairing.port, pairing);
  if (isUsable(last)) return last;
  const found = await greetElsewhere(pairing);
  if (isUsable(found) && found.port) await rememberPort(found.port);
  return found.state === 'not-found' ? last : found;
}

/** @param {Pairing} pairing */
async function greetElsewhere(pairing) {
  const ask = (/** @type {number} */ port) => greet(port, pairing);
  const hint = await hostHint();
  const named = hint?.state === 'running' ? await ask(hint.port) : undefined;
  if (named && isUsable(named)) return named;
  const found = await askBeside(pairing.port, ask);
  return named && found.state === 'not-found' ? named : found;
}

/** Without a host nobody knows whether an agent runs; pairing is the next step all the same. */
async function findUnpaired() {
  const hint = await hostHint();
  if (hint?.state === 'running') return knock(hint.port);
  return seen(hint ? 'not-found' : 'not-paired');
}
