// @ts-check
/** @import { Connection, DealState, DealView, Situation } from '../types.d.ts' */
import { isUsable } from './greeting.js';

/** @type {ReadonlySet<DealState>} */
const PENDING = new Set(['waiting', 'locked', 'ordered', 'paying', 'in-doubt']);
/** Deals whose window waits for the owner. @type {ReadonlySet<DealState>} */
const ASKING = new Set(['waiting', 'locked']);

/**
 * How things stand, as one word: what the toolbar shows and what the owner should do next both follow from it. An agent that
 * cannot be used comes before everything that only it could carry on.
 *
 * @param {{ connection: Connection | null, paired: boolean, views: DealView[], sending: boolean }} facts `sending` is true while
 *   an offer is on its way to the agent
 * @returns {Situation}
 */
export function situationOf({ connection, paired, views, sending }) {
  if (!isUsable(connection)) return connection?.state ?? (paired ? 'not-found' : 'not-paired');
  if (views.some(isAsking)) return 'question';
  if (views.some(({ state }) => state === 'in-doubt')) return 'in-doubt';
  if (sending || views.some(isPending)) return 'working';
  return connection?.state ?? 'not-found';
}

/** @param {DealView} view @returns {boolean} whether its end is still to come */
export function isPending({ state }) {
  return PENDING.has(state);
}

/** @param {DealView} view @returns {boolean} whether its window waits for the owner */
export function isAsking({ state }) {
  return ASKING.has(state);
}
