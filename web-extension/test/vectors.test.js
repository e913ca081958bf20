// @ts-check
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { utf8 } from '../shared/bytes.js';
import { isHttpsAddress } from '../shared/https-address.js';
import { ShapeRejected } from '../shared/fields.js';
import { parseOffer } from '../shared/message-shapes.js';
import { BridgeProblem } from '../shared/problem.js';
import {
  parseDeals, parseDealView, parseEvent, parseHello, parsePairingOpened, parsePairingProof, parseProblem, parseTicket,
} from '../shared/shapes.js';
import { readJson } from '../shared/signed-call.js';

/** @typedef {{ name: string, why: string, courier?: 'accept' | 'refuse', message: string, text: string }} MessageCase */
/** @typedef {{ name: string, why: string, courier: 'accept' | 'refuse', text: string }} AddressCase */
/** @typedef {{ name: string, why: string, courier?: 'accept' | 'refuse', statement: string, ocsp: string[] }} OfferCase */

const vectors = new URL('../../bridge-api/vectors/', import.meta.url);
/** @type {Record<string, (value: unknown) => unknown>} */
const parsers = {
  'deal-view': parseDealView,
  'deal-list': parseDeals,
  'events-ticket': parseTicket,
  'event-hint': parseEvent,
  'hello-answer': parseHello,
  'pairing-opened': parsePairingOpened,
  'pairing-proof': parsePairingProof,
  problem: parseProblem,
};

for (const { name, why, courier, message, text } of /** @type {MessageCase[]} */ (cases('messages'))) {
  if (!courier) continue;
  test(`message ${name}: ${courier} (${why})`, () => {
    const parse = parsers[message];
    assert.ok(parse, message);
    judge(courier, () => parse(readJson(utf8(text))));
  });
}

for (const { name, why, courier, statement, ocsp } of /** @type {OfferCase[]} */ (cases('statements'))) {
  if (!courier) continue;
  test(`statement ${name}: ${courier} (${why})`, () => judge(courier, () => parseOffer({ statement, ocsp })));
}

for (const { name, why, courier, text } of /** @type {AddressCase[]} */ (cases('addresses'))) {
  test(`address ${name}: ${courier} (${why})`, () => {
    assert.equal(isHttpsAddress(text), courier === 'accept');
    if (courier === 'accept') assert.equal(new URL(text).href, text);
  });
}

/** @param {'accept' | 'refuse'} verdict @param {() => unknown} read */
function judge(verdict, read) {
  if (verdict === 'accept') read();
  else assert.throws(read, (problem) => problem instanceof ShapeRejected || problem instanceof BridgeProblem);
}

/** @param {string} folder @returns {unknown[]} */
function cases(folder) {
  const place = new URL(`${folder}/`, vectors);
  if (!existsSync(place)) return [];
  return readdirSync(place).flatMap((file) => JSON.parse(readFileSync(new URL(file, place), 'utf8')));
}
