// @ts-check
/** @import { PageMessage, TabMessage } from '../types.d.ts' */
import { readFileSync } from 'node:fs';

/** @typedef {typeof import('linkedom')} Linkedom */
/** @typedef {Partial<Omit<MouseEvent, 'composedPath'>> & { persisted?: boolean, composedPath?: () => (Node | null)[] }} Heard */

const SCRIPT = readFileSync(new URL('../content/content.js', import.meta.url), 'utf8');
const EMPTY = '<!doctype html><html><body></body></html>';

/**
 * A shop's page with the content script in it.
 *
 * @param {Linkedom} linkedom
 * @param {string} html
 * @param {{ href?: string, origin?: string, answers?: Record<string, unknown> }} [place]
 */
export function fakePage(linkedom, html, place = {}) {
  const { href = 'https://shop.example/cart', origin = new URL(href).origin, answers } = place;
  const { document: parsed, Element } = linkedom.parseHTML(html);
  const document = /** @type {Document & { prerendering?: boolean, hidden: boolean }} */ (parsed);
  document.hidden = false;
  const page = {
    document,
    /** What the content script listens to. @type {Record<string, (event: Heard) => void>} */
    listeners: {},
    /** @type {PageMessage[]} */
    told: [],
    /** What the worker answers, by the message's type. @type {Record<string, unknown>} */
    answers: {
      'page-tagged': { usable: true }, 'offer-clicked': { next: 'fetch' }, 'offer-fetched': { accepted: true }, ...answers,
    },
    /** @type {(url: string, init: RequestInit) => Promise<Response>} */
    shop: async () => new Response('{}'),
    /** @type {string[]} */
    visited: [],
    /** What the content script will do later. @type {(() => void)[]} */
    later: [],
    /** @type {{ id?: string }} */
    runtime: { id: 'x' },
    /** @type {(message: TabMessage) => Promise<unknown>} */
    hear: async () => undefined,
    /** @param {string} selector @returns {Element} */
    find(selector) {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`the page has no ${selector}`);
      return element;
    },
    /** @param {string} selector @param {Heard} [change] a click as the browser delivers it */
    click(selector, change = {}) {
      const event = {
        isTrusted: true, button: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false,
        taken: false, composedPath: () => pathTo(page.find(selector)),
        preventDefault() { this.taken = true; }, stopImmediatePropagation() {}, ...change,
      };
      page.listeners['click']?.(event);
      return event;
    },
  };
  const addEventListener = (/** @type {string} */ type, /** @type {(event: Heard) => void} */ listener) => {
    page.listeners[type] = listener;
  };
  const onMessage = {
    /** @param {(message: TabMessage, sender: unknown, respond: (answer: unknown) => void) => void} listener */
    addListener(listener) {
      page.hear = (message) => new Promise((respond) => listener(message, {}, respond));
    },
  };
  const sendMessage = async (/** @type {PageMessage} */ message) => {
    page.told.push(structuredClone(message));
    return page.answers[message.type];
  };
  Object.defineProperty(document, 'baseURI', { value: href });
  Object.defineProperty(document, 'addEventListener', { value: addEventListener });
  Object.defineProperty(document, 'implementation', {
    value: { createHTMLDocument: () => linkedom.parseHTML(EMPTY).document },
  });
  run({
    document,
    Element,
    NodeFilter: linkedom.NodeFilter,
    window: { addEventListener },
    self: { origin },
    setTimeout: (/** @type {() => void} */ act) => page.later.push(act),
    clearTimeout: () => page.later.splice(0),
    location: { origin: new URL(href).origin, assign: (/** @type {string} */ url) => page.visited.push(url) },
    navigator: { userActivation: { isActive: true } },
    fetch: (/** @type {string} */ url, /** @type {RequestInit} */ init) => page.shop(url, init),
    chrome: { runtime: Object.assign(page.runtime, { onMessage, sendMessage }) },
  });
  return page;
}

/** @param {Record<string, unknown>} scope what the script finds in place of a browser's globals */
function run(scope) {
  new Function(...Object.keys(scope), SCRIPT)(...Object.values(scope));
}

/** @param {Node} node */
function pathTo(node) {
  const nodes = [];
  for (let at = /** @type {Node | null} */ (node); at; at = at.parentNode) nodes.push(at);
  return nodes;
}
