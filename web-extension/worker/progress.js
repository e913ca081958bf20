// @ts-check
import { readMemory, setAlarm } from '../shared/browser.js';
import { BridgeProblem } from '../shared/problem.js';
import { ShapeRejected } from '../shared/fields.js';
import { updateBadge } from './badge.js';
import { anythingPending, refreshDeals, resumePostings } from './deals.js';
import { listen, stopListening } from './events.js';

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
  const memory = await readMemory();
  const pending = anythingPending(memory);
  await updateBadge(memory);
  await setAlarm(pending);
  if (pending) await attempt(() => listen(followUp));
  else stopListening();
}

/** An agent that is away is asked again at the next alarm. @param {() => Promise<void>} act */
async function attempt(act) {
  try {
    await act();
  } catch (problem) {
    if (!(problem instanceof BridgeProblem || problem instanceof ShapeRejected)) throw problem;
  }
}
