// @ts-check
/** @import { ConnectionState, DealState, DealView, Failure, Status } from '../types.d.ts' */
import { askWorker, language, onMemoryChanged, openPage, translate } from '../shared/browser.js';
import { formatMoney } from '../shared/money.js';
import { element, fillTexts, problemTexts } from './texts.js';

/** @typedef {'good' | 'warn' | 'bad' | 'plain'} Mood */

/** @type {Record<ConnectionState, { mood: Mood, command?: string, pairs?: boolean }>} */
const CONNECTIONS = {
  ready: { mood: 'good' },
  locked: { mood: 'warn' },
  'not-paired': { mood: 'warn', pairs: true },
  'not-found': { mood: 'bad', command: './semper agent run' },
  untrusted: { mood: 'bad', command: './semper agent trust install' },
  'unknown-here': { mood: 'bad', pairs: true },
  impostor: { mood: 'bad', command: './semper agent status' },
  clock: { mood: 'bad', command: './semper agent doctor' },
  version: { mood: 'bad', command: './semper agent status' },
};

/** Most urgent first. @type {Record<DealState, { mood: Mood, raises?: boolean }>} */
const STATES = {
  waiting: { mood: 'warn', raises: true },
  locked: { mood: 'warn', raises: true },
  'in-doubt': { mood: 'bad', raises: true },
  paying: { mood: 'plain', raises: true },
  ordered: { mood: 'plain', raises: true },
  refused: { mood: 'bad' },
  paid: { mood: 'good' },
  rejected: { mood: 'plain' },
};
const URGENCY = Object.keys(STATES);

fillTexts();
element('check', HTMLButtonElement).addEventListener('click', () => refresh(true));
element('pairing', HTMLButtonElement).addEventListener('click', () => pair());
onMemoryChanged(() => refresh(false));
await refresh(false);
await refresh(true);
await askWorker({ type: 'seen' });

/** @param {boolean} check */
async function refresh(check) {
  show(await askWorker({ type: 'status', check }));
}

/** @param {Status} status */
function show({ connection, paired, deals, failure }) {
  showConnection(connection.state, paired);
  if (failure) showFailure(failure);
  const list = element('deals', HTMLElement);
  const ordered = deals.toSorted((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state));
  list.replaceChildren(...ordered.map(dealRow));
  element('no-deals', HTMLElement).hidden = deals.length > 0;
}

/** @param {ConnectionState} state @param {boolean} paired */
function showConnection(state, paired) {
  const { mood, command = '', pairs = false } = CONNECTIONS[state];
  const line = element('state', HTMLElement);
  line.dataset.mood = mood;
  line.dataset.state = state;
  line.textContent = translate(`connection_${state}`.replaceAll('-', '_'));
  element('step', HTMLElement).hidden = state === 'ready';
  element('step-text', HTMLElement).textContent = translate(`step_${state}`.replaceAll('-', '_'));
  const code = element('step-command', HTMLElement);
  code.textContent = command;
  code.hidden = command === '';
  const button = element('step-button', HTMLButtonElement);
  button.hidden = !pairs;
  button.textContent = translate('popupPair');
  button.onclick = pair;
  element('pairing', HTMLButtonElement).hidden = !paired;
}

/** The worker forgets a failure once it was shown; it stays here while the popup is open. @param {Failure} failure */
function showFailure({ code, origin, next }) {
  const texts = problemTexts(code, next);
  element('failure', HTMLElement).hidden = false;
  element('failure-text', HTMLElement).textContent = `${new URL(origin).host}: ${texts.text}`;
  element('failure-next', HTMLElement).textContent = texts.next;
}

/** @param {DealView} deal */
function dealRow({ deal, state, seller, total, orderNumber, problem }) {
  const row = document.createElement('li');
  row.className = 'deal';
  row.dataset.testid = 'deal';
  row.dataset.state = state;
  row.append(
    part('span', 'seller', seller),
    part('span', 'total', formatMoney(total, language())),
    statusLine(state, problem?.code),
  );
  if (orderNumber) row.append(part('span', 'order-number quiet', translate('dealOrderNumber', [orderNumber])));
  if (problem) row.append(part('span', 'status quiet', problemTexts(problem.code, problem.next).next));
  if (STATES[state].raises) row.append(raiseButton(deal));
  return row;
}

/** @param {DealState} state @param {string} [code] */
function statusLine(state, code) {
  const text = code && state === 'refused' ? problemTexts(code).text : translate(`deal_${state}`.replaceAll('-', '_'));
  const line = part('span', 'status', text);
  line.dataset.mood = STATES[state].mood;
  return line;
}

/** @param {string} deal */
function raiseButton(deal) {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.testid = 'raise';
  button.textContent = translate('dealRaise');
  button.addEventListener('click', () => askWorker({ type: 'raise', deal }));
  return button;
}

/** @param {string} tag @param {string} name @param {string} text */
function part(tag, name, text) {
  const piece = document.createElement(tag);
  piece.className = name;
  piece.textContent = text;
  return piece;
}

async function pair() {
  await openPage('pairing.html');
  window.close();
}
