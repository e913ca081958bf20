// @ts-check
/** @import { HostAnswer } from '../types.d.ts' */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FakeAgent } from '../testing/fake-agent.js';
import { SHOP, until } from '../testing/paired.js';
import { ask, browser, conclude, fetched, freshlyPaired, OFFER_URL, REFUSED, say, TAB } from '../testing/played-worker.js';

/** @type {FakeAgent} */
let agent;

beforeEach(async () => {
  agent = await freshlyPaired();
});

test('a page that waits is told when the agent comes back, and its badge changes', async () => {
  browser.network.ports.set(17872, REFUSED);
  browser.tabs.set(TAB, []);
  assert.deepEqual(await say({ type: 'page-tagged' }), { usable: false, again: true });
  assert.equal(browser.marks.get(TAB)?.text, 'off');
  browser.network.ports.set(17872, { answers: agent });
  assert.deepEqual(await say({ type: 'page-tagged' }), { usable: true, again: false });
  assert.deepEqual(browser.tabs.get(TAB)?.at(-1), { type: 'usable', usable: true });
  assert.equal(browser.marks.get(TAB)?.text, 'on');
});

test('a tagged page that is gone when the agent is found holds nobody up, and is forgotten', async () => {
  browser.session.values = { tagged: { [TAB]: new URL(SHOP).origin } };
  await browser.onStartup.fire();
  assert.ok(agent.requests.some(({ path }) => path === '/v1/deals/open'));
  assert.equal(browser.memory.connection?.state, 'ready');
  assert.deepEqual(browser.memory.tagged, {});
});

test('an agent that comes back on another port is found by the page that waits', async () => {
  browser.network.ports.set(17872, REFUSED);
  await say({ type: 'page-tagged' });
  browser.network.ports.set(17878, { answers: agent });
  assert.deepEqual(await say({ type: 'page-tagged' }), { usable: true, again: false });
});

test('an agent that was unlocked is shown as ready when the page asks again', async () => {
  agent.locked = true;
  await say({ type: 'page-tagged' });
  assert.equal(browser.marks.get(TAB)?.text, '***');
  agent.locked = false;
  await say({ type: 'page-tagged' });
  assert.equal(browser.marks.get(TAB)?.text, 'on');
});

test('a ready agent is not asked anew for every page that is shown', async () => {
  await say({ type: 'page-tagged' });
  agent.requests.length = 0;
  await say({ type: 'page-tagged' });
  assert.deepEqual(agent.requests, []);
});

test('while something is pending, an agent that went away is looked for until it is back', async () => {
  await say(fetched());
  await until(() => browser.network.sockets.length === 1, 'channel');
  browser.network.ports.set(17872, REFUSED);
  browser.network.sockets[0]?.close();
  await lookedAgain();
  await until(() => browser.badge.text === 'off' && browser.time.waiting > 0, 'told that it is away');
  browser.network.ports.set(17872, { answers: agent });
  browser.time.pass();
  await until(() => browser.network.sockets.length === 2, 'second channel');
  assert.equal(browser.badge.text, '?');
  assert.equal(browser.time.waiting, 0);
});

test('once nothing is pending, nobody looks any more', async () => {
  await say(fetched());
  await until(() => browser.network.sockets.length === 1, 'channel');
  conclude(agent, 'rejected');
  browser.network.sockets[0]?.close();
  await lookedAgain();
  await until(() => browser.alarms.size === 0, 'end of waiting');
  assert.equal(browser.time.waiting, 0);
});

test('a browser without tagged page, popup or deal looks once, when it starts', async () => {
  browser.network.ports.clear();
  await browser.onStartup.fire();
  assert.equal(browser.memory.connection?.state, 'not-found');
  await ask({ type: 'status', check: false });
  assert.equal(browser.time.waiting, 0);
  assert.equal(browser.alarms.size, 0);
});

test('the host says where the agent is, also beyond the ports it had', async () => {
  browser.network.ports.clear();
  browser.network.ports.set(40_000, { answers: agent });
  browser.host = () => ({ state: 'running', port: 40_000 });
  assert.equal((await ask({ type: 'status', check: true })).connection.state, 'ready');
  assert.deepEqual(browser.hostAsked, ['locate']);
  assert.equal(/** @type {{ pairing: { port: number } }} */ (browser.local.values).pairing.port, 40_000);
});

