// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMoney } from '../shared/money.js';

/** @type {[number, string, string, string][]} */
const amounts = [
  [87000, 'FRF', 'fr', '870,00 FRF'],
  [87000, 'FRF', 'en', 'FRF 870.00'],
  [5, 'EUR', 'fr', '0,05 EUR'],
  [0, 'EUR', 'en', 'EUR 0.00'],
  [123456789, 'EUR', 'de', '1.234.567,89 EUR'],
  [123456789, 'EUR', 'nl', 'EUR 1.234.567,89'],
  [123456789, 'EUR', 'el', '1.234.567,89 EUR'],
  [123456789, 'EUR', 'es', '1.234.567,89 EUR'],
  [1234, 'JPY', 'en', 'JPY 1,234'],
  [1234, 'TND', 'en', 'TND 1.234'],
  [Number.MAX_SAFE_INTEGER, 'EUR', 'en', 'EUR 90,071,992,547,409.91'],
];

for (const [minorUnits, currency, language, text] of amounts) {
  test(`${minorUnits} minor units of ${currency} in ${language} read ${text}`, () => {
    assert.equal(formatMoney({ minorUnits, currency }, language).replace(/\s/gu, ' '), text);
  });
}
