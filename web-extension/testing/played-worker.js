// @ts-check
/** @import { FakeAgent } from './fake-agent.js' */
/** @import { Status } from '../types.d.ts' */
import { EXTENSION_ORIGIN, FakeBrowser } from './fake-browser.js';
import { carriedOffer, pairedAgent, SHOP, until } from './paired.js';

/// The worker in a fake browser, and a test that plays the pages' and the popup's parts.

export const TAB = 7;
export const OFFER_URL = 'https://shop.example/offer';
export const REFUSED = { fails: 'net::ERR_CONNECTION_REFUSED' };
export const browser = new FakeBrowser().install();
await import('../worker/worker.js');

/** Forgets what the last test left. @returns {Promise<FakeAgent>} that knows this browser */
export async function freshlyPaired() {
  browser.network.ports.clear();
  browser.host = undefined;
  await ask({ type: 'forget' });
  await until(() => browser.network.sockets.every(({ closed }) => closed), 'channels of the last test closed');
  browser.network.sockets.length = 0;
  browser.session.values = {};
  browser.tabs.clear();
  browser.marks.clear();
  browser.hostAsked.length = 0;
  return pairedAgent(browser);
}

/** @param {unknown} message of the shop's page */
export function say(message) {
  return browser.send(message, browser.pageSender(TAB, SHOP));
}

/** @param {unknown} message of the popup @returns {Promise<Status>} */
export async function ask(message) {
  const answer = await browser.send(message, { url: `${EXTENSION_ORIGIN}/popup.html` });
  return /** @type {Status} */ (answer);
}

export function fetched() {
  return {
    type: 'offer-fetched', offerUrl: OFFER_URL, offer: carriedOffer(), markup: '<p data-semper="total">870</p>', cut: false, language: 'fr',
  };
}

/** @param {FakeAgent} agent @param {string} state @param {Record<string, unknown>} [more] */
export function conclude(agent, state, more = {}) {
  for (const [id, deal] of agent.deals) agent.deals.set(id, { ...deal, state, ...more });
}
