// @ts-check
/** @import { ClientIdentity } from '../types.d.ts' */

/// Holds this browser's key between two lives of the browser. IndexedDB keeps a key that cannot be read as such.

const DATABASE = 'semper';
const STORE = 'identity';
const ENTRY = 'client';

/** @returns {Promise<ClientIdentity | undefined>} */
export async function readIdentity() {
  return within('readonly', (store) => store.get(ENTRY));
}

/** @param {ClientIdentity} identity */
export async function writeIdentity({ privateKey, keyId }) {
  await within('readwrite', (store) => store.put({ privateKey, keyId }, ENTRY));
}

export async function forgetIdentity() {
  await within('readwrite', (store) => store.delete(ENTRY));
}

/**
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} act
 */
async function within(mode, act) {
  const database = await settled(open());
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function open() {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return request;
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
