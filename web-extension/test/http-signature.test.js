// @ts-check
import assert from 'node:assert/strict';
import * as crypto from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fromBase64Url, utf8 } from '../shared/bytes.js';
import {
  CLOCK_TOLERANCE, contentDigest, ResponseRejected, signatureBase, signRequest, verifyResponse,
} from '../shared/http-signature.js';
import { keyId, publicKey } from '../shared/keys.js';

const vectors = JSON.parse(readFileSync(new URL('vectors/http-signature.json', import.meta.url), 'utf8'));
const agentKeyId = await keyId(fromBase64Url(vectors.agentKey));
const agentKey = await publicKey(vectors.agentKey);
const [hello] = vectors.exchanges;

test('the text that is signed is that of RFC 9421, appendix B.2.4', () => {
  const parameters =
    '("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256"';
  const base = signatureBase(
    [
      ['"@status"', '200'],
      ['"content-type"', 'application/json'],
      [
        '"content-digest"',
        'sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:',
      ],
      ['"content-length"', '23'],
    ],
    parameters,
  );
  const key = crypto.createPublicKey(
    '-----BEGIN PUBLIC KEY-----\n' +
      'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lf\n' +
      'w0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==\n' +
      '-----END PUBLIC KEY-----\n',
  );
  const signature = 'wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==';
  assert.ok(verifies(key, base, signature));
});

test('the body digest is that of RFC 9530, appendix D', async () => {
  assert.equal(
    await contentDigest(utf8('{"hello": "world"}\n')),
    'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:',
  );
});

for (const { name, request, response } of vectors.exchanges) {
  test(`a request is signed as the vector says: ${name}`, async () => {
    const privateKey = await globalThis.crypto.subtle.importKey(
      'pkcs8', fromBase64Url(vectors.clientPrivateKey), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'],
    );
    const identity = { privateKey, keyId: await keyId(fromBase64Url(vectors.clientKey)) };
    const fixed = { seconds: request.created, nonce: request.nonce };
    const { headers, signature } = await signRequest(request, identity, fixed);
    const key = crypto.createPublicKey({ key: Buffer.from(vectors.clientKey, 'base64url'), type: 'spki', format: 'der' });
    assert.equal(headers['Signature-Input'], request.signatureInput);
    assert.equal(headers['Content-Digest'], request.contentDigest);
    assert.equal(headers['Idempotency-Key'], request.idempotencyKey);
    assert.equal(headers['Signature'], `sig1=${signature}`);
    assert.ok(verifies(key, request.base, signature.slice(1, -1)));
    assert.ok(verifies(key, request.base, request.signature.slice('sig1=:'.length, -1)));
  });

  test(`a response of the vector is believed: ${name}`, async () => {
    await verifyResponse(received(response), expectation(request));
  });
}

test('two requests never share a nonce', async () => {
  const pair = await globalThis.crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const identity = { privateKey: pair.privateKey, keyId: 'k' };
  const call = { authority: '127.0.0.1:17870', path: '/v1/hello', body: '{}' };
  const inputs = await Promise.all([1, 2, 3].map(async () => (await signRequest(call, identity)).headers['Signature-Input']));
  assert.equal(new Set(inputs).size, 3);
});

/** @type {[string, ResponseRejected['reason'], (response: ReturnType<typeof received>) => void][]} */
const forgeries = [
  ['another status', 'SIGNATURE', (response) => (response.status = 202)],
  ['another body', 'DIGEST', (response) => (response.body = utf8('{}'))],
  ['another content type', 'SIGNATURE', ({ headers }) => headers.set('content-type', 'text/plain')],
  ['no signature', 'UNSIGNED', ({ headers }) => headers.delete('signature')],
  ['no digest', 'UNSIGNED', ({ headers }) => headers.delete('content-digest')],
  ['fewer components', 'PROFILE', replaceInput('"@status" ', '')],
  ['a request that is not bound', 'PROFILE', replaceInput(' "signature";req;key="sig1"', '')],
  ['another label', 'PROFILE', replaceInput('sig1=', 'sig2=')],
  ['another algorithm', 'PROFILE', replaceInput('ecdsa-p256-sha256', 'hmac-sha256')],
  ['two signatures', 'PROFILE', ({ headers }) => headers.append('signature-input', 'sig2=("@status");created=1')],
  ['another key', 'KEY', replaceInput(agentKeyId, 'A'.repeat(43))],
  ['another time', 'SIGNATURE', replaceInput(/created=\d+/, `created=${hello.response.created + 1}`)],
];

for (const [what, reason, forge] of forgeries) {
  test(`refuses a response with ${what}`, async () => {
    const response = received(hello.response);
    forge(response);
    await assert.rejects(verifyResponse(response, expectation(hello.request)), { reason });
  });
}

test('refuses the answer to another request', async () => {
  const [, other] = vectors.exchanges;
  await assert.rejects(verifyResponse(received(hello.response), expectation(other.request)), { reason: 'SIGNATURE' });
});

test('refuses an answer from another time', async () => {
  for (const shift of [-CLOCK_TOLERANCE - 2, CLOCK_TOLERANCE + 2]) {
    const expected = { ...expectation(hello.request), seconds: hello.response.created + shift };
    await assert.rejects(verifyResponse(received(hello.response), expected), { reason: 'CLOCK' });
  }
});

/** @param {{ status: number, body: string, contentType: string, contentDigest: string, signatureInput: string, signature: string }} vector */
function received({ status, body, contentType, contentDigest: digest, signatureInput, signature }) {
  const headers = new Headers({
    'content-type': contentType, 'content-digest': digest, 'signature-input': signatureInput, signature,
  });
  return { status, headers, body: utf8(body) };
}

/** @param {{ signature: string, created: number }} request */
function expectation({ signature, created }) {
  return { signature: signature.slice('sig1='.length), agentKey, agentKeyId, seconds: created };
}

/** @param {string | RegExp} from @param {string} to @returns {(response: { headers: Headers }) => void} */
function replaceInput(from, to) {
  return ({ headers }) => {
    headers.set('signature-input', (headers.get('signature-input') ?? '').replace(from, to));
  };
}

/** @param {crypto.KeyObject} key @param {string} base @param {string} signature base64 */
function verifies(key, base, signature) {
  return crypto.verify('sha256', Buffer.from(base), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64'));
}
