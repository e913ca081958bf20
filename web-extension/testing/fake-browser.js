// @ts-check
/** @import { HostQuestion, Memory, TabMessage } from '../types.d.ts' */
import { readFileSync } from 'node:fs';
import { installFakeIndexedDb } from './fake-indexed-db.js';
import { FakeNetwork } from './fake-network.js';
import { FakeTime } from './fake-time.js';

export const EXTENSION_ORIGIN = 'chrome-extension://nldjjhejnniafiaclpmmgmbpdpcnmkmp';
const ENGLISH = JSON.parse(readFileSync(new URL('../_locales/en/messages.json', import.meta.url), 'utf8'));

/** @template {unknown[]} A */
class Listeners {
  /** @type {((...heard: A) => unknown)[]} */
  all = [];
  /** @param {(...heard: A) => unknown} listener */
  addListener(listener) {
    this.all.push(listener);
  }
  /** @param {A} heard @returns {Promise<unknown>} that all of them are done */
  fire(...heard) {
    return Promise.all(this.all.map((listener) => listener(...heard)));
  }
}

/** The browser as the extension sees it. A test looks at what was shown and plays the pages' part. */
export class FakeBrowser {
  network = new FakeNetwork(EXTENSION_ORIGIN);
  time = new FakeTime();
  badge = { text: '', title: '' };
  /** What the toolbar shows beside single tabs. @type {Map<number, { title?: string, icon?: string, text?: string }>} */
  marks = new Map();
  /** The program that is installed with the agent; without one, asking fails. @type {((ask: HostQuestion) => unknown) | undefined} */
  host;
  /** What it was asked. @type {HostQuestion[]} */
  hostAsked = [];
  /** @type {Set<string>} */
  alarms = new Set();
  /** Tabs that show a tagged page, and what they were told. @type {Map<number, TabMessage[]>} */
  tabs = new Map();
  session = new FakeStorage();
  local = new FakeStorage();
  /** The worker's part, for the extension's own pages. @type {(message: unknown) => Promise<unknown>} */
  answer = async () => undefined;
  onMessage = new Listeners();
  onAlarm = new Listeners();
  onStartup = new Listeners();
  onRemoved = new Listeners();
  onErrorOccurred = new Listeners();

  install() {
    installFakeIndexedDb();
    this.network.onFailure = (url, error) => this.onErrorOccurred.fire({ url, error });
    this.network.install();
    this.time.install();
    globalThis.chrome = /** @type {typeof chrome} */ (/** @type {unknown} */ (this.#interfaces()));
    return this;
  }

  /**
   * A message from a page, as the browser delivers it.
   *
   * @param {unknown} message
   * @param {Partial<chrome.runtime.MessageSender> & { tab?: { id: number } }} sender
   * @returns {Promise<unknown>}
   */
  send(message, sender) {
    return new Promise((respond) => this.onMessage.fire(message, sender, respond));
  }

  /** @param {number} tab @param {string} url */
  pageSender(tab, url) {
    const origin = new URL(url).origin;
    return /** @type {Partial<chrome.runtime.MessageSender> & { tab: { id: number } }} */ ({
      tab: { id: tab }, frameId: 0, url, origin, documentLifecycle: 'active',
    });
  }

  /** @returns {Memory} */
  get memory() {
    return /** @type {Memory} */ (/** @type {unknown} */ (this.session.values));
  }

  #interfaces() {
    return {
      runtime: {
        getURL: (/** @type {string} */ path) => `${EXTENSION_ORIGIN}/${path}`,
        getPlatformInfo: async () => ({ os: 'linux' }),
        onMessage: this.onMessage,
        sendMessage: (/** @type {unknown} */ message) => this.answer(message),
        sendNativeMessage: async (/** @type {string} */ name, /** @type {{ ask: HostQuestion }} */ { ask }) => {
          if (!this.host || name !== 'org.semper.agent') throw new Error('Specified native messaging host not found.');
          this.hostAsked.push(ask);
          return this.host(ask);
        },
        onStartup: this.onStartup,
        onInstalled: new Listeners(),
      },
      i18n: {
        getMessage: (/** @type {string} */ key) => ENGLISH[key]?.message ?? '',
      },
      storage: { session: this.session, local: this.local },
      alarms: {
        create: async (/** @type {string} */ name) => void this.alarms.add(name),
        clear: async (/** @type {string} */ name) => this.alarms.delete(name),
        get: async (/** @type {string} */ name) => this.alarms.has(name) || undefined,
        onAlarm: this.onAlarm,
      },
      action: this.#action(),
      tabs: {
        sendMessage: async (/** @type {number} */ tab, /** @type {TabMessage} */ message) => {
          const told = this.tabs.get(tab);
          if (!told) throw new Error('Could not establish connection');
          told.push(message);
          return true;
        },
        onRemoved: this.onRemoved,
      },
      webRequest: { onErrorOccurred: this.onErrorOccurred },
    };
  }

  #action() {
    /** @param {{ tabId?: number }} where @param {{ title?: string, icon?: string, text?: string }} shown */
    const show = async ({ tabId }, shown) => {
      if (tabId === undefined) Object.assign(this.badge, shown);
      else this.marks.set(tabId, { ...this.marks.get(tabId), ...shown });
    };
    return {
      setBadgeText: (/** @type {{ tabId?: number, text: string }} */ { text, ...where }) => show(where, { text }),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setTitle: (/** @type {{ tabId?: number, title: string }} */ { title, ...where }) => show(where, { title }),
      setIcon: (/** @type {{ tabId: number, path: Record<number, string> }} */ { path, ...where }) =>
        show(where, { icon: path[16] ?? '' }),
    };
  }
}

class FakeStorage {
  /** @type {Record<string, unknown>} */
  values = {};
  onChanged = new Listeners();

  /** @param {string | Record<string, unknown>} wanted */
  async get(wanted) {
    const defaults = typeof wanted === 'string' ? { [wanted]: undefined } : wanted;
    const found = Object.entries(defaults).map(([name, value]) => [name, this.values[name] ?? value]);
    return structuredClone(Object.fromEntries(found));
  }

  /** @param {Record<string, unknown>} values */
  async set(values) {
    Object.assign(this.values, structuredClone(values));
  }

  /** @param {string} name */
  async remove(name) {
    delete this.values[name];
  }
}
