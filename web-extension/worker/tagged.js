// @ts-check
/** @import { Page } from '../types.d.ts' */
import { markTab, readMemory, tellTab, translate, writeMemory } from '../shared/browser.js';
import { inTurn } from './turns.js';

/** @param {Page} page whose document carries tags */
export async function rememberTagged({ tab, origin }) {
  await inTurn(async () => {
    const { tagged } = await readMemory();
    await writeMemory({ tagged: { ...tagged, [tab]: origin } });
  });
}

/** @param {number} tab */
export async function forgetTagged(tab) {
  await inTurn(async () => {
    const { tagged: { [tab]: _gone, ...tagged } } = await readMemory();
    await writeMemory({ tagged });
  });
}

/** @param {boolean} usable whether a click can be taken to the agent from now on */
export async function tellTagged(usable) {
  const { tagged } = await readMemory();
  await Promise.all(Object.keys(tagged).map(async (tab) => {
    if (await tellTab(Number(tab), { type: 'usable', usable })) await showTagged(Number(tab), usable);
  }));
}

/** @param {number} tab @param {boolean} usable */
export async function showTagged(tab, usable) {
  await markTab(tab, { icon: 'page', title: translate(usable ? 'titleTagged' : 'titleTaggedOnly') });
}
