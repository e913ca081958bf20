// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXTENSION_ORIGIN, FakeBrowser } from '../testing/fake-browser.js';
import { isExtensionPage, pageOf } from '../worker/sender.js';

const browser = new FakeBrowser().install();
const sender = (/** @type {string} */ url, change = {}) =>
  /** @type {chrome.runtime.MessageSender} */ (
    /** @type {unknown} */ ({ ...browser.pageSender(7, url), ...change })
  );

test('takes tab and origin from the browser', () => {
  assert.deepEqual(pageOf(sender('https://shop.example/cart?x=1')), { tab: 7, origin: 'https://shop.example' });
  assert.deepEqual(pageOf(sender('https://shop.example:8443/')), { tab: 7, origin: 'https://shop.example:8443' });
});

test('takes http only from this machine', () => {
  for (const host of ['localhost', 'localhost:8080', '127.0.0.1:8080', 'shop.localhost:8080', 'a.b.localhost']) {
    assert.ok(pageOf(sender(`http://${host}/`)), host);
  }
  for (const host of ['shop.example', 'localhost.evil.example', '127.0.0.1.evil.example', '127.0.0.2', 'xlocalhost', '10.0.0.1']) {
    assert.equal(pageOf(sender(`http://${host}/`)), undefined, host);
  }
});

test('refuses frames, prerendered and stored pages, and senders without a tab', () => {
  for (const change of [
    { frameId: 3 }, { frameId: undefined }, { documentLifecycle: 'prerender' }, { documentLifecycle: 'cached' }, { tab: undefined },
    { tab: {} }, { url: undefined }, { url: 'about:srcdoc' },
  ]) {
    assert.equal(pageOf(sender('https://shop.example/', change)), undefined, JSON.stringify(change));
  }
});

test('refuses opaque origins, and an origin that is not that of the address', () => {
  for (const origin of ['null', undefined, 'https://other.example']) {
    assert.equal(pageOf(sender('https://shop.example/', { origin })), undefined, origin);
  }
  for (const url of ['data:text/html,x', 'blob:https://shop.example/1', 'file:///x', 'about:blank', `${EXTENSION_ORIGIN}/popup.html`]) {
    assert.equal(pageOf(sender('https://shop.example/', { url, origin: new URL(url).origin })), undefined, url);
  }
});

test('knows the pages of this extension and no look-alike', () => {
  assert.ok(isExtensionPage(sender('https://x.example/', { url: `${EXTENSION_ORIGIN}/popup.html` })));
  for (const url of [`${EXTENSION_ORIGIN}x/popup.html`, `https://shop.example/${EXTENSION_ORIGIN}/`, undefined]) {
    assert.ok(!isExtensionPage(sender('https://x.example/', { url })), url);
  }
});
