// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64, base64Url, EncodingRejected, fromBase64, fromBase64Url } from '../shared/bytes.js';

test('reads what it wrote, at every length', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    assert.deepEqual(fromBase64(base64(bytes)), bytes);
    assert.deepEqual(fromBase64Url(base64Url(bytes)), bytes);
    assert.equal(base64Url(bytes), Buffer.from(bytes).toString('base64url'));
  }
});

test('reads more bytes than one call takes arguments', () => {
  const bytes = new Uint8Array(300_000).fill(7);
  assert.deepEqual(fromBase64(base64(bytes)), bytes);
});

test('refuses every other text of the same bytes', () => {
  for (const text of ['QQ==', 'QR', 'Q', 'Q Q', 'QQ\n', '+A', '/A', 'é', 'QQ=']) {
    assert.throws(() => fromBase64Url(text), EncodingRejected, text);
  }
  for (const text of ['QQ', 'QR==', 'QQ==\n', 'Q Q==', '-A==']) {
    assert.throws(() => fromBase64(text), EncodingRejected, text);
  }
});
