// @ts-check
/** @import { Pairing } from '../types.d.ts' */
import { forgetPairingRecord, readPairingRecord, writePairingRecord } from './browser.js';
import { forgetIdentity, readIdentity, writeIdentity } from './key-store.js';

/** @returns {Promise<Pairing | undefined>} the pairing, if both halves of it are there */
export async function readPairing() {
  const [record, identity] = await Promise.all([readPairingRecord(), readIdentity()]);
  return record && identity && { ...record, ...identity };
}

/** @param {Pairing} pairing */
export async function writePairing({ privateKey, keyId, ...record }) {
  await writeIdentity({ privateKey, keyId });
  await writePairingRecord(record);
}

/** @param {number} port where the agent answered */
export async function rememberPort(port) {
  const record = await readPairingRecord();
  if (record && record.port !== port) await writePairingRecord({ ...record, port });
}

export async function forgetPairing() {
  await forgetPairingRecord();
  await forgetIdentity();
}
