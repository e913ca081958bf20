// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { base64Url, fromBase64Url } from '../shared/bytes.js';
import { makeIdentity, publicKey } from '../shared/keys.js';
import {
  agentProofHolds, clientProof, pairingCode, pairingCommitment, pairingTranscript, spacedCode,
} from '../shared/pairing-transcript.js';

const vector = JSON.parse(readFileSync(new URL('vectors/pairing.json', import.meta.url), 'utf8'));
const parts = {
  origin: vector.origin,
  commitment: vector.commitment,
  agentKey: fromBase64Url(vector.agentKey),
  agentNonce: fromBase64Url(vector.agentNonce),
  clientKey: fromBase64Url(vector.clientKey),
  clientNonce: fromBase64Url(vector.clientNonce),
};
const transcript = await pairingTranscript(parts);

test('commitment, transcript and code are those of the vector', async () => {
  assert.equal(await pairingCommitment(parts.clientKey, parts.clientNonce), vector.commitment);
  assert.equal(base64Url(transcript), vector.transcript);
  assert.equal(await pairingCode(transcript), vector.code);
});

test("the agent's proof of the vector holds, and for no other transcript", async () => {
  const key = await publicKey(vector.agentKey);
  const proof = fromBase64Url(vector.agentProof);
  assert.ok(await agentProofHolds(key, proof, transcript));
  assert.ok(!(await agentProofHolds(key, proof, new Uint8Array(32))));
});

test("the client's proof is not one that the agent could give", async () => {
  const { privateKey, spki } = await makeIdentity();
  const proof = fromBase64Url(await clientProof(privateKey, transcript));
  assert.ok(!(await agentProofHolds(await publicKey(base64Url(spki)), proof, transcript)));
});

test('whoever changes any part gets another transcript', async () => {
  const other = new Uint8Array(32);
  const changed = [
    { ...parts, origin: `${parts.origin}x` },
    { ...parts, commitment: `${parts.commitment}x` },
    { ...parts, agentKey: other },
    { ...parts, agentNonce: other },
    { ...parts, clientKey: other },
    { ...parts, clientNonce: other },
    { ...parts, origin: parts.origin + parts.commitment, commitment: '' },
  ];
  const all = await Promise.all([parts, ...changed].map(pairingTranscript));
  assert.equal(new Set(all.map(base64Url)).size, all.length);
});

test('a code has eight digits, shown in two groups', async () => {
  for (let byte = 0; byte < 50; byte++) {
    assert.match(await pairingCode(new Uint8Array(32).fill(byte)), /^\d{8}$/);
  }
  assert.equal(spacedCode('01234567'), '0123 4567');
});

test('the private key cannot leave the browser', async () => {
  const { privateKey } = await makeIdentity();
  await assert.rejects(crypto.subtle.exportKey('pkcs8', privateKey));
});
