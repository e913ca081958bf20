// @ts-check
/** @import { ExtensionMessage, Page, PageMessage } from '../types.d.ts' */
import { onAlarm, onMessage, onStart, onTabClosed } from '../shared/browser.js';
import { ShapeRejected } from '../shared/fields.js';
import { parseExtensionMessage, parsePageMessage } from '../shared/message-shapes.js';
import { hearFailures } from '../shared/transport.js';
import { fromExtension } from './from-extension.js';
import { fromPage } from './from-page.js';
import { followUp, resume } from './progress.js';
import { isExtensionPage, pageOf } from './sender.js';
import { forgetTagged } from './tagged.js';

/// The background worker: what the browser may wake it for. Its memory is in storage.session, for it may die at any time.

hearFailures();
onMessage(dispatch);
onAlarm(followUp);
onStart(followUp);
onTabClosed(forgetTagged);
resume();

/** @param {unknown} message @param {chrome.runtime.MessageSender} sender @returns {Promise<unknown>} */
async function dispatch(message, sender) {
  if (isExtensionPage(sender)) return answerExtension(parseExtensionMessage(message));
  const page = pageOf(sender);
  return page && answerPage(page, readPageMessage(message));
}

/** @param {unknown} message @returns {PageMessage} what cannot be read is an offer that cannot be carried */
function readPageMessage(message) {
  try {
    return parsePageMessage(message);
  } catch (problem) {
    if (problem instanceof ShapeRejected) return { type: 'offer-failed', reason: 'OFFER_UNREADABLE' };
    throw problem;
  }
}

/** @param {ExtensionMessage} message */
function answerExtension(message) {
  const answer = /** @type {(message: ExtensionMessage) => Promise<unknown>} */ (
    fromExtension[message.type]
  );
  return answer(message);
}

/** @param {Page} page @param {PageMessage} message */
function answerPage(page, message) {
  const answer = /** @type {(page: Page, message: PageMessage) => Promise<unknown>} */ (
    fromPage[message.type]
  );
  return answer(page, message);
}
