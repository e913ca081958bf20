// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakePage } from '../testing/fake-page.js';
import { carriedOffer, until } from '../testing/paired.js';

/** @type {typeof import('linkedom') | undefined} */
const linkedom = await import('linkedom').catch(() => undefined);
const CART = `<!doctype html><html lang="fr"><body>
  <form><input id="field"><button id="buy" data-semper-offer="/offer?cart=1"><b id="inner">Buy</b></button></form>
  <button id="plain">Plain</button>
  <button id="mail" data-semper-offer="/offer" data-semper-action="mail">Mail</button>
</body></html>`;

/** @param {string} name @param {(open: (html: string, place?: object) => ReturnType<typeof fakePage>) => Promise<void>} act */
function inPage(name, act) {
  test(name, { skip: !linkedom && 'linkedom is not installed: npm ci' }, async () => {
    await act((html, place) => fakePage(/** @type {NonNullable<typeof linkedom>} */ (linkedom), html, place));
  });
}

inPage('a page without tags costs nobody anything', async (open) => {
  const page = open('<p>Nothing here</p>');
  page.listeners['pointerover']?.({ composedPath: () => [page.find('p')] });
  assert.deepEqual(page.told, []);
});

inPage('a tagged page is announced, and not changed', async (open) => {
  const page = open(CART);
  assert.deepEqual(page.told, [{ type: 'page-tagged' }]);
  assert.equal(page.document.toString(), linkedom?.parseHTML(CART).document.toString());
});

inPage('a control that a script adds late is announced when somebody comes near', async (open) => {
  const page = open('<html><body></body></html>');
  page.document.body.innerHTML = CART;
  page.listeners['pointerover']?.({ composedPath: () => [page.find('#buy')] });
  assert.deepEqual(page.told, [{ type: 'page-tagged' }]);
});

inPage('a page that was prepared, or stored and shown again, is announced when it is shown', async (open) => {
  const page = open('<html><body></body></html>');
  page.document.body.innerHTML = CART;
  page.document.prerendering = true;
  page.listeners['prerenderingchange']?.({});
  assert.deepEqual(page.told, []);
  page.document.prerendering = false;
  page.listeners['prerenderingchange']?.({});
  page.listeners['pageshow']?.({ persisted: false });
  page.listeners['pageshow']?.({ persisted: true });
  assert.deepEqual(page.told, [{ type: 'page-tagged' }, { type: 'page-tagged' }]);
});

inPage('a page that is looked at asks again for an agent that is not ready, and stops once it is', async (open) => {
  const page = open(CART, { answers: { 'page-tagged': { usable: false, again: true } } });
  await settle();
  assert.equal(page.later.length, 1);
  page.answers['page-tagged'] = { usable: true, again: false };
  page.later.shift()?.();
  await settle();
  assert.equal(page.told.length, 2);
  assert.equal(page.later.length, 0);
  assert.ok(page.click('#buy').taken);
});

inPage('a page that nobody sees asks nothing, and asks once somebody comes back', async (open) => {
  const page = open(CART, { answers: { 'page-tagged': { usable: false, again: true } } });
  await settle();
  page.document.hidden = true;
  page.later.shift()?.();
  page.listeners['visibilitychange']?.({});
  await settle();
  assert.equal(page.told.length, 1);
  assert.equal(page.later.length, 0);
  page.document.hidden = false;
  page.listeners['visibilitychange']?.({});
  page.listeners['visibilitychange']?.({});
  await settle();
  assert.equal(page.told.length, 2);
  assert.equal(page.later.length, 1);
});

inPage('a page without tags never asks', async (open) => {
  const page = open('<p>Nothing here</p>');
  page.listeners['visibilitychange']?.({});
  await settle();
  assert.deepEqual(page.told, []);
  assert.equal(page.later.length, 0);
});

inPage('a click fetches the offer as the page would and hands it over', async (open) => {
  const page = await usable(open(CART));
  /** @type {[string, RequestInit][]} */
  const fetched = [];
  page.shop = async (url, init) => {
    fetched.push([url, init]);
    return new Response(JSON.stringify(carriedOffer()));
  };
  assert.ok(page.click('#inner').taken);
  await until(() => page.told.length === 3, 'handed over');
  assert.deepEqual(page.told.slice(1), [
    { type: 'offer-clicked', offerUrl: 'https://shop.example/offer?cart=1' },
    { type: 'offer-fetched', offerUrl: 'https://shop.example/offer?cart=1', offer: carriedOffer(), markup: '', cut: false, language: 'fr' },
  ]);
  const [[url, { signal: _signal, ...init }]] = /** @type {[[string, RequestInit]]} */ (fetched);
  assert.equal(url, 'https://shop.example/offer?cart=1');
  assert.deepEqual(init, {
    method: 'POST', headers: { Accept: 'application/json' }, cache: 'no-store', credentials: 'same-origin',
    mode: 'same-origin', redirect: 'error',
  });
});

