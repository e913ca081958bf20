// @ts-check
import { language, translate } from '../shared/browser.js';

/** Puts the texts of the browser's language into the page. */
export function fillTexts() {
  document.documentElement.lang = language();
  for (const element of document.querySelectorAll('[data-i18n]')) {
    element.textContent = translate(element.getAttribute('data-i18n') ?? '');
  }
}

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {{ new (): T, prototype: T }} type
 * @returns {T}
 */
export function element(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}

/**
 * The sentence for a problem in the browser's language, and what to do next.
 *
 * @param {string} code
 * @param {string} [next] the agent's own words, used where this extension has none
 */
export function problemTexts(code, next = '') {
  const text = translate(`problem_${code}`) || translate('problem_INTERNAL');
  return { text, next: translate(`problem_${code}_next`) || next || translate('problem_INTERNAL_next') };
}
