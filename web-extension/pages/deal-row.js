// @ts-check
/** @import { DealState, DealView } from '../types.d.ts' */
import { askWorker, language, translate } from '../shared/browser.js';
import { formatMoney } from '../shared/money.js';
import { problemTexts } from './texts.js';

/** @typedef {'good' | 'warn' | 'bad' | 'plain'} Mood */

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

/** @param {DealView[]} deals @returns {DealView[]} the most urgent first */
export function byUrgency(deals) {
  return deals.toSorted((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state));
}

/** @param {DealView} deal @param {boolean} raises whether to offer its window, where it has one */
export function dealRow({ deal, state, seller, total, orderNumber, problem }, raises) {
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
  if (raises && STATES[state].raises) row.append(raiseButton(deal));
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