inPage('a double click is one request', async (open) => {
  const page = await usable(open(CART));
  let requests = 0;
  page.shop = async () => {
    requests++;
    return new Response(JSON.stringify(carriedOffer()));
  };
  assert.ok(page.click('#buy').taken);
  assert.ok(page.click('#buy').taken);
  await until(() => page.told.length === 3, 'handed over');
  assert.equal(requests, 1);
});

inPage('what no person clicked, or clicked for another tab, is left alone', async (open) => {
  const page = await usable(open(CART));
  for (const change of [
    { isTrusted: false }, { button: 1 }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true },
  ]) {
    assert.ok(!page.click('#buy', change).taken, JSON.stringify(change));
  }
  for (const selector of ['#plain', '#field', '#mail']) assert.ok(!page.click(selector).taken, selector);
  assert.equal(page.told.length, 1);
});

inPage('a tag on a whole form does not take the clicks inside it', async (open) => {
  const page = await usable(open('<form data-semper-offer="/offer"><input id="field"><button id="go">Go</button></form>'));
  assert.ok(!page.click('#field').taken);
  assert.ok(!page.click('#go').taken);
});

inPage('without a usable agent the click is the shop’s, at once', async (open) => {
  const page = await usable(open(CART, { answers: { 'page-tagged': { usable: false } } }));
  assert.ok(!page.click('#buy').taken);
  await page.hear({ type: 'usable', usable: true });
  assert.ok(page.click('#buy').taken);
  await page.hear({ type: 'usable', usable: false });
  assert.ok(!page.click('#buy').taken);
});

inPage('under an extension that was removed the click is the shop’s', async (open) => {
  const page = await usable(open(CART));
  delete page.runtime.id;
  assert.ok(!page.click('#buy').taken);
});

/** @type {[string, string, (page: ReturnType<typeof fakePage>) => void][]} */
const failures = [
  ['the shop does not answer', 'OFFER_UNREACHABLE', (page) => (page.shop = async () => Promise.reject(new TypeError()))],
  ['the shop answers an error', 'OFFER_UNREACHABLE', (page) => (page.shop = async () => new Response('{}', { status: 500 }))],
  ['the shop answers a page', 'OFFER_UNREADABLE', (page) => (page.shop = async () => new Response('<html>'))],
  ['the answer is no offer', 'OFFER_UNREADABLE', (page) => (page.shop = async () => new Response('{"statement":1,"ocsp":[]}'))],
  ['the answer has more members', 'OFFER_UNREADABLE',
    (page) => (page.shop = async () => new Response(JSON.stringify({ ...carriedOffer(), x: 1 })))],
  ['the answer is null', 'OFFER_UNREADABLE', (page) => (page.shop = async () => new Response('null'))],
  ['the answer is endless', 'OFFER_TOO_LARGE', (page) => (page.shop = async () => new Response(' '.repeat(301 * 1024)))],
  ['the offer is elsewhere', 'OFFER_NOT_SAME_ORIGIN',
    (page) => page.find('#buy').setAttribute('data-semper-offer', 'https://other.example/offer')],
  ['the offer has no address', 'OFFER_NOT_SAME_ORIGIN',
    (page) => page.find('#buy').setAttribute('data-semper-offer', 'https://')],
];

for (const [what, reason, arrange] of failures) {
  inPage(`when ${what} the worker is told, and the next click is the shop’s`, async (open) => {
    const page = await usable(open(CART));
    arrange(page);
    assert.ok(page.click('#buy').taken);
    await until(() => page.told.at(-1)?.type === 'offer-failed', 'failure told');
    assert.deepEqual(page.told.at(-1), { type: 'offer-failed', reason });
    await settle();
    assert.ok(!page.click('#buy').taken);
    assert.ok(page.click('#buy').taken);
  });
}

inPage('a sandboxed page hands nothing over', async (open) => {
  const page = await usable(open(CART, { origin: 'null' }));
  page.click('#buy');
  await until(() => page.told.length === 2, 'told');
  assert.deepEqual(page.told[1], { type: 'offer-failed', reason: 'OFFER_NOT_SAME_ORIGIN' });
});

inPage('when the worker does not take the offer, the next click is the shop’s', async (open) => {
  const page = await usable(open(CART));
  page.answers['offer-clicked'] = { next: 'leave' };
  page.click('#buy');
  await settle();
  assert.ok(!page.click('#buy').taken);
});

