// @ts-check
/** @import { Mood } from './deal-row.js' */
/** @import { Connection, ConnectionState, Failure, Status } from '../types.d.ts' */
import { askWorker, onMemoryChanged, translate } from '../shared/browser.js';
import { byUrgency, dealRow } from './deal-row.js';
import { pair, showNextStep } from './next-step.js';
import { element, fillTexts, problemTexts } from './texts.js';

/** Milliseconds until an agent that is not ready is looked for again, as long as this popup is open. */
const LOOK_AGAIN = 3000;
const LOOK_AGAIN_STARTING = 1000;

/** @type {Record<ConnectionState, Mood>} */
const MOODS = {
  ready: 'good',
  locked: 'warn',
  starting: 'warn',
  'not-paired': 'warn',
  'not-found': 'bad',
  untrusted: 'bad',
  'unknown-here': 'bad',
  impostor: 'bad',
  clock: 'bad',
  version: 'bad',
};

/** @type {number | undefined} */
let timer;
/** The worker forgets a failure once it was shown; here it stays while the popup is open. @type {Failure | undefined} */
let failed;

fillTexts();
element('check', HTMLButtonElement).addEventListener('click', () => refresh(true));
element('pairing', HTMLButtonElement).addEventListener('click', () => pair());
onMemoryChanged(() => refresh(false));
await refresh(false);
await refresh(true);
await askWorker({ type: 'seen' });

/** @param {boolean} check */
async function refresh(check) {
  const status = await askWorker({ type: 'status', check });
  show(status);
  lookAgain(status.connection);
}

/** @param {Connection} connection */
function lookAgain({ state }) {
  window.clearTimeout(timer);
  const after = state === 'starting' ? LOOK_AGAIN_STARTING : LOOK_AGAIN;
  timer = state === 'ready' ? undefined : window.setTimeout(() => refresh(true), after);
}

/** @param {Status} status */
function show(status) {
  const { connection, paired, deals, unreadable, failure } = status;
  const [urgent, ...others] = byUrgency(deals);
  showConnection(connection.state);
  const situation = showNextStep(status, urgent);
  failed = failure ?? failed;
  if (failed) showFailure(failed, situation === 'ready');
  const raised = situation === 'question' || situation === 'in-doubt';
  const rows = urgent ? [dealRow(urgent, !raised), ...others.map((deal) => dealRow(deal, true))] : [];
  element('deals', HTMLElement).replaceChildren(...rows);
  element('no-deals', HTMLElement).hidden = deals.length + unreadable > 0;
  element('unreadable', HTMLElement).hidden = unreadable === 0;
  element('pairing', HTMLButtonElement).hidden = !paired;
}

/** @param {ConnectionState} state */
function showConnection(state) {
  const line = element('state', HTMLElement);
  const text = translate(`connection_${state}`.replaceAll('-', '_'));
  line.dataset.mood = MOODS[state];
  line.dataset.state = state;
  if (line.textContent !== text) line.textContent = text;
}

/** @param {Failure} failure @param {boolean} first whether nothing else has to be done before, so that its own step is the one */
function showFailure({ code, origin, next }, first) {
  const texts = problemTexts(code, next);
  element('failure', HTMLElement).hidden = false;
  element('failure-text', HTMLElement).textContent = `${new URL(origin).host}: ${texts.text}`;
  element('failure-next', HTMLElement).textContent = texts.next;
  element('failure-next', HTMLElement).hidden = !first;
  element('step', HTMLElement).hidden = first;
}
