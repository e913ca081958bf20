// @ts-check
import { readFileSync } from 'node:fs';

let opened = 0;
/** What the page that was opened last will do later. @type {(() => void)[]} */
let later = [];
/** Events of the page that was opened last are of its own class. */
let PageEvent = Event;

/**
 * Opens one of the extension's own pages in the place of the global document.
 *
 * @param {typeof import('linkedom')} linkedom
 * @param {'popup' | 'pairing'} name
 * @returns {Promise<Document>}
 */
export async function openExtensionPage(linkedom, name) {
  const html = readFileSync(new URL(`../${name}.html`, import.meta.url), 'utf8');
  const { document, Event, HTMLElement, HTMLButtonElement, HTMLInputElement } = linkedom.parseHTML(html);
  PageEvent = Event;
  later = [];
  Object.assign(globalThis, {
    document, HTMLElement, HTMLButtonElement, HTMLInputElement, HTMLOutputElement: HTMLElement,
    window: { close: () => undefined, setTimeout: wait, clearTimeout: () => later.splice(0) },
  });
  Object.defineProperty(globalThis, 'navigator', {
    value: { userAgent: 'Mozilla/5.0 Chrome/156.0.0.0 Safari/537.36' }, configurable: true,
  });
  await import(`../pages/${name}.js?opened=${++opened}`);
  return document;
}

/** @param {() => void} act */
function wait(act) {
  return later.push(act);
}

/** The page has waited long enough. */
export function pass() {
  for (const act of later.splice(0)) act();
}

/** @returns {boolean} whether the page waits for anything */
export function waits() {
  return later.length > 0;
}

/** @param {Element | null | undefined} target @param {'click' | 'submit'} [type] */
export function press(target, type = 'click') {
  target?.dispatchEvent(new PageEvent(type, { cancelable: true }));
}

/** @param {Document} document @param {string} id @returns {HTMLElement} */
export function part(document, id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}
