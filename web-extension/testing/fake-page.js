// @ts-check
/** @import { PageMessage } from '../types.d.ts' */
import { readFileSync } from 'node:fs';

const SCRIPT = readFileSync(new URL('../content/content.js', import.meta.url), 'utf8');

/**
 * A shop's page with the content script in it.
 *
 * @param {{ parseHTML: (html: string) => any, NodeFilter: unknown }} linkedom
 * @param {string} html
 * @param {{ href?: string, origin?: string, answers?: Record<string, unknown> }} [place]
 */
export function fakePage(linkedom, html, { href = 'https://shop.example/cart', origin = new URL(href).origin, answers } = {}) {
  const parsed = linkedom.parseHTML(html);
  /** @type {Record<string, (event: any) => void>} */
  const listeners = {};
  /** @type {(message: any, sender: any, respond: (value: unknown) => void) => void} */
  let hear = () => undefined;
  const page = {
    document: parsed.document,
    listeners,
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
    /** @type {{ id?: string }} */
    runtime: { id: 'x' },
    /** @param {unknown} message */
    hear: (message) => new Promise((respond) => hear(message, {}, respond)),
    /** @param {string} selector @param {object} [change] a click as the browser delivers it */
    click(selector, change = {}) {
      const event = {
        isTrusted: true, button: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false,
        taken: false, composedPath: () => path(parsed.document.querySelector(selector)),
        preventDefault() { this.taken = true; }, stopImmediatePropagation() {}, ...change,
      };
      listeners['click']?.(event);
      return event;
    },
  };
  const scope = {
    document: Object.assign(parsed.document, { implementation: { createHTMLDocument: inertDocument(linkedom) } }),
    Element: parsed.Element,
    NodeFilter: linkedom.NodeFilter,
    window: { addEventListener: (/** @type {string} */ type, /** @type {any} */ listener) => (listeners[type] = listener) },
    self: { origin },
    location: { origin: new URL(href).origin, assign: (/** @type {string} */ url) => page.visited.push(url) },
    navigator: { userActivation: { isActive: true } },
    fetch: (/** @type {string} */ url, /** @type {RequestInit} */ init) => page.shop(url, init),
    chrome: {
      runtime: Object.assign(page.runtime, {
        onMessage: { addListener: (/** @type {any} */ listener) => (hear = listener) },
        sendMessage: async (/** @type {PageMessage} */ message) => {
          page.told.push(structuredClone(message));
          return page.answers[message.type];
        },
      }),
    },
  };
  Object.defineProperty(parsed.document, 'baseURI', { value: href });
  Object.defineProperty(parsed.document, 'addEventListener', { value: scope.window.addEventListener });
  new Function(...Object.keys(scope), SCRIPT)(...Object.values(scope));
  return page;
}

/** @param {{ parseHTML: (html: string) => any }} linkedom */
function inertDocument(linkedom) {
  return () => linkedom.parseHTML('<!doctype html><html><body></body></html>').document;
}

/** @param {any} node */
function path(node) {
  const nodes = [];
  for (let at = node; at; at = at.parentNode) nodes.push(at);
  return nodes;
}
