// @ts-check

/** Puts a database of one store, kept in memory, in the place of IndexedDB. */
export function installFakeIndexedDb() {
  /** @type {Map<string, unknown>} */
  const entries = new Map();
  const store = {
    get: (/** @type {string} */ key) => later(entries.get(key)),
    put: (/** @type {unknown} */ value, /** @type {string} */ key) => later(void entries.set(key, value)),
    delete: (/** @type {string} */ key) => later(void entries.delete(key)),
  };
  const database = {
    createObjectStore: () => store,
    transaction: () => ({ objectStore: () => store }),
    close: () => undefined,
  };
  Object.assign(globalThis, { indexedDB: { open: () => later(database) } });
}

/** @param {unknown} result */
function later(result) {
  /** @type {{ result: unknown, onsuccess?: () => void, onupgradeneeded?: () => void }} */
  const request = { result };
  setTimeout(() => request.onsuccess?.());
  return request;
}