test('what the host says proves nothing: only the paired agent is believed', async () => {
  agent.impostor = true;
  browser.network.ports.clear();
  browser.network.ports.set(40_000, { answers: agent });
  browser.host = () => ({ state: 'running', port: 40_000 });
  assert.equal((await ask({ type: 'status', check: true })).connection.state, 'impostor');
});

/** @type {[string, unknown][]} */
const nonsense = [
  ['another shape', { state: 'running' }],
  ['a port that is none', { state: 'running', port: 70_000 }],
  ['a port that is text', { state: 'running', port: '17872' }],
  ['more than was asked', { state: 'stopped', port: 17872 }],
  ['an unknown word', { state: 'ready', port: 17872 }],
  ['no object', 'running'],
  ['nothing', null],
];

for (const [what, answer] of nonsense) {
  test(`a host that answers ${what} counts as none`, async () => {
    browser.network.ports.clear();
    browser.host = () => answer;
    const { connection } = await ask({ type: 'status', check: true });
    assert.equal(connection.state, 'not-found');
    assert.equal(connection.startable, undefined);
  });
}

test('a host that does not answer hides no agent', async () => {
  browser.network.ports.clear();
  browser.network.ports.set(17875, { answers: agent });
  browser.host = () => new Promise(() => undefined);
  const asked = ask({ type: 'status', check: true });
  await lookedAgain();
  assert.equal((await asked).connection.state, 'ready');
});

test('the popup starts an agent that is stopped', async () => {
  stopped();
  assert.equal((await ask({ type: 'status', check: true })).connection.startable, true);
  assert.equal((await ask({ type: 'start' })).connection.state, 'starting');
  assert.deepEqual(browser.hostAsked, ['locate', 'start']);
  assert.equal((await ask({ type: 'status', check: true })).connection.state, 'starting');
  browser.network.ports.set(17872, { answers: agent });
  assert.equal((await ask({ type: 'status', check: true })).connection.state, 'ready');
});

test('an agent that has just stopped can be started, whatever the host said before', async () => {
  stopped();
  browser.session.values = {
    host: { askedAt: Date.now() - 5000, answer: { state: 'running', port: 17872 } },
  };
  const { connection } = await ask({ type: 'status', check: true });
  assert.deepEqual([connection.state, connection.startable], ['not-found', true]);
  assert.deepEqual(browser.hostAsked, ['locate']);
});

test('an agent that is stopped can be started although another user\'s agent listens', async () => {
  stopped();
  browser.network.ports.set(17872, { fails: 'net::ERR_CERT_AUTHORITY_INVALID' });
  const { connection } = await ask({ type: 'status', check: true });
  assert.deepEqual([connection.state, connection.startable], ['not-found', true]);
  assert.equal((await ask({ type: 'start' })).connection.state, 'starting');
});

test('a click starts an agent that is stopped, and goes on once it answers', async () => {
  stopped();
  assert.deepEqual(await say({ type: 'page-tagged' }), { usable: true, again: true });
  assert.equal(browser.marks.get(TAB)?.title, 'SEMPER: this shop makes signed offers; a click starts the agent');
  assert.deepEqual(browser.hostAsked, ['locate']);
  const clicked = say({ type: 'offer-clicked', offerUrl: OFFER_URL });
  await lookedAgain();
  assert.equal(browser.hostAsked.at(-1), 'start');
  browser.network.ports.set(17872, { answers: agent });
  browser.time.pass();
  assert.deepEqual(await clicked, { next: 'fetch' });
});

test('a click that starts nothing leaves the next one to the shop', async () => {
  stopped();
  let answered = false;
  const clicked = say({ type: 'offer-clicked', offerUrl: OFFER_URL }).finally(() => (answered = true));
  await until(() => {
    browser.time.pass();
    return answered;
  }, 'an end of patience');
  assert.deepEqual(await clicked, { next: 'leave' });
  assert.equal(browser.memory.failure?.code, 'AGENT_NOT_FOUND');
});

function stopped() {
  browser.network.ports.clear();
  /** @type {Record<string, HostAnswer>} */
  const answers = { locate: { state: 'stopped' }, start: { state: 'starting' } };
  browser.host = (question) => answers[question];
}

/** Whoever waits for a while has waited. */
async function lookedAgain() {
  await until(() => browser.time.waiting > 0, 'somebody waits');
  browser.time.pass();
}
