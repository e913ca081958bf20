// @ts-check
/** @import { Failure, FetchFailure, Page, PageMessage } from '../types.d.ts' */
import { readMemory, writeMemory } from '../shared/browser.js';
import { ShapeRejected } from '../shared/fields.js';
import { canTake } from '../shared/greeting.js';
import { readPairing } from '../shared/pairing-record.js';
import { BridgeProblem } from '../shared/problem.js';
import { badgeOf } from './badge.js';
import { findAgent, usablePort } from './connection.js';
import { askingDeal, openDeal, raiseDeal } from './deals.js';
import { showProgress } from './progress.js';
import { findOrStartAgent } from './starting.js';
import { rememberTagged, showTagged } from './tagged.js';

/** A ready agent seen so lately, in milliseconds, need not be asked again for a page that is only shown. */
const SEEN_LATELY = 30_000;

/**
 * Everything that a page can cause.
 *
 * @type {{ [T in PageMessage['type']]: (page: Page, message: Extract<PageMessage, { type: T }>) => Promise<unknown> }}
 */
export const fromPage = {
  'page-tagged': pageTagged,
  'offer-clicked': offerClicked,
  'offer-fetched': offerFetched,
  'offer-failed': (page, { reason }) => fail(page, reason),
};

/**
 * @param {Page} page
 * @returns {Promise<{ usable: boolean, again: boolean }>} whether a click can be taken, and whether to ask again while somebody looks
 */
async function pageTagged(page) {
  await rememberTagged(page);
  const paired = (await readPairing()) !== undefined;
  const connection = paired ? await findReady() : null;
  await showTagged(page.tab, badgeOf(await readMemory(), paired));
  return { usable: canTake(connection), again: paired && connection?.state !== 'ready' };
}

/** A locked agent is asked anew: it may have been unlocked. */
async function findReady() {
  const { connection } = await readMemory();
  return findAgent(connection?.state === 'ready' ? SEEN_LATELY : 0);
}

/**
 * @param {Page} page
 * @param {Extract<PageMessage, { type: 'offer-clicked' }>} message
 * @returns {Promise<{ next: 'fetch' | 'wait' | 'leave' }>} whether to fetch the offer, to do nothing since its window is open,
 *   or to leave the next click to the shop
 */
async function offerClicked(page, { offerUrl }) {
  try {
    const asking = await askingDeal(page, offerUrl);
    if (asking) {
      await raiseDeal(asking.deal);
      return { next: 'wait' };
    }
    usablePort(await findOrStartAgent());
    return { next: 'fetch' };
  } catch (problem) {
    await failWith(page, problem);
    return { next: 'leave' };
  }
}

/**
 * @param {Page} page
 * @param {Extract<PageMessage, { type: 'offer-fetched' }>} message
 * @returns {Promise<{ accepted: boolean }>}
 */
async function offerFetched(page, message) {
  try {
    await openDeal(page, message);
    await showProgress();
    return { accepted: true };
  } catch (problem) {
    await failWith(page, problem);
    return { accepted: false };
  }
}

/** @param {Page} page @param {unknown} problem */
async function failWith(page, problem) {
  if (problem instanceof BridgeProblem) await fail(page, problem.code, problem.next);
  else if (problem instanceof ShapeRejected) await fail(page, 'INTERNAL');
  else throw problem;
}

/** @param {Page} page @param {Failure['code'] | FetchFailure} code @param {string} [next] */
async function fail({ origin }, code, next) {
  await writeMemory({ failure: { code, origin, at: Date.now(), ...(next ? { next } : {}) } });
  await showProgress();
}
