// @ts-check
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FakeAgent } from '../testing/fake-agent.js';
import { ask, browser, freshlyPaired, OFFER_URL, say, TAB } from '../testing/played-worker.js';

/** @type {FakeAgent} */
let agent;

beforeEach(async () => {
  agent = await freshlyPaired();
});

/** @type {[string, typeof agent.versions][]} */
const unfit = [
  ['speaks only what came later', { min: 2, max: 3, agreed: 2 }],
  ['answers with a version that it was not offered', { min: 1, max: 2, agreed: 2 }],
];

for (const [what, versions] of unfit) {
  test(`an agent that ${what} is to be updated, and clicks are the shop’s`, async () => {
    agent.versions = versions;
    assert.equal((await ask({ type: 'status', check: true })).connection.state, 'version');
    assert.deepEqual(await say({ type: 'page-tagged' }), { usable: false, again: true });
    assert.equal(browser.marks.get(TAB)?.text, '≠');
    assert.deepEqual(await say({ type: 'offer-clicked', offerUrl: OFFER_URL }), { next: 'leave' });
    assert.equal(browser.memory.failure?.code, 'VERSION_UNSUPPORTED');
    assert.ok(agent.requests.every(({ path }) => path === '/v1/hello'));
  });
}

test('once it was updated it is ready again', async () => {
  agent.versions = { min: 2, max: 2, agreed: 2 };
  await ask({ type: 'status', check: true });
  agent.versions = { min: 1, max: 2, agreed: 1 };
  assert.equal((await ask({ type: 'status', check: true })).connection.state, 'ready');
});

test('which versions the extension speaks stands in the signed greeting', async () => {
  await ask({ type: 'status', check: true });
  const greeting = agent.requests.find(({ path }) => path === '/v1/hello');
  assert.deepEqual(JSON.parse(greeting?.body ?? ''), { min: 1, max: 1 });
  assert.match(greeting?.headers['signature-input'] ?? '', /"content-digest"/);
});
