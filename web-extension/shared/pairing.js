// @ts-check
/** @import { Pairing } from '../types.d.ts' */
import { extensionOrigin } from './browser.js';
import { base64Url, fromBase64Url, randomBytes } from './bytes.js';
import { greet, isUsable } from './greeting.js';
import { hostHint } from './host.js';
import { CONTENT_TYPE } from './http-signature.js';
import { makeIdentity, publicKey } from './keys.js';
import {
  agentProofHolds, clientProof, pairingCode, pairingCommitment, pairingTranscript,
} from './pairing-transcript.js';
import { BridgeProblem } from './problem.js';
import { parsePairingOpened, parsePairingProof } from './shapes.js';
import { readJson, told, unreached } from './signed-call.js';
import { exchange } from './transport.js';

/// One attempt to pair: commitment, then both keys and nonces, then a code that both sides can compare.

const NONCE_BYTES = 32;
const DEADLINE = 5000;

/** @typedef {{ code: string, pairing: Omit<Pairing, 'pairedAt'> }} Attempt `code` is for the owner to type */

/**
 * @param {string} label of this browser
 * @param {number} [port] where the owner says the agent is; else its host is asked
 * @returns {Promise<Attempt>} nothing is stored yet
 * @throws {BridgeProblem} AGENT_NOT_FOUND also where nobody says where the agent is
 */
export async function beginPairing(label, port) {
  const at = port ?? (await portByHost());
  const { spki, ...identity } = await makeIdentity();
  const nonce = randomBytes(NONCE_BYTES);
  const commitment = await pairingCommitment(spki, nonce);
  const body = JSON.stringify({ version: 1, label, commitment });
  const answer = parsePairingOpened(await post(at, '/v1/pairing/commit', body));
  const transcript = await pairingTranscript({
    origin: extensionOrigin(),
    commitment,
    agentKey: fromBase64Url(answer.agentKey),
    agentNonce: fromBase64Url(answer.agentNonce),
    clientKey: spki,
    clientNonce: nonce,
  });
  const reveal = JSON.stringify({
    pairing: answer.pairing,
    key: base64Url(spki),
    nonce: base64Url(nonce),
    proof: await clientProof(identity.privateKey, transcript),
  });
  const proof = parsePairingProof(await post(at, '/v1/pairing/reveal', reveal));
  await requireAgentProof(answer.agentKey, proof, transcript);
  return {
    code: await pairingCode(transcript),
    pairing: { ...identity, agentKey: answer.agentKey, label, port: at },
  };
}

/**
 * Asks with the new key. Only an agent whose owner typed the right code knows it.
 *
 * @param {Attempt} attempt
 * @returns {Promise<Pairing>} to be stored
 * @throws {BridgeProblem} NOT_PAIRED while the code was not accepted
 */
export async function confirmPairing({ pairing }) {
  const { state } = await greet(pairing.port, pairing);
  if (!isUsable({ state, checkedAt: 0 })) {
    throw new BridgeProblem(state === 'not-found' ? 'AGENT_NOT_FOUND' : 'NOT_PAIRED');
  }
  return { ...pairing, pairedAt: Date.now() };
}

async function portByHost() {
  const hint = await hostHint();
  if (hint?.state !== 'running') throw new BridgeProblem('AGENT_NOT_FOUND');
  return hint.port;
}

/** @param {number} port @param {string} path @param {string} body @returns {Promise<unknown>} */
async function post(port, path, body) {
  const headers = { 'Content-Type': CONTENT_TYPE };
  const response = await exchange({ port, path, body, headers, deadline: DEADLINE }).catch((problem) => {
    throw unreached(problem);
  });
  if (response.status === 200) return readJson(response.body);
  if (response.headers.get('content-type') === 'application/problem+json') {
    const problem = told(readJson(response.body));
    if (problem.code !== 'INTERNAL') throw problem;
  }
  throw new BridgeProblem(response.status === 403 ? 'PAIRING_CLOSED' : 'AGENT_NOT_FOUND');
}

/** @param {string} agentKey @param {string} proof @param {Uint8Array} transcript */
async function requireAgentProof(agentKey, proof, transcript) {
  const holds = await agentProofHolds(await publicKey(agentKey), fromBase64Url(proof), transcript);
  if (!holds) throw new BridgeProblem('PAIRING_FAILED');
}
