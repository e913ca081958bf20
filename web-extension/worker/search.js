// @ts-check
/** @import { Connection, Pairing } from '../types.d.ts' */
import { askAllPorts, greet, isUsable, knock } from '../shared/greeting.js';
import { rememberPort } from '../shared/pairing-record.js';
import { hostHint, hostHintInDoubt } from './host.js';

/**
 * What a search ends with where nobody listens, and also where only another user's agent does.
 *
 * @type {ReadonlySet<Connection['state']>}
 */
const NOBODY_OF_OURS = new Set(['not-found', 'unknown-here', 'untrusted']);

/**
 * Looks for the agent: where it was last, where its host says it is, then on every port.
 *
 * @param {Pairing | undefined} pairing
 * @returns {Promise<Connection>}
 */
export async function lookForAgent(pairing) {
  const found = pairing ? await findPaired(pairing) : await askEverywhere(knock);
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
  const found = await askEverywhere((port) => greet(port, pairing));
  if (isUsable(found) && found.port) await rememberPort(found.port);
  return found.state === 'not-found' ? last : found;
}

/** @param {(port: number) => Promise<Connection>} ask */
async function askEverywhere(ask) {
  const hint = await hostHint();
  const named = hint?.state === 'running' ? await ask(hint.port) : undefined;
  if (named && isUsable(named)) return named;
  const found = await askAllPorts(ask);
  return named && found.state === 'not-found' ? named : found;
}
