// @ts-check
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { readPairing } from '../shared/pairing-record.js';
import { openExtensionPage, part, press } from '../testing/extension-page.js';
import { FakeAgent } from '../testing/fake-agent.js';
import { FakeBrowser } from '../testing/fake-browser.js';
import { until } from '../testing/paired.js';

/** @type {typeof import('linkedom') | undefined} */
const linkedom = await import('linkedom').catch(() => undefined);
const skip = !linkedom && 'linkedom is not installed: npm ci';
/** @type {FakeBrowser} */
let browser;
/** @type {FakeAgent} */
let agent;
/** @type {Document} */
let page;

beforeEach(async () => {
  browser = new FakeBrowser().install();
  browser.answer = async () => ({});
  agent = new FakeAgent();
  browser.network.ports.set(17873, { answers: agent });
  browser.host = () => ({ state: 'running', port: 17873 });
  if (linkedom) page = await openExtensionPage(linkedom, 'pairing');
});

test('from the first step to a stored pairing', { skip }, async () => {
  press(part(page, 'begin'), 'submit');
  await until(() => shown('code'), 'code');
  assert.equal(/** @type {HTMLOutputElement} */ (part(page, 'digits')).value, `${agent.code.slice(0, 4)} ${agent.code.slice(4)}`);
  assert.equal(await readPairing(), undefined);
  agent.typeCode();
  press(part(page, 'confirm'));
  await until(() => shown('done'), 'done');
  assert.equal((await readPairing())?.port, 17873);
});

test('a confirmation before the window has said so stores nothing and says what is missing', { skip }, async () => {
  press(part(page, 'begin'), 'submit');
  await until(() => shown('code'), 'code');
  press(part(page, 'confirm'));
  await until(() => shown('problem'), 'problem');
  assert.match(part(page, 'problem-text').textContent ?? '', /does not know this browser yet/);
  assert.equal(await readPairing(), undefined);
  assert.ok(shown('code'));
});

test('a closed agent is named as such, and the owner may start over', { skip }, async () => {
  agent.pairingOpen = false;
  press(part(page, 'begin'), 'submit');
  await until(() => shown('problem'), 'problem');
  assert.equal(part(page, 'problem').dataset['code'], 'PAIRING_CLOSED');
  assert.match(part(page, 'problem-next').textContent ?? '', /semper agent pair/);
  agent.pairingOpen = true;
  press(part(page, 'begin'), 'submit');
  await until(() => shown('code'), 'code');
  assert.ok(!shown('problem'));
});

test('who has no host to ask is told to type the port, and pairs with it', { skip }, async () => {
  browser.host = undefined;
  press(part(page, 'begin'), 'submit');
  await until(() => shown('problem'), 'problem');
  assert.match(part(page, 'problem-next').textContent ?? '', /tells its port/);
  assert.ok(part(page, 'more').hasAttribute('open'));
  /** @type {HTMLInputElement} */ (part(page, 'port')).value = '17873';
  press(part(page, 'begin'), 'submit');
  await until(() => shown('code'), 'code');
});

test('an answer of another shape is a failed pairing', { skip }, async () => {
  agent.answer = () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"pairing":1}' });
  press(part(page, 'begin'), 'submit');
  await until(() => shown('problem'), 'problem');
  assert.equal(part(page, 'problem').dataset['code'], 'PAIRING_FAILED');
});

/** @param {string} id */
function shown(id) {
  return !part(page, id).hidden;
}
