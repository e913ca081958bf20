// @ts-check
/** @import { Connection, DealState, Memory, Situation } from '../types.d.ts' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MEMORY_AT_REST } from '../shared/browser.js';
import { FakeBrowser } from '../testing/fake-browser.js';
import { badgeOf } from '../worker/badge.js';

new FakeBrowser().install();

/** @type {[Situation, Partial<Memory>][]} */
const situations = [
  ['not-paired', {}],
  ['not-found', connected('not-found')],
  ['starting', connected('starting')],
  ['locked', connected('locked')],
  ['untrusted', connected('untrusted')],
  ['unknown-here', connected('unknown-here')],
  ['impostor', connected('impostor')],
  ['clock', connected('clock')],
  ['version', connected('version')],
  ['ready', connected('ready')],
  ['question', dealing('waiting')],
  ['working', dealing('paying')],
  ['in-doubt', dealing('in-doubt')],
];

for (const [situation, part] of situations) {
  test(`${situation} has a badge and a tooltip of its own`, () => {
    const badge = badgeFor(part);
    assert.match(badge.text, /^.{1,3}$/u);
    assert.match(badge.colour, /^#[0-9a-f]{6}$/);
    assert.match(badge.title, /^SEMPER: /);
    const others = situations.filter(([other]) => other !== situation).map(([, other]) => badgeFor(other));
    assert.ok(others.every(({ text, title }) => text !== badge.text && title !== badge.title));
  });
}

test('every badge’s white text can be read on its colour', () => {
  for (const [, part] of situations) assert.ok(contrastWithWhite(badgeFor(part).colour) >= 4.5);
});

test('a question comes before a doubt, and an agent that is away before both', () => {
  const deals = { ...dealing('waiting').deals, ...dealing('in-doubt').deals };
  assert.equal(badgeFor({ ...connected('ready'), deals }).text, '?');
  assert.equal(badgeFor({ ...connected('not-found'), deals }).text, 'off');
});

test('a click that came to nothing comes first', () => {
  const failure = { code: /** @type {const} */ ('OFFER_EXPIRED'), origin: 'https://shop.example', at: 0 };
  assert.equal(badgeFor({ ...dealing('waiting'), failure }).text, '!');
});

/** @param {Partial<Memory>} part */
function badgeFor(part) {
  return badgeOf({ ...MEMORY_AT_REST, ...part }, part.connection !== undefined);
}

/** @param {Connection['state']} state @returns {Partial<Memory>} */
function connected(state) {
  return { connection: { state, checkedAt: 0 } };
}

/** @param {DealState} state @returns {Partial<Memory>} */
function dealing(state) {
  const view = { deal: state, state, seller: 'ACTIMEDIA', total: { minorUnits: 87000, currency: 'FRF' } };
  return { ...connected('ready'), deals: { [state]: { view } } };
}

/** @param {string} colour @returns {number} contrast ratio of WCAG 2 */
function contrastWithWhite(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
