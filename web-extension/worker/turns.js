// @ts-check

/**
 * Makes a queue of acts that read and write one part of the worker's memory: they run one after another. An act that waits for
 * the agent must not wait for a turn in its own queue, and finding the agent changes what is remembered of pages: so every part
 * has a queue of its own.
 *
 * @returns {<T>(act: () => Promise<T>) => Promise<T>}
 */
export function turns() {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  return (act) => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
}
