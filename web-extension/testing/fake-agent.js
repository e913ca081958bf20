// @ts-check
import * as crypto from 'node:crypto';
import { PROBLEMS } from '../shared/problem.js';

/// An agent that speaks the bridge's protocol with node:crypto, so that the extension's own signatures are checked by other
/// code. It decides nothing: a test tells it what to answer.

const REQUEST_INPUT =
  /^sig1=(\(([^)]*)\);created=(\d+);nonce="([\w-]{22})";keyid="([\w-]{43})";alg="ecdsa-p256-sha256")$/;
const COVERED = '"@method" "@authority" "@path" "content-digest" "content-type"';

/**
 * @typedef {{ method: string, path: string, headers: Record<string, string>, body: string }} HttpRequest
 * @typedef {{ status: number, headers: Record<string, string>, body: string }} HttpResponse
 */

export class FakeAgent {
  /** @type {HttpRequest[]} */
  requests = [];
  /** @type {Map<string, Record<string, unknown>>} */
  deals = new Map();
  pairingOpen = true;
  locked = false;
  /** The versions of the protocol that it speaks, and the one it answers a greeting with. */
  versions = { min: 1, max: 1, agreed: 1 };
  /** Codes that the next deals are refused with. @type {(keyof typeof PROBLEMS)[]} */
  refusals = [];
  /** Signs its answers with a key that nobody paired. */
  impostor = false;
  /** Seconds that its clock is ahead. */
  ahead = 0;
  /** The code that the owner must type. */
  code = '';
  raised = '';
  ticket = '';
  /** @type {Map<string, { key: crypto.KeyObject, origin: string }>} */
  #clients = new Map();
  /** @type {Map<string, { body: string, deal: string }>} */
  #outcomes = new Map();
  #nonces = new Set();
  #keys = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
  /** @type {{ id: string, commitment: string, nonce: Buffer } | undefined} */
  #attempt;
  /** @type {() => void} */
  #admit = () => undefined;

  /** The owner typed the right code. */
  typeCode() {
    this.#admit();
  }

  /** @param {Buffer} spki @param {string} origin a browser that was paired before */
  admit(spki, origin) {
    const key = crypto.createPublicKey({ key: spki, type: 'spki', format: 'der' });
    this.#clients.set(sha256(spki).toString('base64url'), { key, origin });
  }

  /** Every pairing is revoked. */
  revokeAll() {
    this.#clients.clear();
  }

  /** @returns {string} base64url SPKI */
  get agentKey() {
    return this.#spki.toString('base64url');
  }

