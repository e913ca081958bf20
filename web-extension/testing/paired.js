// @ts-check
/** @import { FakeBrowser } from './fake-browser.js' */
import { makeIdentity } from '../shared/keys.js';
import { writePairing } from '../shared/pairing-record.js';
import { EXTENSION_ORIGIN } from './fake-browser.js';
import { FakeAgent } from './fake-agent.js';

export const SHOP = 'https://shop.example/cart';

/** An agent that knows this browser, listening. @param {FakeBrowser} browser @param {number} [port] @returns {Promise<FakeAgent>} */
export async function pairedAgent(browser, port = 17872) {
  const agent = new FakeAgent();
  const { spki, ...identity } = await makeIdentity();
  agent.admit(Buffer.from(spki), EXTENSION_ORIGIN);
  await writePairing({ ...identity, agentKey: agent.agentKey, label: 'Test', port, pairedAt: 0 });
  browser.network.ports.set(port, { answers: agent });
  return agent;
}

/** @returns {{ statement: string, ocsp: string[] }} what a shop hands over, as far as a courier looks at it */
export function carriedOffer() {
  const part = (/** @type {unknown} */ value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    statement: `${part({ alg: 'ES256', typ: 'semper-offer+jws' })}.${part({ id: 'x' })}.${part('signature')}`,
    ocsp: [Buffer.from('response').toString('base64')],
  };
}

/** @param {() => unknown} condition @param {string} what */
export async function until(condition, what) {
  for (let turn = 0; turn < 2000; turn++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  throw new Error(`never: ${what}`);
}