inPage('while its window waits, a click only raises it', async (open) => {
  const page = await usable(open(CART));
  page.answers['offer-clicked'] = { next: 'wait' };
  page.click('#buy');
  await settle();
  assert.ok(page.click('#buy').taken);
  assert.ok(page.told.every(({ type }) => type !== 'offer-fetched'));
});

inPage('what is marked is handed over without scripts, values, addresses and remarks', async (open) => {
  const page = await usable(open(`<html><body>
    <table><tbody><tr data-semper="item" onclick="x()"><td>BACH <!-- secret --></td><td data-semper="price">250,00</td></tr></tbody></table>
    <p data-semper="total" class="c" style="color:red" lang="fr">870,00 FRF<input value="4111"><textarea>4111</textarea><script>x()</script><a href="/?token=1">x</a><img alt="1"></p>
    <input data-semper="seller" value="secret"><p>unmarked</p><script data-semper="total">870</script>
    <button id="buy" data-semper-offer="/offer">Buy</button></body></html>`));
  assert.equal(await handedMarkup(page), [
    '<tr data-semper="item"><td>BACH </td><td data-semper="price">250,00</td></tr>',
    '<p data-semper="total" lang="fr">870,00 FRF<input><textarea></textarea><a>x</a><img></p>',
    '<input data-semper="seller">',
  ].join(''));
});

inPage('what is marked or shown in open shadow roots is handed over as it is laid out', async (open) => {
  const page = await usable(open(`<html lang="ja"><body><x-cart><i data-semper="shipping" slot="s">70</i><b>870</b><u data-semper="tax" slot="none">1</u></x-cart>
    <p data-semper="price">750 <x-unit></x-unit></p></body></html>`));
  shadow(page.find('x-cart'), '<style>b{}</style><p data-semper="total">TOTAL <slot></slot></p><slot name="s"></slot><button id="buy" data-semper-offer="/offer">Buy</button>');
  shadow(page.find('x-unit'), '<b>FRF</b>');
  const button = page.find('x-cart').shadowRoot?.querySelector('#buy');
  page.listeners['pointerover']?.({ composedPath: () => [button ?? null] });
  await settle();
  page.click('x-cart', { composedPath: () => [button ?? null] });
  await until(() => page.told.at(-1)?.type === 'offer-fetched', 'handed over');
  const message = page.told.at(-1);
  assert.ok(message?.type === 'offer-fetched');
  assert.equal(message.markup, [
    '<p data-semper="total">TOTAL <b>870</b></p>',
    '<i data-semper="shipping">70</i>',
    '<p data-semper="price">750 <x-unit><b>FRF</b></x-unit></p>',
  ].join(''));
  assert.equal(message.language, 'ja');
});

inPage('what does not fit is left out and said, and what comes after it is handed over', async (open) => {
  const page = await usable(open(`<html><body><button id="buy" data-semper-offer="/offer">Buy</button>
    <p data-semper="item">${'é'.repeat(40_000)}</p><p data-semper="total">870</p></body></html>`));
  assert.equal(await handedMarkup(page), '<p data-semper="total">870</p>');
  const message = page.told.at(-1);
  assert.ok(message?.type === 'offer-fetched' && message.cut);
});

inPage('markup ends before 64 KiB with a whole element', async (open) => {
  const page = await usable(open(`<html><body><button id="buy" data-semper-offer="/offer">Buy</button>
    <p data-semper="item">${'é'.repeat(20_000)}</p><p data-semper="item">${'é'.repeat(20_000)}</p></body></html>`));
  const markup = await handedMarkup(page);
  assert.match(markup, /^<p data-semper="item">é+<\/p>$/);
});

inPage('a paid deal leads back to the shop, and no other page anywhere', async (open) => {
  const page = await usable(open(CART));
  await page.hear({ type: 'deal-paid', origin: 'https://other.example', returnUrl: 'https://other.example/thanks' });
  assert.deepEqual(page.visited, []);
  await page.hear({ type: 'deal-paid', origin: 'https://shop.example', returnUrl: 'https://shop.example/thanks' });
  assert.deepEqual(page.visited, ['https://shop.example/thanks']);
});

/** @param {ReturnType<typeof fakePage>} page after the worker answered */
async function usable(page) {
  page.shop = async () => new Response(JSON.stringify(carriedOffer()));
  await settle();
  return page;
}

/** @param {ReturnType<typeof fakePage>} page */
async function handedMarkup(page) {
  page.click('#buy');
  await until(() => page.told.at(-1)?.type === 'offer-fetched', 'handed over');
  const message = page.told.at(-1);
  return message?.type === 'offer-fetched' ? message.markup : '';
}

/** @param {Element} host @param {string} html */
function shadow(host, html) {
  host.attachShadow({ mode: 'open' }).innerHTML = html;
}

function settle() {
  return new Promise((resolve) => setTimeout(resolve));
}
