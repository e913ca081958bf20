// @ts-check
/** @import { Pairing, ProblemCode } from '../types.d.ts' */
import { ResponseRejected, signRequest, verifyResponse } from './http-signature.js';
import { keyId, publicKey } from './keys.js';
import { fromBase64Url } from './bytes.js';
import { BridgeProblem } from './problem.js';
import { ShapeRejected } from './fields.js';
import { parseProblem } from './shapes.js';
import { exchange, Unreached } from './transport.js';

/** @typedef {Pick<Pairing, 'privateKey' | 'keyId' | 'agentKey'>} Parties */

/**
 * Sends one signed request and believes only an answer that the paired agent signed for it.
 *
 * @param {{ port: number, path: string, body: string, idempotencyKey?: string, deadline: number }} call
 * @param {Parties} parties
 * @returns {Promise<unknown>} JSON
 * @throws {BridgeProblem}
 */
export async function signedCall(call, parties) {
  const authority = `127.0.0.1:${call.port}`;
  const { headers, signature } = await signRequest({ ...call, authority }, parties);
  const response = await answered({ ...call, headers });
  const agentKeyId = await keyId(fromBase64Url(parties.agentKey));
  const agentKey = await publicKey(parties.agentKey);
  try {
    await verifyResponse(response, { signature, agentKey, agentKeyId });
  } catch (problem) {
    throw unbelieved(problem, response.status);
  }
  const value = readJson(response.body);
  if (response.status >= 200 && response.status < 300) return value;
  throw told(value);
}

/** @param {Parameters<typeof exchange>[0]} request */
async function answered(request) {
  try {
    return await exchange(request);
  } catch (problem) {
    throw unreached(problem);
  }
}

/** @param {unknown} problem @returns {unknown} */
export function unreached(problem) {
  if (!(problem instanceof Unreached)) return problem;
  const code = problem.reason === 'untrusted' ? 'TLS_UNTRUSTED' : 'AGENT_NOT_FOUND';
  return new BridgeProblem(code, { cause: problem });
}

/** @param {unknown} problem @param {number} status @returns {unknown} */
function unbelieved(problem, status) {
  if (!(problem instanceof ResponseRejected)) return problem;
  return new BridgeProblem(unbelievedCode(problem.reason, status), { cause: problem });
}

/** @param {ResponseRejected['reason']} reason @param {number} status @returns {ProblemCode} */
function unbelievedCode(reason, status) {
  if (reason === 'CLOCK') return 'CLOCK_SKEW';
  return reason === 'UNSIGNED' && status === 403 ? 'NOT_PAIRED' : 'BAD_SIGNATURE';
}

/** @param {Uint8Array} body @returns {unknown} */
export function readJson(body) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (cause) {
    throw new BridgeProblem('INTERNAL', { cause });
  }
}

/** @param {unknown} value problem JSON @returns {BridgeProblem} */
export function told(value) {
  try {
    const { code, next } = parseProblem(value);
    return new BridgeProblem(code, { next });
  } catch (cause) {
    if (cause instanceof ShapeRejected) return new BridgeProblem('INTERNAL', { cause });
    throw cause;
  }
}
