// @ts-check
/** @import { ConnectionState, DealView, ExtensionMessage, Status } from '../types.d.ts' */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { openExtensionPage, part, pass, press, waits } from '../testing/extension-page.js';
import { FakeBrowser } from '../testing/fake-browser.js';
import { until } from '../testing/paired.js';

/** @type {typeof import('linkedom') | undefined} */
const linkedom = await import('linkedom').catch(() => undefined);
const skip = !linkedom && 'linkedom is not installed: npm ci';
const browser = new FakeBrowser().install();
/** @type {ExtensionMessage[]} */
let asked;
/** @type {Status} */
let status;

beforeEach(() => {
  asked = [];
  status = { connection: { state: 'ready', checkedAt: 0 }, paired: true, deals: [], unreadable: 0, sending: false };
  browser.answer = async (message) => {
    asked.push(/** @type {ExtensionMessage} */ (message));
    return structuredClone(status);
  };
});

/** @type {[ConnectionState, string, string | undefined, boolean][]} */
const connections = [
  ['locked', 'Agent locked', undefined, false],
  ['not-paired', 'Not paired', undefined, true],
  ['not-found', 'Agent not running', './semper agent run', false],
  ['starting', 'Agent starting', undefined, false],
  ['untrusted', 'Agent not trusted by this browser', './semper agent trust install', false],
  ['unknown-here', 'The agent does not know this browser', undefined, true],
  ['impostor', 'Another program answers in the agent’s place', './semper agent status', false],
  ['clock', 'The clocks differ', './semper agent doctor', false],
  ['version', 'Versions do not fit', './semper agent status', false],
];

for (const [state, text, command, pairs] of connections) {
  test(`says “${text}” and the one next step`, { skip }, async () => {
    status.connection.state = state;
    const popup = await open();
    assert.equal(part(popup, 'state').textContent, text);
    assert.ok(!part(popup, 'step').hidden);
    assert.ok(part(popup, 'step-text').textContent);
    assert.equal(part(popup, 'step-command').hidden, command === undefined);
    assert.equal(part(popup, 'step-command').textContent, command ?? '');
    assert.equal(part(popup, 'step-button').hidden, !pairs);
  });
}

test('a ready agent needs nothing but a shop', { skip }, async () => {
  const popup = await open();
  assert.equal(part(popup, 'state').textContent, 'Ready');
  assert.match(part(popup, 'step-text').textContent ?? '', /click “buy”/);
  assert.ok(part(popup, 'step-button').hidden);
  assert.ok(!part(popup, 'no-deals').hidden);
  assert.ok(!waits());
});

test('an agent that its host can start is started by one press', { skip }, async () => {
  status.connection = { state: 'not-found', startable: true, checkedAt: 0 };
  const popup = await open();
  assert.equal(part(popup, 'step-text').textContent, 'Start your agent.');
  assert.ok(part(popup, 'step-command').hidden);
  assert.equal(part(popup, 'step-button').textContent, 'Start SEMPER');
  press(part(popup, 'step-button'));
  press(part(popup, 'step-button'));
  assert.deepEqual(asked.filter(({ type }) => type === 'start'), [{ type: 'start' }]);
  await until(() => !part(popup, 'step-button').hasAttribute('aria-busy'), 'the start answered');
});

test('as long as it is open, the popup looks for an agent that is away, and shows it', { skip }, async () => {
  status.connection.state = 'not-found';
  const popup = await open();
  status.connection.state = 'ready';
  pass();
  await until(() => part(popup, 'state').textContent === 'Ready', 'ready');
  assert.deepEqual(asked.at(-1), { type: 'status', check: true });
  assert.ok(!waits());
});

