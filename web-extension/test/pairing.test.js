// @ts-check
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { beginPairing, confirmPairing } from '../shared/pairing.js';
import { readPairing, writePairing } from '../shared/pairing-record.js';
import { BridgeProblem } from '../shared/problem.js';
import { hearFailures } from '../shared/transport.js';
import { EXTENSION_ORIGIN, FakeBrowser } from '../testing/fake-browser.js';
import { FakeAgent } from '../testing/fake-agent.js';

const browser = new FakeBrowser().install();
const { ports } = browser.network;
const PORT = 17874;
hearFailures();
/** @type {FakeAgent} */
let agent;

beforeEach(() => {
  ports.clear();
  browser.host = undefined;
  browser.session.values = {};
  agent = new FakeAgent();
  ports.set(PORT, { answers: agent });
});

test('both sides come to the same code, and the pairing counts once the agent knows the key', async () => {
  const attempt = await beginPairing('Chromium 156', PORT);
  assert.equal(attempt.code, agent.code);
  await refused(confirmPairing(attempt), 'NOT_PAIRED');
  agent.typeCode();
  await writePairing(await confirmPairing(attempt));
  const stored = await readPairing();
  assert.equal(stored?.agentKey, agent.agentKey);
  assert.equal(stored?.port, PORT);
  assert.equal(stored?.label, 'Chromium 156');
});

test('the key is committed to before anything of the agent is known, and shown only then', async () => {
  await beginPairing('Chromium 156', PORT);
  const [commit, reveal] = agent.requests.map(({ body }) => JSON.parse(body));
  assert.deepEqual(Object.keys(commit), ['version', 'label', 'commitment']);
  assert.deepEqual(Object.keys(reveal), ['pairing', 'key', 'nonce', 'proof']);
  assert.deepEqual(agent.requests.map(({ headers }) => headers['origin']), [EXTENSION_ORIGIN, EXTENSION_ORIGIN]);
});

test('every attempt has a key of its own', async () => {
  const [first, second] = [await beginPairing('A', PORT), await beginPairing('B', PORT)];
  assert.notEqual(first.pairing.keyId, second.pairing.keyId);
});

test('only the port that the owner typed is asked, whatever the host says', async () => {
  browser.host = () => ({ state: 'running', port: PORT });
  await refused(beginPairing('A', 17872), 'AGENT_NOT_FOUND');
  assert.deepEqual(agent.requests, []);
  ports.set(9000, { answers: agent });
  assert.equal((await beginPairing('A', 9000)).pairing.port, 9000);
});

test('where the owner types no port, the host is asked for it, and nobody guesses', async () => {
  browser.host = () => ({ state: 'running', port: PORT });
  assert.equal((await beginPairing('A')).pairing.port, PORT);
  agent.requests.length = 0;
  for (const host of [undefined, () => ({ state: 'stopped' })]) {
    browser.session.values = {};
    browser.host = host;
    await refused(beginPairing('A'), 'AGENT_NOT_FOUND');
  }
  assert.deepEqual(agent.requests, []);
});

test('a closed agent, an untrusted one, and none at all are told apart', async () => {
  agent.pairingOpen = false;
  await refused(beginPairing('A', PORT), 'PAIRING_CLOSED');
  ports.set(PORT, { fails: 'net::ERR_CERT_AUTHORITY_INVALID' });
  await refused(beginPairing('A', PORT), 'TLS_UNTRUSTED');
  ports.delete(PORT);
  await refused(beginPairing('A', PORT), 'AGENT_NOT_FOUND');
});

test('an agent that does not hold its key is refused', async () => {
  const { answer } = agent;
  agent.answer = (request) => {
    const response = answer.call(agent, request);
    if (!request.path.endsWith('/reveal')) return response;
    return { ...response, body: JSON.stringify({ proof: Buffer.alloc(64, 1).toString('base64url') }) };
  };
  await refused(beginPairing('A', PORT), 'PAIRING_FAILED');
});

test('whoever sits in between sees another code than the agent', async () => {
  const middle = new FakeAgent();
  ports.set(PORT, { answers: middle });
  const attempt = await beginPairing('A', PORT);
  ports.set(PORT, { answers: agent });
  await beginPairing('A', PORT);
  assert.notEqual(attempt.code, agent.code);
  await refused(confirmPairing(attempt), 'NOT_PAIRED');
});

/** @param {Promise<unknown>} attempt @param {string} code */
async function refused(attempt, code) {
  await assert.rejects(attempt, (problem) => problem instanceof BridgeProblem && problem.code === code);
}
