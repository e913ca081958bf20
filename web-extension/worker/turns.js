// @ts-check

let last = Promise.resolve();

/**
 * Runs acts that read and write the worker's memory one after another.
 *
 * @template T
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
export function inTurn(act) {
  const turn = last.then(act);
  last = turn.then(() => undefined, () => undefined);
  return turn;
}
