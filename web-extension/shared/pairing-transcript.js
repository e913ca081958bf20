// @ts-check
import { base64Url, concat, sha256, utf8 } from './bytes.js';
import { sign, signatureHolds } from './keys.js';

/// What both sides of a pairing hash: whoever sits between them has another transcript, hence another code.

/**
 * @typedef {object} PairingParts
 * @property {string} origin of this extension, such as `chrome-extension://…`
 * @property {string} commitment as it was sent, base64url
 * @property {Uint8Array} agentKey SPKI
 * @property {Uint8Array} agentNonce 32 bytes
 * @property {Uint8Array} clientKey SPKI
 * @property {Uint8Array} clientNonce 32 bytes
 */

/**
 * @param {Uint8Array} clientKey SPKI
 * @param {Uint8Array} clientNonce
 * @returns {Promise<string>} base64url; fixes key and nonce before the agent's are known
 */
export async function pairingCommitment(clientKey, clientNonce) {
  return base64Url(await sha256(concat(clientKey, clientNonce)));
}

/** @param {PairingParts} parts @returns {Promise<Uint8Array<ArrayBuffer>>} SHA-256 */
export async function pairingTranscript(parts) {
  const fields = [
    utf8(parts.origin),
    utf8(parts.commitment),
    parts.agentKey,
    parts.agentNonce,
    parts.clientKey,
    parts.clientNonce,
  ];
  const prefixed = fields.flatMap((field) => [bigEndian32(field.length), field]);
  return sha256(concat(utf8('semper-pairing-v1'), ...prefixed));
}

/** @param {Uint8Array} transcript @returns {Promise<string>} eight digits */
export async function pairingCode(transcript) {
  const hash = await sha256(concat(utf8('semper-pairing-code'), transcript));
  const number = new DataView(hash.buffer).getBigUint64(0) % 100_000_000n;
  return number.toString().padStart(8, '0');
}

/** @param {string} code eight digits @returns {string} as a person reads them, `1234 5678` */
export function spacedCode(code) {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/**
 * @param {CryptoKey} key
 * @param {Uint8Array} transcript
 * @returns {Promise<string>} base64url of r and s
 */
export async function clientProof(key, transcript) {
  return base64Url(await sign(key, concat(utf8('semper-pairing-client'), transcript)));
}

/**
 * @param {CryptoKey} agentKey
 * @param {Uint8Array<ArrayBuffer>} proof
 * @param {Uint8Array} transcript
 * @returns {Promise<boolean>}
 */
export async function agentProofHolds(agentKey, proof, transcript) {
  return signatureHolds(agentKey, proof, concat(utf8('semper-pairing-agent'), transcript));
}

/** @param {number} value */
function bigEndian32(value) {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
