// @ts-check
/** @import { Memory } from '../types.d.ts' */
import { showBadge, translate } from '../shared/browser.js';

const BLUE = '#1d4f91';
const RED = '#a11d1d';

/**
 * Shows in the toolbar what waits for the owner, most urgent first.
 *
 * @param {Memory} memory
 */
export async function updateBadge(memory) {
  const { text, colour, title } = badgeOf(memory);
  await showBadge({ text, colour, title: translate(title) });
}

/** @param {Memory} memory @returns {{ text: string, colour: string, title: string }} `title` is a message's name */
export function badgeOf({ deals, postings, failure }) {
  const states = new Set(Object.values(deals).map(({ view }) => view.state));
  if (failure) return { text: '!', colour: RED, title: 'titleFailure' };
  if (states.has('in-doubt')) return { text: '!', colour: RED, title: 'titleInDoubt' };
  if (states.has('waiting') || states.has('locked')) {
    return { text: '?', colour: BLUE, title: 'titleQuestion' };
  }
  if (states.has('ordered') || states.has('paying') || Object.keys(postings).length > 0) {
    return { text: '…', colour: BLUE, title: 'titleWorking' };
  }
  return { text: '', colour: BLUE, title: 'extensionName' };
}
