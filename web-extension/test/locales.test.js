// @ts-check
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FETCH_FAILURES } from '../shared/message-shapes.js';
import { PROBLEM_CODES } from '../shared/problem.js';

const root = new URL('../', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8');
/** @type {Record<string, Record<string, { message: string }>>} */
const locales = Object.fromEntries(
  readdirSync(new URL('_locales/', root)).map((language) => [language, JSON.parse(read(`_locales/${language}/messages.json`))]),
);
const english = locales['en'] ?? {};
const CONNECTIONS = ['ready', 'locked', 'not_paired', 'not_found', 'starting', 'untrusted', 'unknown_here', 'impostor', 'clock', 'version'];
const STATES = ['waiting', 'locked', 'ordered', 'paying', 'paid', 'rejected', 'refused', 'in_doubt'];

test('every language has every text, with the same places for values', () => {
  assert.deepEqual(Object.keys(locales).sort(), ['de', 'el', 'en', 'es', 'fr', 'nl']);
  for (const [language, messages] of Object.entries(locales)) {
    assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort(), language);
    for (const [key, { message }] of Object.entries(messages)) {
      assert.ok(message.trim(), `${language} ${key}`);
      assert.deepEqual(message.match(/\$\d/g), english[key]?.message.match(/\$\d/g) ?? null, `${language} ${key}`);
    }
  }
});

test('no text was left in English, and each language names itself', () => {
  for (const [language, messages] of Object.entries(locales)) {
    assert.equal(messages['language']?.message, language);
    if (language === 'en') continue;
    const left = Object.keys(messages).filter((key) => messages[key]?.message === english[key]?.message);
    assert.deepEqual(left, ['extensionName'], language);
  }
});

test('Greek texts are written in Greek letters, but for names, commands and abbreviations', () => {
  for (const [key, { message }] of Object.entries(locales['el'] ?? {})) {
    if (key === 'extensionName' || key === 'language') continue;
    const words = message.replace(/«[^»]*»/g, '').match(/[A-Za-z]{2,}/g) ?? [];
    assert.deepEqual(words.filter((word) => word !== 'SEMPER'), [], key);
  }
});

test('commands and numbers are the same in every language', () => {
  const constant = (/** @type {string} */ text) => text.match(/\.\/semper [a-z ]+[a-z]|\d+/g) ?? [];
  for (const [language, messages] of Object.entries(locales)) {
    for (const [key, { message }] of Object.entries(messages)) {
      assert.deepEqual(constant(message), constant(english[key]?.message ?? ''), `${language} ${key}`);
    }
  }
});

test('the description is no longer than the stores take', () => {
  for (const [language, { extensionDescription }] of Object.entries(locales)) {
    assert.ok((extensionDescription?.message.length ?? 0) <= 132, language);
  }
});

test('every text that is used is there, and none is there unused', () => {
  assert.deepEqual(Object.keys(english).sort(), [...used()].sort());
});

/** @returns {Set<string>} */
function used() {
  const composed = [
    ...CONNECTIONS.map((state) => `connection_${state}`),
    ...[...CONNECTIONS, 'question', 'working', 'in_doubt', 'startable'].flatMap((step) => [`step_${step}`, `title_${step}`]),
    ...STATES.map((state) => `deal_${state}`),
    ...[...PROBLEM_CODES, ...FETCH_FAILURES].flatMap((code) => [`problem_${code}`, `problem_${code}_next`]),
  ];
  const files = ['manifest.json', 'popup.html', 'pairing.html', ...scripts('pages'), ...scripts('shared'), ...scripts('worker')];
  const written = files.flatMap((file) => [...read(file).matchAll(/data-i18n="(\w+)"|__MSG_(\w+)__|'((?:title|pairing|popup|deal|deals)[A-Z]\w+)'|'(extensionName|language)'/g)]);
  const names = written.map(([, attribute, manifest, literal, name]) => attribute ?? manifest ?? literal ?? name ?? '');
  return new Set([...composed, ...names]);
}

/** @param {string} folder */
function scripts(folder) {
  return readdirSync(new URL(`${folder}/`, root)).filter((file) => file.endsWith('.js')).map((file) => `${folder}/${file}`);
}
