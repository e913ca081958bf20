// @ts-check
/** @import { DealView, Situation, Status } from '../types.d.ts' */
import { askWorker, openPage, translate } from '../shared/browser.js';
import { situationOf } from '../shared/situation.js';
import { element } from './texts.js';

/** What the button beside a step does. @typedef {'pair' | 'raise' | 'start'} Act */

/** @type {Record<Situation, { command?: string, act?: Act }>} */
const STEPS = {
  ready: {},
  working: {},
  locked: {},
  starting: {},
  question: { act: 'raise' },
  'in-doubt': { act: 'raise' },
  'not-paired': { act: 'pair' },
  'unknown-here': { act: 'pair' },
  'not-found': { command: './semper agent run' },
  untrusted: { command: './semper agent trust install' },
  impostor: { command: './semper agent status' },
  clock: { command: './semper agent doctor' },
  version: { command: './semper agent status' },
};

/** @type {Record<Act, string>} names of the buttons' texts */
const BUTTONS = { pair: 'popupPair', raise: 'dealRaise', start: 'popupStart' };

/**
 * Shows the one thing to do next.
 *
 * @param {Status} status
 * @param {DealView | undefined} urgent the deal that it may be about
 * @returns {Situation} that it follows from
 */
export function showNextStep({ connection, paired, deals, sending }, urgent) {
  const situation = situationOf({ connection, paired, views: deals, sending });
  const startable = situation === 'not-found' && connection.startable === true;
  const { command = '', act } = startable ? { act: /** @type {Act} */ ('start') } : STEPS[situation];
  const section = element('step', HTMLElement);
  section.dataset.situation = situation;
  element('step-text', HTMLElement).textContent = stepText(startable ? 'startable' : situation);
  const code = element('step-command', HTMLElement);
  code.textContent = command;
  code.hidden = command === '';
  const button = element('step-button', HTMLButtonElement);
  button.hidden = !act;
  button.textContent = act ? translate(BUTTONS[act]) : '';
  button.onclick = act ? () => press(button, act, urgent) : null;
  return situation;
}

/** Opens the page that pairs, and closes the popup, which would cover it. */
export async function pair() {
  await openPage('pairing.html');
  window.close();
}

/** Until it is done, another press does nothing. @param {HTMLElement} button @param {Act} act @param {DealView | undefined} urgent */
async function press(button, act, urgent) {
  if (button.hasAttribute('aria-busy')) return;
  button.setAttribute('aria-busy', 'true');
  try {
    await perform(act, urgent);
  } finally {
    button.removeAttribute('aria-busy');
  }
}

/** @param {Act} act @param {DealView | undefined} urgent */
async function perform(act, urgent) {
  if (act === 'pair') await pair();
  else if (act === 'start') await askWorker({ type: 'start' });
  else if (urgent) await askWorker({ type: 'raise', deal: urgent.deal });
}

/** @param {Situation | 'startable'} step @returns {string} */
function stepText(step) {
  return translate(`step_${step}`.replaceAll('-', '_'));
}
