// @ts-check
import { pause, readMemory, setAlarm, stayAwake } from '../shared/browser.js';
import { BridgeProblem } from '../shared/problem.js';
import { ShapeRejected } from '../shared/fields.js';
import { updateBadges } from './badge.js';
import { refreshDeals, resumePostings } from './deals.js';
import { listen, stopListening } from './events.js';
import { anythingPending } from './pending.js';

/** Milliseconds until an agent that is away while something is pending is looked for again. */
const LOOK_AGAIN = 3000;

/** Brings everything up to date: on every wake-up, hint and alarm. */
export async function followUp() {
  await attempt(resumePostings);
  await attempt(refreshDeals);
  await showProgress();
}

/** What a worker does on starting: nothing, unless a former life of it left something pending. */
export async function resume() {
  if (anythingPending(await readMemory())) await followUp();
}

/** Shows how things stand, and waits for news exactly as long as something is pending. */
export async function showProgress() {
  const pending = anythingPending(await readMemory());
  await updateBadges();
  await setAlarm(pending);
  if (!pending) stopListening();
  else if (!(await attempt(() => listen(followUp, lookAgain)))) lookAgain();
}

let waiting = false;

/** Comes back soon; should the worker die meanwhile, the alarm does. */
async function lookAgain() {
  if (waiting) return;
  waiting = true;
  await pause(LOOK_AGAIN);
  waiting = false;
  if (!anythingPending(await readMemory())) return;
  await stayAwake();
  await followUp();
}

/** @param {() => Promise<void>} act @returns {Promise<boolean>} whether the agent was there for it */
async function attempt(act) {
  try {
    await act();
    return true;
  } catch (problem) {
    if (!(problem instanceof BridgeProblem || problem instanceof ShapeRejected)) throw problem;
    return false;
  }
}