  get #spki() {
    return this.#keys.publicKey.export({ type: 'spki', format: 'der' });
  }

  /** @param {HttpRequest} request @returns {HttpResponse} */
  answer(request) {
    this.requests.push(request);
    if (request.method !== 'POST') return forbidden();
    if (request.path.startsWith('/v1/pairing/')) return this.#pairing(request);
    const signature = this.#verified(request);
    if (!signature) return forbidden();
    const [status, value] = this.#act(request);
    return this.#signed(status, value, signature);
  }

  /** @param {HttpRequest} request */
  #pairing({ path, headers, body }) {
    if (!this.pairingOpen) return forbidden();
    const message = JSON.parse(body);
    if (path.endsWith('/commit')) return json(200, this.#commit(message));
    return json(200, this.#reveal(message, headers['origin'] ?? ''));
  }

  /** @param {{ commitment: string }} message */
  #commit({ commitment }) {
    const id = crypto.randomBytes(16).toString('base64url');
    this.#attempt = { id, commitment, nonce: crypto.randomBytes(32) };
    return { pairing: id, agentKey: this.agentKey, agentNonce: this.#attempt.nonce.toString('base64url') };
  }

  /** @param {{ pairing: string, key: string, nonce: string, proof: string }} message @param {string} origin */
  #reveal({ pairing, key, nonce, proof }, origin) {
    const attempt = this.#attempt;
    if (!attempt || attempt.id !== pairing) throw new Error('no such attempt');
    const spki = Buffer.from(key, 'base64url');
    const clientNonce = Buffer.from(nonce, 'base64url');
    if (sha256(spki, clientNonce).toString('base64url') !== attempt.commitment) {
      throw new Error('not what was committed to');
    }
    const fields = [Buffer.from(origin), Buffer.from(attempt.commitment), this.#spki, attempt.nonce, spki, clientNonce];
    const prefixed = fields.flatMap((field) => [lengthOf(field), field]);
    const transcript = sha256(Buffer.from('semper-pairing-v1'), ...prefixed);
    const client = crypto.createPublicKey({ key: spki, type: 'spki', format: 'der' });
    const claim = Buffer.concat([Buffer.from('semper-pairing-client'), transcript]);
    if (!verifies(client, claim, Buffer.from(proof, 'base64url'))) throw new Error('no proof of the key');
    const number = sha256(Buffer.from('semper-pairing-code'), transcript).readBigUInt64BE(0);
    this.code = String(number % 100_000_000n).padStart(8, '0');
    this.#admit = () => this.admit(spki, origin);
    const own = Buffer.concat([Buffer.from('semper-pairing-agent'), transcript]);
    return { proof: this.#sign(own).toString('base64url') };
  }

  /** @param {HttpRequest} request @returns {string | undefined} the signature's value, if it holds */
  #verified({ method, path, headers, body }) {
    const [, parameters, covered, , nonce, keyId] = REQUEST_INPUT.exec(headers['signature-input'] ?? '') ?? [];
    const client = this.#clients.get(keyId ?? '');
    if (!client || client.origin !== headers['origin'] || this.#nonces.has(nonce)) return undefined;
    const key = headers['idempotency-key'];
    if (covered !== (key ? `${COVERED} "idempotency-key"` : COVERED)) return undefined;
    if (headers['content-digest'] !== digest(body)) return undefined;
    const base = [
      `"@method": ${method}`,
      `"@authority": ${headers['host']}`,
      `"@path": ${path}`,
      `"content-digest": ${headers['content-digest']}`,
      `"content-type": ${headers['content-type']}`,
      ...(key ? [`"idempotency-key": ${key}`] : []),
      `"@signature-params": ${parameters}`,
    ].join('\n');
    const value = headers['signature']?.slice('sig1='.length) ?? '';
    const bytes = Buffer.from(value.slice(1, -1), 'base64');
    if (!verifies(client.key, Buffer.from(base), bytes)) return undefined;
    this.#nonces.add(nonce);
    return value;
  }

  /** @param {HttpRequest} request @returns {[number, unknown]} */
  #act({ path, headers, body }) {
    switch (path) {
      case '/v1/hello':
        return this.#hello(JSON.parse(body));
      case '/v1/deals':
        return this.#open(headers['idempotency-key'] ?? '', body);
      case '/v1/deals/open':
        return [200, { deals: [...this.deals.values()] }];
      case '/v1/deals/raise':
        this.raised = JSON.parse(body).deal;
        return [200, {}];
      case '/v1/events':
        this.ticket = crypto.randomBytes(32).toString('base64url');
        return [200, { ticket: this.ticket, expiresIn: 30 }];
      default:
        return problem('REQUEST_MALFORMED');
    }
  }

  /** @param {{ min: number, max: number }} versions of the extension @returns {[number, unknown]} */
  #hello({ min, max }) {
    if (max < this.versions.min || min > this.versions.max) return problem('VERSION_UNSUPPORTED');
    return [200, { version: this.versions.agreed, agent: '0.1.0', locked: this.locked }];
  }

  /** @param {string} key @param {string} body @returns {[number, unknown]} */
  #open(key, body) {
    const refusal = this.refusals.shift();
    if (refusal) return problem(refusal);
    const known = this.#outcomes.get(key);
    if (known && known.body !== body) return problem('DUPLICATE_REQUEST');
    if (known) return [202, this.deals.get(known.deal)];
    const deal = crypto.randomBytes(32).toString('base64url');
    this.#outcomes.set(key, { body, deal });
    this.deals.set(deal, {
      deal,
      state: this.locked ? 'locked' : 'waiting',
      seller: 'ACTIMEDIA S.A.',
      total: { minorUnits: 87000, currency: 'FRF' },
    });
    return [202, this.deals.get(deal)];
  }

  /** @param {number} status @param {unknown} value @param {string} requestSignature @returns {HttpResponse} */
  #signed(status, value, requestSignature) {
    const plain = json(status, value);
    const created = Math.floor(Date.now() / 1000) + this.ahead;
    const keyId = sha256(this.#spki).toString('base64url');
    const parameters =
      '("@status" "content-digest" "content-type" "signature";req;key="sig1")' +
      `;created=${created};keyid="${keyId}";alg="ecdsa-p256-sha256"`;
    const base = [
      `"@status": ${status}`,
      `"content-digest": ${digest(plain.body)}`,
      `"content-type": ${plain.headers['content-type']}`,
      `"signature";req;key="sig1": ${requestSignature}`,
      `"@signature-params": ${parameters}`,
    ].join('\n');
    const bytes = this.impostor ? crypto.randomBytes(64) : this.#sign(Buffer.from(base));
    return {
      ...plain,
      headers: {
        ...plain.headers,
        'content-digest': digest(plain.body),
        'signature-input': `sig1=${parameters}`,
        signature: `sig1=:${bytes.toString('base64')}:`,
      },
    };
  }

  /** @param {Buffer} message */
  #sign(message) {
    return crypto.sign('sha256', message, { key: this.#keys.privateKey, dsaEncoding: 'ieee-p1363' });
  }
}

/** @param {keyof typeof PROBLEMS} code @returns {[number, unknown]} */
export function problem(code) {
  const type = `urn:semper:problem:${code}`;
  return [PROBLEMS[code].status, { type, title: code, code, ...PROBLEMS[code], next: 'Ask the test.' }];
}

/** @param {number} status @param {unknown} value @returns {HttpResponse} */
function json(status, value) {
  const type = status < 300 ? 'application/json' : 'application/problem+json';
  return { status, headers: { 'content-type': type }, body: JSON.stringify(value) };
}

/** @returns {HttpResponse} what anybody unknown gets */
function forbidden() {
  return { status: 403, headers: { 'content-type': 'application/problem+json' }, body: '{"status":403}' };
}

/** @param {...Buffer} parts */
function sha256(...parts) {
  return crypto.createHash('sha256').update(Buffer.concat(parts)).digest();
}

/** @param {string} body */
function digest(body) {
  return `sha-256=:${sha256(Buffer.from(body)).toString('base64')}:`;
}

/** @param {Buffer} field */
function lengthOf(field) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(field.length);
  return length;
}

/** @param {crypto.KeyObject} key @param {Buffer} message @param {Buffer} signature */
function verifies(key, message, signature) {
  return crypto.verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
}
