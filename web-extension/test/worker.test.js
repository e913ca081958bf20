// @ts-check
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FakeAgent } from '../testing/fake-agent.js';
import { carriedOffer, until } from '../testing/paired.js';
import { ask, browser, conclude, fetched, freshlyPaired, OFFER_URL, REFUSED, say, TAB } from '../testing/played-worker.js';

/** @type {FakeAgent} */
let agent;

beforeEach(async () => {
  agent = await freshlyPaired();
});

test('a tagged page is shown in the toolbar and learns only whether a click may be taken', async () => {
  assert.deepEqual(await say({ type: 'page-tagged' }), { usable: true, again: false });
  assert.deepEqual(browser.marks.get(TAB), {
    icon: '/icons/page-16.png', text: 'on', title: 'SEMPER: this shop makes signed offers',
  });
  assert.equal(browser.badge.text, '');
});

test('without a pairing nobody is asked and the click is left to the shop', async () => {
  await ask({ type: 'forget' });
  agent.requests.length = 0;
  assert.deepEqual(await say({ type: 'page-tagged' }), { usable: false, again: false });
  assert.deepEqual(agent.requests, []);
});

test('an offer goes to the agent with the origin that the browser names', async () => {
  assert.deepEqual(await say({ type: 'offer-clicked', offerUrl: OFFER_URL }), { next: 'fetch' });
  assert.deepEqual(await say(fetched()), { accepted: true });
  const [posted] = agent.requests.filter(({ path }) => path === '/v1/deals');
  assert.deepEqual(JSON.parse(posted?.body ?? ''), {
    offer: carriedOffer(),
    page: { origin: 'https://shop.example', topOrigin: 'https://shop.example', markup: '<p data-semper="total">870</p>', cut: false, language: 'fr' },
  });
  assert.match(posted?.headers['idempotency-key'] ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual(browser.badge, { text: '?', title: 'SEMPER: a question waits for you in the agent’s window' });
  assert.deepEqual(browser.memory.postings, {});
});

test('what a page says of its own origin does not count', async () => {
  await say({ ...fetched(), origin: 'https://other.example' });
  assert.equal(agent.deals.size, 0);
  assert.equal(browser.memory.failure?.code, 'OFFER_UNREADABLE');
});

test('a page over the open network is not answered', async () => {
  const sender = browser.pageSender(TAB, 'http://shop.example/');
  assert.equal(await browser.send(fetched(), sender), undefined);
  assert.equal(agent.deals.size, 0);
});

test('a page cannot use what is for the extension', async () => {
  await say({ type: 'forget' });
  assert.equal((await ask({ type: 'status', check: false })).paired, true);
});

test('while something is pending a channel and an alarm wait for news, and no longer', async () => {
  await say(fetched());
  await until(() => browser.network.sockets.length === 1, 'channel');
  const [socket] = browser.network.sockets;
  assert.equal(socket?.url, 'wss://127.0.0.1:17872/v1/events');
  assert.deepEqual(socket?.protocols, ['semper.events.v1', `ticket.${agent.ticket}`]);
  assert.deepEqual([...browser.alarms], ['deals']);
  conclude(agent, 'rejected');
  await socket?.onmessage?.({ data: '{"type":"changed"}' });
  await until(() => socket?.closed && browser.alarms.size === 0, 'end of waiting');
  assert.equal(browser.badge.text, '');
});

test('a paid deal sends the tab back to the shop, once', async () => {
  browser.tabs.set(TAB, []);
  await say(fetched());
  conclude(agent, 'paid', { orderNumber: 'A-1', returnUrl: 'https://shop.example/thanks' });
  browser.onAlarm.fire({ name: 'deals' });
  const told = browser.tabs.get(TAB) ?? [];
  await until(() => told.length === 1, 'return');
  await ask({ type: 'status', check: true });
  assert.deepEqual(told, [{ type: 'deal-paid', origin: 'https://shop.example', returnUrl: 'https://shop.example/thanks' }]);
});

test('a return address at another origin is not followed', async () => {
  browser.tabs.set(TAB, []);
  await say(fetched());
  conclude(agent, 'paid', { returnUrl: 'https://other.example/thanks' });
  await ask({ type: 'status', check: true });
  assert.deepEqual(browser.tabs.get(TAB), []);
});

test('a deal that cannot be read hides no other', async () => {
  browser.tabs.set(TAB, []);
  await say(fetched());
  conclude(agent, 'paid', { returnUrl: 'https://shop.example/thanks' });
  agent.deals.set('bad', { ...[...agent.deals.values()][0], returnUrl: 'https://shop.example/a/../b' });
  const status = await ask({ type: 'status', check: true });
  assert.deepEqual(status.deals.map(({ state }) => state), ['paid']);
  assert.equal(status.unreadable, 1);
  assert.equal(browser.tabs.get(TAB)?.length, 1);
});

test('a second click on the same offer raises the window that waits', async () => {
  await say(fetched());
  assert.deepEqual(await say({ type: 'offer-clicked', offerUrl: OFFER_URL }), { next: 'wait' });
  assert.equal(agent.raised, [...agent.deals.keys()][0]);
  assert.deepEqual(await say({ type: 'offer-clicked', offerUrl: `${OFFER_URL}?other` }), { next: 'fetch' });
});

test('an agent that moved is found on another port, and remembered there', async () => {
  await say({ type: 'page-tagged' });
  browser.network.ports.clear();
  browser.network.ports.set(17876, { answers: agent });
  assert.deepEqual(await say(fetched()), { accepted: true });
  assert.equal(/** @type {{ pairing: { port: number } }} */ (browser.local.values).pairing.port, 17876);
});

test('a refusal of the agent is shown in its code', async () => {
  agent.refusals = ['RATE_LIMITED'];
  assert.deepEqual(await say(fetched()), { accepted: false });
  assert.equal(browser.memory.failure?.code, 'RATE_LIMITED');
  assert.equal(browser.badge.text, '!');
  assert.deepEqual(browser.memory.postings, {});
  await ask({ type: 'seen' });
  assert.equal(browser.badge.text, '');
});

test('an offer that the shop did not hand over is shown', async () => {
  await say({ type: 'offer-failed', reason: 'OFFER_UNREACHABLE' });
  assert.equal(browser.badge.text, '!');
  assert.equal((await ask({ type: 'status', check: false })).failure?.code, 'OFFER_UNREACHABLE');
});

/** @type {[string, string, string, () => void][]} */
const troubles = [
  ['nothing listens', 'not-found', 'AGENT_NOT_FOUND', () => browser.network.ports.set(17872, REFUSED)],
  ['the certificate is not trusted', 'untrusted', 'TLS_UNTRUSTED',
    () => browser.network.ports.set(17872, { fails: 'net::ERR_CERT_AUTHORITY_INVALID' })],
  ['Firefox does not trust the certificate', 'untrusted', 'TLS_UNTRUSTED',
    () => browser.network.ports.set(17872, { fails: 'Peer’s Certificate issuer is not recognized.' })],
  ['Firefox finds a closed port', 'not-found', 'AGENT_NOT_FOUND',
    () => browser.network.ports.set(17872, { fails: 'NS_ERROR_CONNECTION_REFUSED' })],
  ['an impostor listens', 'impostor', 'BAD_SIGNATURE', () => (agent.impostor = true)],
  ["somebody else's agent listens", 'unknown-here', 'NOT_PAIRED', () => agent.revokeAll()],
  ['the clocks differ', 'clock', 'CLOCK_SKEW', () => (agent.ahead = 3600)],
];

for (const [what, state, code, arrange] of troubles) {
  test(`when ${what} the popup says so, and the click is left to the shop`, async () => {
    arrange();
    assert.equal((await ask({ type: 'status', check: true })).connection.state, state);
    assert.deepEqual(await say({ type: 'page-tagged' }), { usable: false, again: true });
    assert.deepEqual(await say({ type: 'offer-clicked', offerUrl: OFFER_URL }), { next: 'leave' });
    assert.equal(browser.memory.failure?.code, code);
  });
}

test('why a port fails is told apart from the reasons of the other ports', async () => {
  for (let port = 17872; port <= 17879; port++) browser.network.ports.set(port, REFUSED);
  browser.network.ports.set(17879, { fails: 'net::ERR_CERT_AUTHORITY_INVALID' });
  assert.equal((await ask({ type: 'status', check: true })).connection.state, 'untrusted');
  assert.equal((await ask({ type: 'status', check: true })).connection.port, 17879);
});

test('a port that never answers does not hide the agent on another', async () => {
  browser.network.ports.set(17872, REFUSED);
  browser.network.ports.set(17873, { hangs: true });
  browser.network.ports.set(17877, { answers: agent });
  assert.deepEqual(await say(fetched()), { accepted: true });
});

test('a request that the agent saw before is signed anew and sent once more', async () => {
  agent.refusals = ['REPLAY'];
  assert.deepEqual(await say(fetched()), { accepted: true });
  const keys = agent.requests.filter(({ path }) => path === '/v1/deals').map(({ headers }) => headers['idempotency-key']);
  assert.equal(keys.length, 2);
  assert.equal(new Set(keys).size, 1);
});

test('an impostor gets nothing but greetings', async () => {
  agent.impostor = true;
  await say(fetched());
  await ask({ type: 'status', check: true });
  assert.ok(agent.requests.length > 0);
  for (const { path, body } of agent.requests) {
    assert.equal(path, '/v1/hello');
    assert.equal(body, '{"min":1,"max":1}');
  }
});

test('a locked agent can be used: it asks its owner by itself', async () => {
  agent.locked = true;
  assert.deepEqual(await say({ type: 'page-tagged' }), { usable: true, again: true });
  await say(fetched());
  assert.equal(browser.badge.text, '?');
});

test('a payment in doubt is shown until the bank has answered', async () => {
  await say(fetched());
  conclude(agent, 'in-doubt');
  await ask({ type: 'status', check: true });
  assert.equal(browser.badge.text, '??');
  assert.deepEqual([...browser.alarms], ['deals']);
});

test('forgetting the pairing leaves nothing behind', async () => {
  await say(fetched());
  const status = await ask({ type: 'forget' });
  assert.equal(status.paired, false);
  assert.deepEqual(status.deals, []);
  assert.equal(status.connection.state, 'not-paired');
  assert.deepEqual(browser.local.values, {});
});

test('a closed tab is forgotten', async () => {
  await say({ type: 'page-tagged' });
  browser.onRemoved.fire(TAB);
  await until(() => Object.keys(browser.memory.tagged).length === 0, 'forgotten');
});
