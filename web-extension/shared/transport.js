// @ts-check
import { onRequestFailed } from './browser.js';

/// One HTTPS exchange with a port of this machine. Nothing is believed about who answers.

const MAX_ANSWER = 512 * 1024;
const REASON_WAIT = 200;

/** Why the last request to a port failed, in the browser's words. @type {Map<string, string>} */
const errors = new Map();
/** @type {Set<() => void>} */
const waiting = new Set();

/** No answer came. */
export class Unreached extends Error {
  /** @param {'refused' | 'untrusted' | 'late' | 'too-large'} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** Starts to hear why requests fail: fetch alone does not tell a closed port from an untrusted certificate. */
export function hearFailures() {
  onRequestFailed((url, error) => {
    errors.set(new URL(url).port, error);
    for (const wake of waiting) wake();
  });
}

/**
 * @param {{ port: number, path: string, body: string, headers: Record<string, string>, deadline: number }} request `deadline`
 *   in milliseconds
 * @returns {Promise<{ status: number, headers: Headers, body: Uint8Array<ArrayBuffer> }>}
 * @throws {Unreached}
 */
export async function exchange({ port, path, body, headers, deadline }) {
  errors.delete(String(port));
  try {
    const response = await fetch(`https://127.0.0.1:${port}${path}`, {
      method: 'POST',
      body,
      headers,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(deadline),
    });
    return { status: response.status, headers: response.headers, body: await bounded(response) };
  } catch (problem) {
    if (problem instanceof Unreached) throw problem;
    if (problem instanceof DOMException && problem.name === 'TimeoutError') {
      throw new Unreached('late');
    }
    throw new Unreached(await untrusted(String(port)) ? 'untrusted' : 'refused');
  }
}

/** @param {Response} response */
async function bounded(response) {
  const chunks = [];
  let length = 0;
  for await (const chunk of chunksOf(response)) {
    length += chunk.length;
    if (length > MAX_ANSWER) throw new Unreached('too-large');
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** @param {Response} response */
async function* chunksOf(response) {
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}

/** @param {string} port */
async function untrusted(port) {
  const patience = Date.now() + REASON_WAIT;
  while (!errors.has(port) && Date.now() < patience) await failureHeard();
  const error = errors.get(port) ?? '';
  return /^net::ERR_CERT_/.test(error) || (error !== '' && !/^(net::|NS_)/.test(error));
}

/** The browser tells the reason just before or just after the fetch fails, and those of other ports between. @returns {Promise<void>} */
function failureHeard() {
  return new Promise((resolve) => {
    const done = () => {
      waiting.delete(done);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, REASON_WAIT);
    waiting.add(done);
  });
}
