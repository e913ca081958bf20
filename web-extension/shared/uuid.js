// @ts-check
import { randomBytes } from './bytes.js';

/**
 * A UUID that sorts by time (RFC 9562, section 5.7).
 *
 * @param {number} [now] milliseconds since 1970
 * @returns {string}
 */
export function uuidV7(now = Date.now()) {
  const bytes = randomBytes(16);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(now / 2 ** 32));
  view.setUint32(2, now % 2 ** 32);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