test('deals show seller, total and state, the most urgent first', { skip }, async () => {
  status.deals = [deal('paid', { orderNumber: 'A-1' }), deal('in-doubt'), deal('waiting')];
  const popup = await open();
  const rows = [...popup.querySelectorAll('.deal')];
  assert.deepEqual(rows.map((row) => row.getAttribute('data-state')), ['waiting', 'in-doubt', 'paid']);
  assert.equal(rows[0]?.querySelector('.seller')?.textContent, 'ACTIMEDIA S.A.');
  assert.equal(rows[0]?.querySelector('.total')?.textContent.replace(/\s/gu, ' '), 'FRF 870.00');
  assert.match(rows[2]?.textContent ?? '', /Order A-1|Order \$1/);
  assert.deepEqual(rows.map((row) => row.querySelector('button') !== null), [false, true, false]);
});

/** @type {[DealView['state'], RegExp, boolean][]} */
const dealSteps = [
  ['waiting', /Answer the question/, true],
  ['locked', /Answer the question/, true],
  ['in-doubt', /Do not pay again/, true],
  ['paying', /Nothing to do/, false],
  ['paid', /click “buy”/, false],
];

for (const [state, text, raises] of dealSteps) {
  test(`the next step of a deal that is ${state}`, { skip }, async () => {
    status.deals = [deal(state)];
    const popup = await open();
    assert.match(part(popup, 'step-text').textContent ?? '', text);
    assert.equal(part(popup, 'step-button').hidden, !raises);
    press(part(popup, 'step-button'));
    assert.equal(asked.some(({ type }) => type === 'raise'), raises);
  });
}

test('nothing can be done for a deal while the agent is away but to bring it back', { skip }, async () => {
  status.connection.state = 'not-found';
  status.deals = [deal('waiting')];
  const popup = await open();
  assert.equal(part(popup, 'step-command').textContent, './semper agent run');
});

test('a deal behind the most urgent one has its own button', { skip }, async () => {
  status.deals = [deal('waiting'), deal('paying')];
  const popup = await open();
  press(popup.querySelector('.deal button'));
  assert.deepEqual(asked.at(-1), { type: 'raise', deal: 'paying' });
});

test('deals that cannot be read hide no other, and are not passed over in silence', { skip }, async () => {
  status.deals = [deal('paid')];
  const popup = await open();
  assert.ok(part(popup, 'unreadable').hidden);
  status = { ...status, deals: [], unreadable: 1 };
  const again = await open();
  assert.ok(!part(again, 'unreadable').hidden);
  assert.ok(part(again, 'no-deals').hidden);
  assert.match(part(again, 'unreadable').textContent ?? '', /SEMPER’s own window/);
});

test('a seller’s name is text and never markup', { skip }, async () => {
  status.deals = [deal('waiting', { seller: '<img src=x onerror=alert(1)>' })];
  const popup = await open();
  assert.equal(popup.querySelector('.deal img'), null);
  assert.equal(popup.querySelector('.seller')?.textContent, '<img src=x onerror=alert(1)>');
});

test('a failure names the shop, says what happened and what to do, and counts as seen', { skip }, async () => {
  status.failure = { code: 'OFFER_EXPIRED', origin: 'https://shop.example:8443', at: 0 };
  const popup = await open();
  assert.equal(part(popup, 'failure-text').textContent, 'shop.example:8443: The shop’s offer has expired.');
  assert.equal(part(popup, 'failure-next').textContent, 'Reload the page and click again.');
  assert.ok(part(popup, 'step').hidden);
  await until(() => asked.some(({ type }) => type === 'seen'), 'seen');
});

test('a failure whose cause is the agent leaves the next step to it', { skip }, async () => {
  status.connection.state = 'not-found';
  status.failure = { code: 'AGENT_NOT_FOUND', origin: 'https://shop.example', at: 0 };
  const popup = await open();
  assert.ok(!part(popup, 'failure').hidden);
  assert.ok(part(popup, 'failure-next').hidden);
  assert.ok(!part(popup, 'step').hidden);
});

/** @param {DealView['state']} state @param {Partial<DealView>} [more] @returns {DealView} */
function deal(state, more = {}) {
  return { deal: state, state, seller: 'ACTIMEDIA S.A.', total: { minorUnits: 87000, currency: 'FRF' }, ...more };
}

function open() {
  return openExtensionPage(/** @type {NonNullable<typeof linkedom>} */ (linkedom), 'popup');
}
