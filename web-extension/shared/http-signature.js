// @ts-check
/** @import { ClientIdentity } from '../types.d.ts' */
import { base64, base64Url, fromBase64, randomBytes, sha256, utf8 } from './bytes.js';
import { sign, signatureHolds } from './keys.js';

/// HTTP message signatures (RFC 9421) in the bridge's one profile: ecdsa-p256-sha256, a fixed list of components in a fixed
/// order, a body digest by RFC 9530. Anything else, though the RFC allowed it, is refused.

export const CONTENT_TYPE = 'application/json';

/** Seconds that the two clocks may differ. */
export const CLOCK_TOLERANCE = 60;

const ALGORITHM = 'ecdsa-p256-sha256';
const NONCE_BYTES = 16;
const RESPONSE_INPUT =
  /^sig1=(\("@status" "content-digest" "content-type" "signature";req;key="sig1"\);created=(\d{1,12});keyid="([\w-]{43})";alg="ecdsa-p256-sha256")$/;
const SIGNATURE = /^sig1=(:[A-Za-z0-9+/]{86}==:)$/;

/** A response that the paired agent did not sign for this request. */
export class ResponseRejected extends Error {
  /** @param {'UNSIGNED' | 'PROFILE' | 'DIGEST' | 'KEY' | 'SIGNATURE' | 'CLOCK'} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * @typedef {object} Request
 * @property {string} authority such as `127.0.0.1:17870`
 * @property {string} path
 * @property {string} body JSON
 * @property {string} [idempotencyKey]
 */

/**
 * Signs a POST.
 *
 * @param {Request} request
 * @param {ClientIdentity} identity
 * @param {{ seconds?: number, nonce?: string }} [fixed] for tests; else the clock and a fresh nonce
 * @returns {Promise<{ headers: Record<string, string>, signature: string }>} what to send, and the signature's value as a
 *   response binds it
 */
export async function signRequest(request, identity, fixed = {}) {
  const created = fixed.seconds ?? Math.floor(Date.now() / 1000);
  const nonce = fixed.nonce ?? base64Url(randomBytes(NONCE_BYTES));
  const digest = await contentDigest(utf8(request.body));
  const components = requestComponents(request, digest);
  const names = components.map(([name]) => name).join(' ');
  const parameters = `(${names});created=${created};nonce="${nonce}";keyid="${identity.keyId}";alg="${ALGORITHM}"`;
  const bytes = await sign(identity.privateKey, utf8(signatureBase(components, parameters)));
  const signature = `:${base64(bytes)}:`;
  return {
    signature,
    headers: {
      'Content-Type': CONTENT_TYPE,
      'Content-Digest': digest,
      ...(request.idempotencyKey ? { 'Idempotency-Key': request.idempotencyKey } : {}),
      'Signature-Input': `sig1=${parameters}`,
      Signature: `sig1=${signature}`,
    },
  };
}

/**
 * Checks that the agent signed this response, and signed it for that request.
 *
 * @param {{ status: number, headers: Headers, body: Uint8Array<ArrayBuffer> }} response
 * @param {{ signature: string, agentKey: CryptoKey, agentKeyId: string, seconds?: number }} expected
 * @returns {Promise<void>}
 * @throws {ResponseRejected}
 */
export async function verifyResponse(response, expected) {
  const { input, value, digest, type } = signatureHeaders(response.headers);
  const [, parameters, created, keyId] = RESPONSE_INPUT.exec(input) ?? [];
  const [, signature] = SIGNATURE.exec(value) ?? [];
  if (!parameters || !signature) throw new ResponseRejected('PROFILE');
  if (keyId !== expected.agentKeyId) throw new ResponseRejected('KEY');
  if (digest !== (await contentDigest(response.body))) throw new ResponseRejected('DIGEST');
  const base = signatureBase(
    [
      ['"@status"', String(response.status)],
      ['"content-digest"', digest],
      ['"content-type"', type],
      ['"signature";req;key="sig1"', expected.signature],
    ],
    parameters,
  );
  const bytes = fromBase64(signature.slice(1, -1));
  if (!(await signatureHolds(expected.agentKey, bytes, utf8(base)))) {
    throw new ResponseRejected('SIGNATURE');
  }
  const now = expected.seconds ?? Date.now() / 1000;
  if (Math.abs(now - Number(created)) > CLOCK_TOLERANCE) throw new ResponseRejected('CLOCK');
}

/** @param {Uint8Array<ArrayBuffer>} body @returns {Promise<string>} header value (RFC 9530, section 2) */
export async function contentDigest(body) {
  return `sha-256=:${base64(await sha256(body))}:`;
}

/**
 * The text that is signed (RFC 9421, section 2.5).
 *
 * @param {[name: string, value: string][]} components
 * @param {string} parameters
 */
export function signatureBase(components, parameters) {
  const lines = components.map(([name, value]) => `${name}: ${value}`);
  return [...lines, `"@signature-params": ${parameters}`].join('\n');
}

/**
 * @param {Request} request
 * @param {string} digest
 * @returns {[name: string, value: string][]}
 */
function requestComponents(request, digest) {
  /** @type {[string, string][]} */
  const components = [
    ['"@method"', 'POST'],
    ['"@authority"', request.authority],
    ['"@path"', request.path],
    ['"content-digest"', digest],
    ['"content-type"', CONTENT_TYPE],
  ];
  if (request.idempotencyKey) components.push(['"idempotency-key"', request.idempotencyKey]);
  return components;
}

/** @param {Headers} headers */
function signatureHeaders(headers) {
  const input = headers.get('signature-input');
  const value = headers.get('signature');
  const digest = headers.get('content-digest');
  const type = headers.get('content-type');
  if (!input || !value || !digest || !type) throw new ResponseRejected('UNSIGNED');
  return { input, value, digest, type };
}
