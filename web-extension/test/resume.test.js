// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeBrowser } from '../testing/fake-browser.js';
import { carriedOffer, pairedAgent, until } from '../testing/paired.js';

const KEY = '0194d2f0-7c00-7abc-8def-0123456789ab';
const STALE = '0194d2f0-7c00-7abc-8def-0123456789ac';

test('a worker that died while sending sends the same request again, and drops what is too old', async () => {
  const browser = new FakeBrowser().install();
  const agent = await pairedAgent(browser);
  const body = JSON.stringify({ offer: carriedOffer(), page: {} });
  const posting = { body, tab: 7, origin: 'https://shop.example', offerUrl: 'https://shop.example/offer' };
  browser.session.values = {
    postings: { [KEY]: { ...posting, at: Date.now() - 1000 }, [STALE]: { ...posting, at: Date.now() - 3_600_000 } },
  };
  await import('../worker/worker.js');
  await until(() => Object.keys(browser.memory.postings).length === 0 && browser.memory.deals, 'sent');
  const posted = agent.requests.filter(({ path }) => path === '/v1/deals');
  assert.deepEqual(posted.map((request) => [request.headers['idempotency-key'], request.body]), [[KEY, body]]);
  assert.equal(Object.values(browser.memory.deals)[0]?.tab, 7);
});
