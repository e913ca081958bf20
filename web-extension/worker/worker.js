// @ts-check
/** @import { ExtensionMessage, PageMessage } from '../types.d.ts' */
import { onAlarm, onMessage, onStart, onTabClosed, readMemory, writeMemory } from '../shared/browser.js';
import { parseExtensionMessage, parsePageMessage } from '../shared/shapes.js';
import { hearFailures } from '../shared/transport.js';
import { fromExtension } from './from-extension.js';
import { fromPage } from './from-page.js';
import { followUp, resume } from './progress.js';
import { isExtensionPage, pageOf } from './sender.js';
import { inTurn } from './turns.js';

/// The background worker: what the browser may wake it for. Its memory is in storage.session, for it may die at any time.

hearFailures();
onMessage(dispatch);
onAlarm(followUp);
onStart(followUp);
onTabClosed(forgetTab);
resume();

/** @param {unknown} message @param {chrome.runtime.MessageSender} sender @returns {Promise<unknown>} */
async function dispatch(message, sender) {
  if (isExtensionPage(sender)) return answerExtension(parseExtensionMessage(message));
  const page = pageOf(sender);
  return page && answerPage(page, parsePageMessage(message));
}

/** @param {ExtensionMessage} message */
function answerExtension(message) {
  const answer = /** @type {(message: ExtensionMessage) => Promise<unknown>} */ (
    fromExtension[message.type]
  );
  return answer(message);
}

/** @param {import('../types.d.ts').Page} page @param {PageMessage} message */
function answerPage(page, message) {
  const answer = /** @type {(page: import('../types.d.ts').Page, message: PageMessage) => Promise<unknown>} */ (
    fromPage[message.type]
  );
  return answer(page, message);
}

/** @param {number} tab */
async function forgetTab(tab) {
  await inTurn(async () => {
    const { tagged: { [tab]: _closed, ...tagged } } = await readMemory();
    await writeMemory({ tagged });
  });
}
