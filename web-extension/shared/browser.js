// @ts-check
/** @import { Badge, ClientIdentity, ExtensionMessage, HostQuestion, Memory, Pairing, Status, TabMessage } from '../types.d.ts' */

/// The only module that speaks to the browser's extension interface; both browsers answer to `chrome`.

const ALARM = 'deals';
const ALARM_MINUTES = 0.5;
/** Name of the program that is installed with the agent. */
const HOST = 'org.semper.agent';
const WHITE = '#ffffff';

export const MEMORY_AT_REST = Object.freeze(
  /** @satisfies {Memory} */ ({ connection: null, deals: {}, unreadable: 0, postings: {}, failure: null, tagged: {}, host: null }),
);

/** @returns {string} such as `chrome-extension://…` */
export function extensionOrigin() {
  return chrome.runtime.getURL('').replace(/\/$/, '');
}

/** @param {string} key @param {string[]} [values] @returns {string} text in the browser's language */
export function translate(key, values = []) {
  return chrome.i18n.getMessage(key, values);
}

/** @returns {string} language of the texts, BCP 47 */
export function language() {
  return translate('language');
}

// --- memory and storage

/** @returns {Promise<Memory>} what the worker wrote down since the browser started */
export async function readMemory() {
  /** @type {unknown} */
  const stored = await chrome.storage.session.get({ ...MEMORY_AT_REST });
  return /** @type {Memory} */ (stored);
}

/** @param {Partial<Memory>} part */
export async function writeMemory(part) {
  await chrome.storage.session.set(part);
}

/** @param {() => void} listener */
export function onMemoryChanged(listener) {
  chrome.storage.session.onChanged.addListener(listener);
}

/** @returns {Promise<Omit<Pairing, keyof ClientIdentity> | undefined>} */
export async function readPairingRecord() {
  const { pairing } = await chrome.storage.local.get('pairing');
  return /** @type {Omit<Pairing, keyof ClientIdentity> | undefined} */ (pairing);
}

/** @param {Omit<Pairing, keyof ClientIdentity>} pairing */
export async function writePairingRecord(pairing) {
  await chrome.storage.local.set({ pairing });
}

export async function forgetPairingRecord() {
  await chrome.storage.local.remove('pairing');
}

// --- toolbar

/** @param {Badge} badge beside every page that has none of its own */
export async function showBadge({ text, colour, title }) {
  await Promise.all([
    chrome.action.setBadgeText({ text }),
    chrome.action.setBadgeBackgroundColor({ color: colour }),
    chrome.action.setBadgeTextColor({ color: WHITE }),
    chrome.action.setTitle({ title }),
  ]);
}

/** @param {number} tab @param {string} icon @param {Badge} badge until the tab goes to another page */
export async function markTab(tab, icon, { text, colour, title }) {
  const path = { 16: `/icons/${icon}-16.png`, 32: `/icons/${icon}-32.png` };
  await Promise.all([
    chrome.action.setIcon({ tabId: tab, path }),
    chrome.action.setBadgeText({ tabId: tab, text }),
    chrome.action.setBadgeBackgroundColor({ tabId: tab, color: colour }),
    chrome.action.setBadgeTextColor({ tabId: tab, color: WHITE }),
    chrome.action.setTitle({ tabId: tab, title }),
  ]).catch(() => undefined); // the tab was closed meanwhile
}

// --- messages

/**
 * @param {(message: unknown, sender: chrome.runtime.MessageSender) => Promise<unknown>} answer
 */
export function onMessage(answer) {
  chrome.runtime.onMessage.addListener((message, sender, respond) => {
    answer(message, sender).then(respond, (problem) => {
      respond(undefined);
      throw problem;
    });
    return true;
  });
}

/** @param {ExtensionMessage} message @returns {Promise<Status>} */
export async function askWorker(message) {
  return chrome.runtime.sendMessage(message);
}

/** @param {number} tab @param {TabMessage} message @returns {Promise<boolean>} whether a tagged page took it */
export async function tellTab(tab, message) {
  try {
    return (await chrome.tabs.sendMessage(tab, message, { frameId: 0 })) === true;
  } catch {
    return false; // no page listens there now
  }
}

/** @param {string} page */
export async function openPage(page) {
  await chrome.tabs.create({ url: chrome.runtime.getURL(page) });
}

/** @param {(tab: number) => void} listener */
export function onTabClosed(listener) {
  chrome.tabs.onRemoved.addListener(listener);
}

/**
 * Asks the agent's host (native messaging).
 *
 * @param {HostQuestion} ask
 * @param {number} deadline milliseconds
 * @returns {Promise<unknown>} nothing where there is no host, or none that answers in time
 */
export async function askHost(ask, deadline) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(() => resolve(undefined), deadline)));
  return Promise.race([answerOfHost(ask), late]).finally(() => clearTimeout(timer));
}

/** @param {HostQuestion} ask @returns {Promise<unknown>} */
async function answerOfHost(ask) {
  try {
    return await chrome.runtime.sendNativeMessage(HOST, { ask });
  } catch {
    return undefined; // it is not installed, or it broke
  }
}

// --- life

/** @param {number} milliseconds @returns {Promise<undefined>} */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}

/** @param {() => void} listener */
export function onStart(listener) {
  chrome.runtime.onStartup.addListener(listener);
  chrome.runtime.onInstalled.addListener(listener);
}

/** @param {() => void} listener */
export function onAlarm(listener) {
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) listener();
  });
}

/** @param {boolean} wanted */
export async function setAlarm(wanted) {
  if (!wanted) await chrome.alarms.clear(ALARM);
  else if (!(await chrome.alarms.get(ALARM))) {
    await chrome.alarms.create(ALARM, { periodInMinutes: ALARM_MINUTES });
  }
}

/** Counts as work, so that the browser does not end the worker for the next 30 seconds. */
export async function stayAwake() {
  await chrome.runtime.getPlatformInfo();
}

/** @param {(url: string, error: string) => void} listener hears why a request to the agent failed */
export function onRequestFailed(listener) {
  chrome.webRequest.onErrorOccurred.addListener(
    ({ url, error }) => listener(url, error),
    { urls: ['https://127.0.0.1/*'] },
  );
}
