// @ts-check
/** @import { FetchFailure, PageMessage, TabMessage } from '../types.d.ts' */

// Finds tags, fetches the offer as the page would, and hands it to the worker. Until a person clicks, the page cannot notice
// any of this: its document is not changed, and nothing is fetched.
(() => {
  const OFFER = 'data-semper-offer';
  const ACTION = 'data-semper-action';
  const MARK = 'data-semper';
  const MAX_OFFER = 300 * 1024;
  const MAX_MARKUP = 64 * 1024;
  /** Deeper markup the agent does not read. */
  const MAX_DEPTH = 100;
  const FETCH_DEADLINE = 10_000;
  /** Milliseconds until a page that somebody looks at asks again for an agent that was not ready. */
  const LOOK_AGAIN = 3000;
  /** Types of nodes. */
  const TEXT = 3;
  const FRAGMENT = 11;
  const KEPT_ATTRIBUTES = ['lang', 'dir', 'hidden', 'aria-hidden'];
  /** Never shown. */
  const DROPPED_ELEMENTS = 'script, style, template, noscript, link, meta, base, datalist';
  /** Shown, but not as text of the page: what is left of them tells the agent that something is there. */
  const EMPTIED_ELEMENTS =
    'input, select, textarea, iframe, object, embed, svg, canvas, audio, video, picture, progress, meter';

  /** Why an offer cannot be handed over. */
  class NotFetched extends Error {
    /** @param {FetchFailure} reason */
    constructor(reason) {
      super(reason);
      this.reason = reason;
    }
  }

  /** What the worker said last; a click is decided by it at once. */
  let usable = false;
  let announced = false;
  let asking = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** Controls whose click is being taken to the agent. @type {WeakSet<Element>} */
  const busy = new WeakSet();
  /** Controls whose next click belongs to the shop, since the last one failed. @type {WeakSet<Element>} */
  const left = new WeakSet();

  chrome.runtime.onMessage.addListener((/** @type {TabMessage} */ message, _sender, respond) => {
    respond(announced);
    if (message.type === 'usable') usable = message.usable;
    else if (message.origin === location.origin) location.assign(message.returnUrl);
  });
  window.addEventListener('click', onClick, { capture: true });
  window.addEventListener('pointerover', onApproach, { capture: true, passive: true });
  window.addEventListener('focusin', onApproach, { capture: true, passive: true });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) announceTags(); // what it had asked for is lost
  });
  document.addEventListener('prerenderingchange', announceTags);
  document.addEventListener('visibilitychange', () => {
    if (announced && !asking && !document.hidden) announce();
  });
  announceTags();

  /** A page that is only prepared in case somebody opens it is announced once it is shown. */
  function announceTags() {
    const prepared = 'prerendering' in document && document.prerendering === true;
    if (!prepared && document.querySelector(`[${OFFER}]`)) announce();
  }

  /** @param {Event} event A control that a script added late is announced when somebody comes near. */
  function onApproach(event) {
    if (!announced && taggedControl(event)) announce();
  }

  /** Asks the worker, and again while the page is looked at and the agent not ready. */
  async function announce() {
    clearTimeout(timer);
    announced = true;
    asking = true;
    const answer = await tell({ type: 'page-tagged' });
    usable = answer?.usable === true;
    asking = answer?.again === true && !document.hidden;
    if (asking) timer = setTimeout(askAgain, LOOK_AGAIN);
  }

  function askAgain() {
    asking = false;
    if (!document.hidden) announce();
  }

  /** @param {MouseEvent} event */
  function onClick(event) {
    const control = taggedControl(event);
    if (!control || !usable || !isPlainClick(event) || !chrome.runtime?.id) return;
    if (left.delete(control)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!busy.has(control)) carry(control);
  }

  /** @param {Event} event @returns {Element | undefined} */
  function taggedControl(event) {
    for (const node of event.composedPath()) {
      if (node instanceof Element && node.hasAttribute(OFFER) && node.localName !== 'form') {
        return (node.getAttribute(ACTION) ?? 'order') === 'order' ? node : undefined;
      }
    }
    return undefined;
  }

  /** @param {MouseEvent} event @returns {boolean} whether a person clicked, and means this tab */
  function isPlainClick(event) {
    return (
      event.isTrusted &&
      navigator.userActivation.isActive &&
      event.button === 0 &&
      !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    );
  }

  /** @param {Element} control */
  async function carry(control) {
    busy.add(control);
    try {
      const taken = await carryOffer(control);
      if (!taken) left.add(control);
    } catch (problem) {
      left.add(control);
      const reason = problem instanceof NotFetched ? problem.reason : 'OFFER_UNREADABLE';
      await tell({ type: 'offer-failed', reason });
    } finally {
      busy.delete(control);
    }
  }

  /** @param {Element} control @returns {Promise<boolean>} whether the worker took it */
  async function carryOffer(control) {
    const offerUrl = offerAddress(control);
    const answer = await tell({ type: 'offer-clicked', offerUrl });
    if (answer?.next !== 'fetch') return answer?.next === 'wait';
    const offer = await fetchOffer(offerUrl);
    const taken = await tell({
      type: 'offer-fetched', offerUrl, offer, ...shown(), language: languageAt(control).slice(0, 35),
    });
    return taken?.accepted === true;
  }

  /** @param {Element} control */
  function offerAddress(control) {
    const text = control.getAttribute(OFFER) ?? '';
    const url = URL.canParse(text, document.baseURI) ? new URL(text, document.baseURI) : undefined;
    if (url?.origin !== location.origin || self.origin !== location.origin) {
      throw new NotFetched('OFFER_NOT_SAME_ORIGIN');
    }
    url.hash = '';
    return url.href;
  }

  /** @param {string} url @returns {Promise<{ statement: string, ocsp: string[] }>} */
  async function fetchOffer(url) {
    const text = await bounded(await postedOffer(url));
    try {
      const { statement, ocsp, ...rest } = JSON.parse(text);
      const texts = [statement].concat(ocsp);
      if (Array.isArray(ocsp) && texts.every((t) => typeof t === 'string') && !Object.keys(rest).length) {
        return { statement, ocsp };
      }
    } catch {
      // answered below: not JSON is one more wrong shape
    }
    throw new NotFetched('OFFER_UNREADABLE');
  }

  /** @param {string} url */
  async function postedOffer(url) {
    /** @type {Response} */
    let response;
    try {
      response = await fetch(url, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        cache: 'no-store',
        credentials: 'same-origin',
        mode: 'same-origin',
        redirect: 'error',
        signal: AbortSignal.timeout(FETCH_DEADLINE),
      });
    } catch {
      throw new NotFetched('OFFER_UNREACHABLE');
    }
    if (response.status !== 200) throw new NotFetched('OFFER_UNREACHABLE');
    return response;
  }

  /** @param {Response} response */
  async function bounded(response) {
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    let length = 0;
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      length += read.value.length;
      if (length > MAX_OFFER) {
        reader?.cancel();
        throw new NotFetched('OFFER_TOO_LARGE');
      }
      text += decoder.decode(read.value, { stream: true });
    }
    return text + decoder.decode();
  }

  /** @returns {{ markup: string, cut: boolean }} what the page marked as shown; whole elements only, at most 64 KiB */
  function shown() {
    const encoder = new TextEncoder();
    let markup = '';
    let length = 0;
    let cut = false;
    for (const element of marked()) {
      const text = outerHtml(element);
      const bytes = encoder.encode(text).length;
      if (length + bytes > MAX_MARKUP) {
        cut = true;
        continue;
      }
      length += bytes;
      markup += text;
    }
    return { markup, cut };
  }

  /** Marked elements in the page's order, those inside others left out. */
  function* marked() {
    const waiting = [document.documentElement];
    for (let element = waiting.pop(); element; element = waiting.pop()) {
      if (element.hasAttribute(MARK)) {
        yield element;
        continue;
      }
      for (const child of laidOut(element).reverse()) {
        if (child instanceof Element) waiting.push(/** @type {HTMLElement} */ (child));
      }
    }
  }

  /** @param {Element} element @returns {Node[]} what is shown inside it: of a host its shadow, of a slot what was put into it */
  function laidOut(element) {
    const shadow = element.shadowRoot;
    if (shadow?.nodeType === FRAGMENT) return [...shadow.childNodes];
    if (element.localName !== 'slot' || !('assignedNodes' in element)) return [...element.childNodes];
    const filled = /** @type {HTMLSlotElement} */ (element).assignedNodes();
    return filled.length > 0 ? filled : [...element.childNodes];
  }

  /** @param {Element} element @returns {string} without scripts, form values and addresses */
  function outerHtml(element) {
    // A document without a window: nothing that is copied into it runs or loads.
    const inert = document.implementation.createHTMLDocument('');
    const [copy] = copies(element, inert, 0);
    return copy ? /** @type {Element} */ (copy).outerHTML : '';
  }

  /**
   * @param {Node} node
   * @param {Document} inert
   * @param {number} depth
   * @returns {Node[]} the node as it is shown; a slot is what is in it
   */
  function copies(node, inert, depth) {
    if (node.nodeType === TEXT) return [inert.importNode(node)];
    if (!(node instanceof Element) || node.matches(DROPPED_ELEMENTS)) return [];
    const inside = node.matches(EMPTIED_ELEMENTS) || depth > MAX_DEPTH ? [] : laidOut(node);
    const children = inside.flatMap((child) => copies(child, inert, depth + 1));
    if (node.localName === 'slot' && !node.hasAttribute(MARK)) return children;
    const copy = inert.importNode(node, false);
    for (const { name } of [...copy.attributes]) {
      if (!name.startsWith(MARK) && !KEPT_ATTRIBUTES.includes(name)) copy.removeAttribute(name);
    }
    copy.append(...children);
    return [copy];
  }

  /** @param {Element} element @returns {string} the `lang` in force there, which crosses the borders of shadow roots */
  function languageAt(element) {
    for (let at = /** @type {Node | null} */ (element); at; at = at.parentNode ?? ('host' in at ? /** @type {ShadowRoot} */ (at).host : null)) {
      if (at instanceof Element && at.hasAttribute('lang')) return at.getAttribute('lang') ?? '';
    }
    return '';
  }

  /** @param {PageMessage} message */
  async function tell(message) {
    try {
      return await chrome.runtime.sendMessage(message);
    } catch {
      return undefined; // the extension was updated or removed under this page
    }
  }
})();
