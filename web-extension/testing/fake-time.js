// @ts-check

const LONG = 1000;

/// Time that passes when a test says so: whoever waits for a second or longer waits here.
export class FakeTime {
  /** @type {Set<() => void>} */
  #waiting = new Set();

  install() {
    const { setTimeout, clearTimeout } = globalThis;
    const waiting = this.#waiting;
    const fakes = {
      setTimeout: (/** @type {() => void} */ act, /** @type {number} */ milliseconds = 0) => {
        if (milliseconds < LONG) return setTimeout(act, milliseconds);
        waiting.add(act);
        return act;
      },
      clearTimeout: (/** @type {NodeJS.Timeout & (() => void)} */ timer) => waiting.delete(timer) || clearTimeout(timer),
    };
    Object.assign(globalThis, fakes);
  }

  /** @returns {number} how many wait */
  get waiting() {
    return this.#waiting.size;
  }

  /** Everybody who waits now has waited long enough. */
  pass() {
    const due = [...this.#waiting];
    this.#waiting.clear();
    for (const act of due) act();
  }
}
