// @ts-check
/** @import { Page } from '../types.d.ts' */
import { extensionOrigin } from '../shared/browser.js';

const LOOPBACK = /^(localhost|127\.0\.0\.1|[a-z0-9-]+(\.[a-z0-9-]+)*\.localhost)$/;

/**
 * The page that a message comes from, as the browser names it; what the message says of itself does not count.
 *
 * @param {chrome.runtime.MessageSender} sender
 * @returns {Page | undefined} nothing for frames, prerendered and stored pages, opaque origins, and http that leaves this machine
 */
export function pageOf(sender) {
  const { tab, frameId, origin, url, documentLifecycle = 'active' } = sender;
  if (tab?.id === undefined || frameId !== 0 || documentLifecycle !== 'active') return undefined;
  if (!url || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (origin !== address.origin || !isGuarded(address)) return undefined;
  return { tab: tab.id, origin };
}

/** @param {chrome.runtime.MessageSender} sender @returns {boolean} whether a page of this extension speaks */
export function isExtensionPage(sender) {
  return sender.url?.startsWith(`${extensionOrigin()}/`) ?? false;
}

/** @param {URL} address @returns {boolean} whether nobody between browser and shop can have written the page */
function isGuarded({ protocol, hostname }) {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}
