// @ts-check
/** @import { ConnectionState, DealView, ExtensionMessage, Status } from '../types.d.ts' */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { openExtensionPage, part, press } from '../testing/extension-page.js';
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
  status = { connection: { state: 'ready', checkedAt: 0 }, paired: true, deals: [] };
  browser.answer = async (message) => {
    asked.push(/** @type {ExtensionMessage} */ (message));
    return structuredClone(status);
  };
});

/** @type {[ConnectionState, string, string | undefined, boolean][]} */
const connections = [
  ['locked', 'Agent locked', undefined, false],
  ['not-paired', 'Not paired', undefined, true],
  ['not-found', 'Agent not found', './semper agent run', false],
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

test('a ready agent needs no step', { skip }, async () => {
  const popup = await open();
  assert.equal(part(popup, 'state').textContent, 'Ready');
  assert.ok(part(popup, 'step').hidden);
  assert.ok(!part(popup, 'no-deals').hidden);
});

test('deals show seller, total and state, the most urgent first', { skip }, async () => {
  status.deals = [deal('paid', { orderNumber: 'A-1' }), deal('in-doubt'), deal('waiting')];
  const popup = await open();
  const rows = [...popup.querySelectorAll('.deal')];
  assert.deepEqual(rows.map((row) => row.getAttribute('data-state')), ['waiting', 'in-doubt', 'paid']);
  assert.equal(rows[0]?.querySelector('.seller')?.textContent, 'ACTIMEDIA S.A.');
  assert.equal(rows[0]?.querySelector('.total')?.textContent.replace(/\s/gu, ' '), 'FRF 870.00');
  assert.match(rows[2]?.textContent ?? '', /Order A-1|Order \$1/);
  assert.equal(rows[2]?.querySelector('button'), null);
});

test('a deal whose question waits can be brought to the front', { skip }, async () => {
  status.deals = [deal('waiting')];
  const popup = await open();
  press(popup.querySelector('.deal button'));
  assert.deepEqual(asked.at(-1), { type: 'raise', deal: 'waiting' });
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
  await until(() => asked.some(({ type }) => type === 'seen'), 'seen');
});

/** @param {DealView['state']} state @param {Partial<DealView>} [more] @returns {DealView} */
function deal(state, more = {}) {
  return { deal: state, state, seller: 'ACTIMEDIA S.A.', total: { minorUnits: 87000, currency: 'FRF' }, ...more };
}

function open() {
  return openExtensionPage(/** @type {NonNullable<typeof linkedom>} */ (linkedom), 'popup');
}
