// @ts-check
/// Bytes and their texts. Reading is strict: exactly one text for each byte string (RFC 4648, sections 4 and 5).

const CHUNK = 8192;

/** A text that does not encode bytes in the one way there is. */
export class EncodingRejected extends Error {}

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} UTF-8 */
export function utf8(text) {
  return /** @type {Uint8Array<ArrayBuffer>} */ (new TextEncoder().encode(text));
}

/** @param {...Uint8Array} parts @returns {Uint8Array<ArrayBuffer>} one after another */
export function concat(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** @param {Uint8Array} bytes @returns {string} with padding */
export function base64(bytes) {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

/** @param {Uint8Array} bytes @returns {string} without padding */
export function base64Url(bytes) {
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {EncodingRejected} for anything that `base64` would not have written
 */
export function fromBase64(text) {
  let binary;
  try {
    binary = atob(text);
  } catch {
    throw new EncodingRejected('not base64');
  }
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  if (base64(bytes) !== text) throw new EncodingRejected('not the one base64 text of its bytes');
  return bytes;
}

/**
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {EncodingRejected} for anything that `base64Url` would not have written
 */
export function fromBase64Url(text) {
  const padded = text.replaceAll('-', '+').replaceAll('_', '/') + '='.repeat(-text.length & 3);
  const bytes = fromBase64(padded);
  if (base64Url(bytes) !== text) throw new EncodingRejected('not the one text of its bytes');
  return bytes;
}

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** @param {number} length @returns {Uint8Array<ArrayBuffer>} */
export function randomBytes(length) {
  return crypto.getRandomValues(new Uint8Array(length));
}
