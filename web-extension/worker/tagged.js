// @ts-check
/** @import { Badge, Page } from '../types.d.ts' */
import { markTab, readMemory, tellTab, writeMemory } from '../shared/browser.js';
import { turns } from './turns.js';

const inTurn = turns();

/** @param {Page} page whose document carries tags */
export async function rememberTagged({ tab, origin }) {
  await inTurn(async () => {
    const { tagged } = await readMemory();
    if (tagged[tab] !== origin) await writeMemory({ tagged: { ...tagged, [tab]: origin } });
  });
}

/** @param {number} tab */
export async function forgetTagged(tab) {
  await inTurn(async () => {
    const { tagged: { [tab]: _gone, ...tagged } } = await readMemory();
    await writeMemory({ tagged });
  });
}

/**
 * Tells every tagged page that is still open whether a click can be taken, and shows beside it how things stand.
 *
 * @param {boolean} usable
 * @param {Badge} badge
 */
export async function tellTagged(usable, badge) {
  const { tagged } = await readMemory();
  await Promise.all(Object.keys(tagged).map(Number).map(async (tab) => {
    if (await tellTab(tab, { type: 'usable', usable })) await showTagged(tab, badge);
    else await forgetTagged(tab);
  }));
}

/** @param {number} tab @param {Badge} badge */
export async function showTagged(tab, badge) {
  await markTab(tab, 'page', badge);
}
