// @ts-check
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { EXTENSION_ORIGIN } from '../testing/fake-browser.js';

const root = new URL('../', import.meta.url);
const text = readFileSync(new URL('manifest.json', root), 'utf8');
const manifest = JSON.parse(text);

test('asks for nothing but what it needs', () => {
  assert.deepEqual(manifest.permissions, ['alarms', 'nativeMessaging', 'storage', 'webRequest']);
  assert.deepEqual(manifest.host_permissions, ['https://127.0.0.1/*']);
  assert.deepEqual(manifest.content_scripts.map((/** @type {{ matches: string[] }} */ { matches }) => matches), [
    ['https://*/*', 'http://localhost/*', 'http://*.localhost/*', 'http://127.0.0.1/*'],
  ]);
  for (const absent of ['optional_permissions', 'optional_host_permissions', 'web_accessible_resources', 'externally_connectable']) {
    assert.ok(!(absent in manifest), absent);
  }
});

test('is not there in private windows, whatever else the browser would allow', () => {
  assert.equal(manifest.incognito, 'not_allowed');
});

test('speaks to this machine only, and runs nothing from elsewhere', () => {
  const policy = manifest.content_security_policy.extension_pages;
  assert.match(policy, /default-src 'none'; script-src 'self';/);
  assert.match(policy, /connect-src https:\/\/127\.0\.0\.1:\* wss:\/\/127\.0\.0\.1:\*;/);
});

test('has the fixed Chromium id that the agent knows', () => {
  const hash = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex').slice(0, 32);
  const id = hash.replace(/./g, (digit) => 'abcdefghijklmnop'[parseInt(digit, 16)] ?? '');
  assert.equal(`chrome-extension://${id}`, EXTENSION_ORIGIN);
});

test('every file that it names is there', () => {
  const named = text.match(/"[\w/-]+\.(?:js|html|png)"/g) ?? [];
  assert.ok(named.length > 8);
  for (const file of named) assert.ok(existsSync(new URL(JSON.parse(file), root)), file);
});
