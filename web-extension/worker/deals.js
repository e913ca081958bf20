// @ts-check
/** @import { DealView, KnownDeal, Page, PageMessage, Posting } from '../types.d.ts' */
import { readMemory, tellTab, writeMemory } from '../shared/browser.js';
import { parseDeals, parseDealView } from '../shared/shapes.js';
import { isAsking } from '../shared/situation.js';
import { uuidV7 } from '../shared/uuid.js';
import { callAgent } from './connection.js';
import { turns } from './turns.js';

const inTurn = turns();

/** A click older than this, in milliseconds, is not carried on by itself. */
const POSTING_LIFE = 60_000;

/** Requests that this life of the worker is sending; those of a former life are not among them. @type {Set<string>} */
const inFlight = new Set();

/**
 * Takes an offer to the agent. It is written down first: a worker that dies here sends the same request again.
 *
 * @param {Page} page
 * @param {Extract<PageMessage, { type: 'offer-fetched' }>} message
 */
export async function openDeal(page, { offer, offerUrl, markup, cut, language }) {
  const report = { origin: page.origin, topOrigin: page.origin, markup, cut, language };
  const key = uuidV7();
  const posting = { ...page, offerUrl, at: Date.now(), body: JSON.stringify({ offer, page: report }) };
  await changePostings((postings) => ({ ...postings, [key]: posting }));
  await deliver(key, posting);
}

/** Sends again what a worker that died had begun to send, and drops what is too old. */
export async function resumePostings() {
  const { postings } = await readMemory();
  for (const [key, posting] of Object.entries(postings)) {
    if (inFlight.has(key)) continue;
    if (Date.now() - posting.at < POSTING_LIFE) await deliver(key, posting);
    else await dropPosting(key);
  }
}

/** Asks the agent how the deals stand. */
export async function refreshDeals() {
  const paid = await inTurn(async () => {
    const { value } = await callAgent('/v1/deals/open', '{}');
    const { deals } = await readMemory();
    const told = parseDeals(value);
    const merged = merge(deals, told.deals);
    await writeMemory({ deals: merged.deals, unreadable: told.unreadable });
    return merged.paid;
  });
  await Promise.all(paid.map(returnToShop));
}

/** @param {string} deal */
export async function raiseDeal(deal) {
  await callAgent('/v1/deals/raise', JSON.stringify({ deal }));
}

/**
 * @param {Page} page
 * @param {string} offerUrl
 * @returns {Promise<DealView | undefined>} the deal whose question this tab already waits for
 */
export async function askingDeal(page, offerUrl) {
  const { deals } = await readMemory();
  return Object.values(deals).find(
    ({ view, tab, origin, offerUrl: url }) =>
      isAsking(view) && tab === page.tab && origin === page.origin && url === offerUrl,
  )?.view;
}

/** @param {string} key @param {Posting} posting */
async function deliver(key, { body, tab, origin, offerUrl }) {
  inFlight.add(key);
  try {
    const view = parseDealView((await callAgent('/v1/deals', body, key)).value);
    await inTurn(async () => {
      const { deals } = await readMemory();
      await writeMemory({
        deals: { ...deals, [view.deal]: { view, tab, origin, offerUrl } },
        failure: null,
      });
    });
  } finally {
    inFlight.delete(key);
    await dropPosting(key);
  }
}

/** @param {string} key */
async function dropPosting(key) {
  await changePostings(({ [key]: _dropped, ...rest }) => rest);
}

/** @param {(postings: Record<string, Posting>) => Record<string, Posting>} change */
async function changePostings(change) {
  await inTurn(async () => {
    const { postings } = await readMemory();
    await writeMemory({ postings: change(postings) });
  });
}

/** @param {Record<string, KnownDeal>} known @param {DealView[]} views */
function merge(known, views) {
  /** @type {Record<string, KnownDeal>} */
  const deals = {};
  /** @type {KnownDeal[]} */
  const paid = [];
  for (const view of views) {
    const before = known[view.deal];
    const returns = view.state === 'paid' && before?.tab !== undefined && !before.returned;
    const deal = { ...before, view, ...(returns ? { returned: true } : {}) };
    deals[view.deal] = deal;
    if (returns) paid.push(deal);
  }
  return { deals, paid };
}

/** Sends the tab back to the shop, if it still shows the shop. @param {KnownDeal} deal */
async function returnToShop({ view: { returnUrl }, tab, origin }) {
  if (!returnUrl || tab === undefined || !origin || originOf(returnUrl) !== origin) return;
  await tellTab(tab, { type: 'deal-paid', origin, returnUrl });
}

/** @param {string} url @returns {string | undefined} */
function originOf(url) {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
