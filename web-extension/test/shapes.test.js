// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ShapeRejected } from '../shared/fields.js';
import { parseExtensionMessage, parseOffer, parsePageMessage } from '../shared/message-shapes.js';
import {
  parseDeals, parseDealView, parseEvent, parseHello, parsePairingOpened, parsePairingProof, parseProblem, parseTicket,
} from '../shared/shapes.js';
import { carriedOffer } from '../testing/paired.js';
import { problem } from '../testing/fake-agent.js';

const bytes = (/** @type {number} */ length) => Buffer.alloc(length, 7).toString('base64url');
const view = { deal: bytes(32), state: 'waiting', seller: 'ACTIMEDIA S.A.', total: { minorUnits: 87000, currency: 'FRF' } };
const told = problem('OFFER_EXPIRED')[1];

/** @type {[string, (value: unknown) => unknown, Record<string, unknown>][]} */
const whole = [
  ['hello', parseHello, { version: 1, agent: '0.1.0', locked: false }],
  ['deal', parseDealView, { ...view, orderNumber: 'A-1', returnUrl: 'https://shop.example/thanks?x=1', problem: told }],
  ['deals', parseDeals, { deals: [view] }],
  ['problem', parseProblem, /** @type {Record<string, unknown>} */ (told)],
  ['ticket', parseTicket, { ticket: bytes(32), expiresIn: 30 }],
  ['event', parseEvent, { type: 'changed' }],
  ['pairing', parsePairingOpened, { pairing: bytes(16), agentKey: bytes(91), agentNonce: bytes(32) }],
  ['proof', parsePairingProof, { proof: bytes(64) }],
  ['offer', parseOffer, { ...carriedOffer() }],
  ['page message', parsePageMessage, {
    type: 'offer-fetched', offerUrl: 'https://shop.example/offer', offer: carriedOffer(), markup: '<p>', cut: false, language: 'fr',
  }],
  ['extension message', parseExtensionMessage, { type: 'status', check: true }],
];
const optional = new Set(['orderNumber', 'returnUrl', 'problem']);

for (const [name, parse, value] of whole) {
  test(`reads a ${name}, and refuses it with a member missing, of another type, or too many`, () => {
    parse(value);
    assert.throws(() => parse({ ...value, extra: 1 }), ShapeRejected);
    for (const member of Object.keys(value)) {
      for (const wrong of [null, undefined, {}, [[]], -1, 1.5, '', '\u0000', NaN]) {
        if (name === 'page message' && wrong === '' && (member === 'markup' || member === 'language')) continue;
        if (name === 'deals' && Array.isArray(wrong)) continue; // a list, whose parts are read one by one
        if (member === 'markup' && wrong === '\u0000') continue;
        if ((member === 'offerUrl' || member === 'language') && wrong === '\u0000') continue;
        assert.throws(() => parse({ ...value, [member]: wrong }), ShapeRejected, `${member}: ${wrong}`);
      }
      const { [member]: _missing, ...rest } = value;
      if (!optional.has(member)) assert.throws(() => parse(rest), ShapeRejected, member);
    }
    for (const other of [null, undefined, [], 'text', 1]) assert.throws(() => parse(other), ShapeRejected);
  });
}

test('refuses a deal that says what no agent would say', () => {
  for (const change of [
    { state: 'done' },
    { seller: 'a\nb' },
    { seller: 'x'.repeat(201) },
    { total: { minorUnits: 1, currency: 'frf' } },
    { total: { minorUnits: -1, currency: 'FRF' } },
    { total: { minorUnits: 2 ** 53, currency: 'FRF' } },
    { deal: bytes(31) },
    { returnUrl: 'http://shop.example/' },
    { returnUrl: 'javascript:alert(1)' },
    { returnUrl: 'https://user@shop.example/' },
    { returnUrl: 'https://SHOP.example/' },
    { returnUrl: 'https://[::1]/' },
    { returnUrl: 'https://shop.example/#' },
    { problem: { ...(/** @type {object} */ (told)), status: 200 } },
    { problem: { ...(/** @type {object} */ (told)), retryable: true } },
    { problem: { ...(/** @type {object} */ (told)), code: 'SOMETHING_NEW' } },
  ]) {
    assert.throws(() => parseDealView({ ...view, ...change }), ShapeRejected, JSON.stringify(change));
  }
});

test('a deal that cannot be read hides no other', () => {
  const bad = { ...view, returnUrl: 'https://shop.example/a/../b' };
  const other = { ...view, deal: Buffer.alloc(32, 8).toString('base64url') };
  assert.deepEqual(parseDeals({ deals: [view, bad, other, 'x', null] }), { deals: [view, other], unreadable: 3 });
});

test('carries only what is a compact JWS that calls itself an offer', () => {
  const { statement, ocsp } = carriedOffer();
  const [, payload, signature] = statement.split('.');
  const header = (/** @type {unknown} */ value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  for (const change of [
    { statement: `${statement}.x` },
    { statement: `${statement}=` },
    { statement: ` ${statement}` },
    { statement: `${header({ typ: 'semper-order+jws' })}.${payload}.${signature}` },
    { statement: `${header([])}.${payload}.${signature}` },
    { statement: `${Buffer.from('{').toString('base64url')}.${payload}.${signature}` },
    { statement: `${statement.split('.')[0]}..${signature}` },
    { statement: statement + 'A'.repeat(256 * 1024) },
    { ocsp: ['not base64!'] },
    { ocsp: [''] },
    { ocsp: [...ocsp, ...ocsp, ...ocsp, ...ocsp, ...ocsp] },
    { ocsp: ['A'.repeat(16 * 1024 + 4)] },
  ]) {
    assert.throws(() => parseOffer({ statement, ocsp, ...change }), ShapeRejected, JSON.stringify(change).slice(0, 80));
  }
});

test('refuses markup that is too long in bytes', () => {
  const message = { type: 'offer-fetched', offerUrl: 'u', offer: carriedOffer(), cut: false, language: '' };
  parsePageMessage({ ...message, markup: 'é'.repeat(32 * 1024) });
  assert.throws(() => parsePageMessage({ ...message, markup: 'é'.repeat(32 * 1024 + 1) }), ShapeRejected);
});
