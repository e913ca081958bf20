// @ts-check
/** @import { FakeAgent } from './fake-agent.js' */

/// This machine's ports as fetch and WebSocket see them.

/** @typedef {{ answers: FakeAgent } | { fails: string } | { hangs: true }} Listener */

export class FakeNetwork {
  /** @type {Map<number, Listener>} */
  ports = new Map();
  /** @type {FakeSocket[]} */
  sockets = [];
  /** Hears why a request failed, as webRequest does. @type {(url: string, error: string) => void} */
  onFailure = () => undefined;
  /** @type {string} */
  origin;

  /** @param {string} origin of the extension */
  constructor(origin) {
    this.origin = origin;
  }

  /** Puts this network in the place of the real one. */
  install() {
    const sockets = this.sockets;
    globalThis.fetch = (url, init) => this.#fetch(String(url), init ?? {});
    globalThis.WebSocket = /** @type {typeof WebSocket} */ (
      /** @type {unknown} */ (
        class extends FakeSocket {
          /** @param {string} url @param {string[]} protocols */
          constructor(url, protocols) {
            super(url, protocols);
            sockets.push(this);
          }
        }
      )
    );
  }

  /** @param {string} url @param {RequestInit} init @returns {Promise<Response>} */
  async #fetch(url, init) {
    const { host, port, pathname } = new URL(url);
    const listener = this.ports.get(Number(port)) ?? { fails: 'net::ERR_CONNECTION_REFUSED' };
    if ('hangs' in listener) return hang(init.signal);
    if ('fails' in listener) {
      setTimeout(() => this.onFailure(url, listener.fails), Number(port) % 8);
      throw new TypeError('Failed to fetch');
    }
    const headers = { ...Object.fromEntries(new Headers(init.headers)), host, origin: this.origin };
    const { status, headers: answered, body } = listener.answers.answer({
      method: init.method ?? 'GET', path: pathname, headers, body: String(init.body ?? ''),
    });
    return new Response(body, { status, headers: answered });
  }
}

/** A WebSocket that a test drives. */
export class FakeSocket {
  /** @type {((event: { data: string }) => Promise<void>) | undefined} */
  onmessage;
  /** @type {(() => void) | undefined} */
  onclose;
  closed = false;

  /** @param {string} url @param {string[]} protocols */
  constructor(url, protocols) {
    this.url = url;
    this.protocols = protocols;
  }

  close() {
    this.closed = true;
    this.onclose?.();
  }
}

/** @param {AbortSignal | null | undefined} signal @returns {Promise<never>} */
function hang(signal) {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}
