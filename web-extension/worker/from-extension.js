// @ts-check
/** @import { ExtensionMessage, Status } from '../types.d.ts' */
import { readMemory, writeMemory } from '../shared/browser.js';
import { forgetPairing, readPairing } from '../shared/pairing-record.js';
import { BridgeProblem } from '../shared/problem.js';
import { findAgent } from './connection.js';
import { raiseDeal } from './deals.js';
import { followUp, showProgress } from './progress.js';
import { startAgent } from './starting.js';

const SEEN_LATELY = 2000;

/**
 * What the popup and the pairing page can ask for; each answers with how things stand then.
 *
 * @type {{ [T in ExtensionMessage['type']]: (message: Extract<ExtensionMessage, { type: T }>) => Promise<Status> }}
 */
export const fromExtension = {
  status: async ({ check }) => {
    if (check) {
      await findAgent(SEEN_LATELY);
      await followUp();
    }
    return status();
  },
  raise: async ({ deal }) => {
    try {
      await raiseDeal(deal);
    } catch (problem) {
      if (!(problem instanceof BridgeProblem)) throw problem;
    }
    return status();
  },
  paired: async () => {
    await findAgent();
    await followUp();
    return status();
  },
  forget: async () => {
    await forgetPairing();
    await writeMemory({ connection: null, deals: {}, unreadable: 0, postings: {}, failure: null, host: null });
    await findAgent();
    await showProgress();
    return status();
  },
  start: async () => {
    await startAgent();
    return status();
  },
  seen: async () => {
    await writeMemory({ failure: null });
    await showProgress();
    return status();
  },
};

/** @returns {Promise<Status>} */
async function status() {
  const { connection, deals, unreadable, postings, failure } = await readMemory();
  return {
    connection: connection ?? (await findAgent()),
    paired: (await readPairing()) !== undefined,
    deals: Object.values(deals).map(({ view }) => view),
    unreadable,
    sending: Object.keys(postings).length > 0,
    ...(failure ? { failure } : {}),
  };
}
