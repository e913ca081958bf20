// @ts-check
/** @import { Attempt } from '../shared/pairing.js' */
import { askWorker, translate } from '../shared/browser.js';
import { beginPairing, confirmPairing } from '../shared/pairing.js';
import { readPairing, writePairing } from '../shared/pairing-record.js';
import { spacedCode } from '../shared/pairing-transcript.js';
import { BridgeProblem } from '../shared/problem.js';
import { ShapeRejected } from '../shared/fields.js';
import { hearFailures } from '../shared/transport.js';
import { browserLabel } from './browser-label.js';
import { element, fillTexts, problemTexts } from './texts.js';

const STEPS = ['begin', 'code', 'done'];

/** The attempt whose code is shown. @type {Attempt | undefined} */
let attempt;

hearFailures();
fillTexts();
element('label', HTMLInputElement).value = browserLabel(navigator);
element('begin', HTMLElement).addEventListener('submit', (event) => {
  event.preventDefault();
  withoutSecondClick('start', 'pairingBusyStart', begin);
});
onClick('confirm', 'pairingBusyConfirm', confirm);
onClick('again', '', async () => showStep('begin'));
onClick('forget', '', forget);
showStep((await readPairing()) ? 'done' : 'begin');

async function begin() {
  const label = element('label', HTMLInputElement).value.trim();
  const port = element('port', HTMLInputElement).value;
  attempt = await beginPairing(label, port ? Number(port) : undefined);
  element('digits', HTMLOutputElement).value = spacedCode(attempt.code);
  showStep('code');
}

async function confirm() {
  if (!attempt) return;
  await writePairing(await confirmPairing(attempt));
  attempt = undefined;
  await askWorker({ type: 'paired' });
  showStep('done');
}

async function forget() {
  await askWorker({ type: 'forget' });
  showStep('begin');
}

/** @param {string} step */
function showStep(step) {
  const reached = STEPS.indexOf(step);
  element('problem', HTMLElement).hidden = true;
  for (const name of STEPS) element(name, HTMLElement).hidden = name !== step;
  for (const item of document.querySelectorAll('[data-step]')) {
    const place = STEPS.indexOf(item.getAttribute('data-step') ?? '');
    item.toggleAttribute('data-reached', place <= reached);
    item.toggleAttribute('data-current', place === reached);
  }
  document.getElementById(`${step}-title`)?.focus();
}

/** @param {string} id @param {string} busyText @param {() => Promise<void>} act */
function onClick(id, busyText, act) {
  element(id, HTMLButtonElement).addEventListener('click', () => withoutSecondClick(id, busyText, act));
}

/** @param {string} id @param {string} busyText name of a message, or none @param {() => Promise<void>} act */
async function withoutSecondClick(id, busyText, act) {
  const button = element(id, HTMLButtonElement);
  const busy = element('busy', HTMLElement);
  button.disabled = true;
  busy.textContent = busyText && translate(busyText);
  try {
    await act();
  } catch (problem) {
    showProblem(problem, id);
  } finally {
    button.disabled = false;
    busy.textContent = '';
  }
}

/** @param {unknown} problem @param {string} place */
function showProblem(problem, place) {
  const code = problem instanceof BridgeProblem ? problem.code
    : problem instanceof ShapeRejected ? 'PAIRING_FAILED' : 'INTERNAL';
  const waiting = code === 'NOT_PAIRED' && place === 'confirm';
  const portless = code === 'AGENT_NOT_FOUND' && place === 'start' && !element('port', HTMLInputElement).value;
  if (portless) element('more', HTMLElement).setAttribute('open', '');
  const texts = waiting ? { text: translate('pairingNotYet'), next: translate('pairingNotYetNext') }
    : portless ? { text: translate('pairingPortless'), next: translate('pairingPortlessNext') }
      : problemTexts(code);
  element('problem-text', HTMLElement).textContent = texts.text;
  element('problem-next', HTMLElement).textContent = texts.next;
  const notice = element('problem', HTMLElement);
  notice.dataset.code = code;
  notice.hidden = false;
  notice.focus();
}
