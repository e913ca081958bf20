// @ts-check
/** @import { HostAnswer, HostQuestion } from '../types.d.ts' */
import { askHost, readMemory, writeMemory } from './browser.js';
import { ShapeRejected } from './fields.js';
import { parseHostAnswer } from './shapes.js';

/// The program that is installed with the agent and can tell where it is, or start it. Whoever runs as the same user could put
/// another in its place, so what it says is a hint: the agent is still known by its signature alone.

/** Each question starts a program, so the same answer serves for this long, in milliseconds. */
const FRESH = 15_000;
/** And for this long once nobody was found where it said. */
const DOUBTFUL = 3000;
const LOCATE_DEADLINE = 2000;
const START_DEADLINE = 10_000;

/** @returns {Promise<HostAnswer | undefined>} where the agent is; nothing without such a program, or from one that talks nonsense */
export async function hostHint() {
  return locate(FRESH);
}

/** @returns {Promise<HostAnswer | undefined>} what it says to somebody who found no agent where it should be */
export async function hostHintInDoubt() {
  const hint = await hostHint();
  return hint?.state === 'running' ? locate(DOUBTFUL) : hint;
}

/** @returns {Promise<HostAnswer | undefined>} how it stands once the program was told to start the agent */
export async function startByHost() {
  return ask('start', START_DEADLINE);
}

/** @param {number} freshness milliseconds; an answer so young serves again */
async function locate(freshness) {
  const { host } = await readMemory();
  if (host && Date.now() - host.askedAt < freshness) return host.answer;
  return ask('locate', LOCATE_DEADLINE);
}

/** @param {HostQuestion} question @param {number} deadline milliseconds */
async function ask(question, deadline) {
  const answer = read(await askHost(question, deadline));
  await writeMemory({ host: { askedAt: Date.now(), ...(answer ? { answer } : {}) } });
  return answer;
}

/** @param {unknown} value @returns {HostAnswer | undefined} */
function read(value) {
  try {
    return value === undefined ? undefined : parseHostAnswer(value);
  } catch (problem) {
    if (problem instanceof ShapeRejected) return undefined;
    throw problem;
  }
}
