// @ts-check
/** @import { ClientIdentity } from '../types.d.ts' */
import { base64Url, fromBase64Url, sha256 } from './bytes.js';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const ECDSA = { name: 'ECDSA', hash: 'SHA-256' };

/**
 * Makes this browser's key. The private half can sign and can never be read, not even by this extension.
 *
 * @returns {Promise<ClientIdentity & { spki: Uint8Array<ArrayBuffer> }>}
 */
export async function makeIdentity() {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  return { privateKey: pair.privateKey, keyId: await keyId(spki), spki };
}

/** @param {Uint8Array<ArrayBuffer>} spki @returns {Promise<string>} base64url SHA-256 of the key's SPKI */
export async function keyId(spki) {
  return base64Url(await sha256(spki));
}

/** @param {string} spki base64url @returns {Promise<CryptoKey>} rejects for anything but a P-256 public key */
export async function publicKey(spki) {
  return crypto.subtle.importKey('spki', fromBase64Url(spki), CURVE, true, ['verify']);
}

/**
 * @param {CryptoKey} key
 * @param {Uint8Array<ArrayBuffer>} message
 * @returns {Promise<Uint8Array<ArrayBuffer>>} 64 bytes, r and s
 */
export async function sign(key, message) {
  return new Uint8Array(await crypto.subtle.sign(ECDSA, key, message));
}

/**
 * @param {CryptoKey} key
 * @param {Uint8Array<ArrayBuffer>} signature
 * @param {Uint8Array<ArrayBuffer>} message
 * @returns {Promise<boolean>}
 */
export async function signatureHolds(key, signature, message) {
  return signature.length === 64 && crypto.subtle.verify(ECDSA, key, signature, message);
}
