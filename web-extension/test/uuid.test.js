// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidV7 } from '../shared/uuid.js';

test('is of version 7 and holds the time', () => {
  const now = 0x0194d2f07c01;
  assert.match(uuidV7(now), /^0194d2f0-7c01-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('is never the same', () => {
  assert.equal(new Set(Array.from({ length: 1000 }, () => uuidV7(1))).size, 1000);
});
