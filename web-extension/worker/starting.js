// @ts-check
/** @import { Connection } from '../types.d.ts' */
import { pause, stayAwake, writeMemory } from '../shared/browser.js';
import { isUsable } from '../shared/greeting.js';
import { updateBadges } from './badge.js';
import { findAgent } from './connection.js';
import { startByHost } from '../shared/host.js';

const LOOK_AGAIN = 1000;
/** An agent that does not answer by then, in milliseconds, is given up by the click that started it. */
const PATIENCE = 20_000;

/** Lets the agent's own host start it: only ever for an act of the owner. */
export async function startAgent() {
  const answer = await startByHost();
  if (answer?.state === 'starting') {
    await writeMemory({ connection: { state: 'starting', checkedAt: Date.now() } });
    await updateBadges();
  }
}

/** @returns {Promise<Connection>} of the agent; one that is stopped and can be started is started and waited for */
export async function findOrStartAgent() {
  let connection = await findAgent();
  if (!connection.startable && connection.state !== 'starting') return connection;
  if (connection.startable) await startAgent();
  for (let waited = 0; waited < PATIENCE && !isUsable(connection); waited += LOOK_AGAIN) {
    await pause(LOOK_AGAIN);
    await stayAwake();
    connection = await findAgent();
  }
  return connection;
}
