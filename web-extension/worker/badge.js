// @ts-check
/** @import { Badge, Memory, Situation } from '../types.d.ts' */
import { readMemory, showBadge, translate } from '../shared/browser.js';
import { canTake } from '../shared/greeting.js';
import { readPairing } from '../shared/pairing-record.js';
import { situationOf } from '../shared/situation.js';
import { anythingPending } from './pending.js';
import { tellTagged } from './tagged.js';

const BLUE = '#1d4f91';
const GREY = '#59636f';
const BROWN = '#8a5200';
const RED = '#a11d1d';

/** No two look alike, even without their colours. @type {Readonly<Record<Situation, { text: string, colour: string }>>} */
const BADGES = Object.freeze({
  ready: { text: 'on', colour: BLUE },
  question: { text: '?', colour: BLUE },
  working: { text: '…', colour: BLUE },
  'in-doubt': { text: '??', colour: RED },
  locked: { text: '***', colour: BROWN },
  starting: { text: '>>', colour: GREY },
  'not-found': { text: 'off', colour: GREY },
  'not-paired': { text: '+', colour: BROWN },
  'unknown-here': { text: '+?', colour: BROWN },
  untrusted: { text: 'TLS', colour: RED },
  impostor: { text: '!!', colour: RED },
  clock: { text: '±', colour: RED },
  version: { text: '≠', colour: RED },
});

/**
 * Shows in the toolbar how things stand: on tagged pages always; beside other pages only what waits for the owner.
 *
 * @returns {Promise<void>}
 */
export async function updateBadges() {
  const [memory, pairing] = await Promise.all([readMemory(), readPairing()]);
  const badge = badgeOf(memory, pairing !== undefined);
  const urgent = memory.failure !== null || anythingPending(memory);
  await showBadge(urgent ? badge : { text: '', colour: BLUE, title: translate('extensionName') });
  await tellTagged(pairing !== undefined && canTake(memory.connection), badge);
}

/** @param {Memory} memory @param {boolean} paired @returns {Badge} */
export function badgeOf({ connection, deals, postings, failure }, paired) {
  if (failure) return { text: '!', colour: RED, title: translate('titleFailure') };
  const views = Object.values(deals).map(({ view }) => view);
  const sending = Object.keys(postings).length > 0;
  const situation = situationOf({ connection, paired, views, sending });
  const startable = situation === 'not-found' && connection?.startable === true;
  const name = startable ? 'startable' : situation;
  return { ...BADGES[situation], title: translate(`title_${name}`.replaceAll('-', '_')) };
}
