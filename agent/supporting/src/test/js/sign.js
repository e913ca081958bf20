// Reads `{"key": PKCS#8 in PEM, "header": {…}, "payload": text}` from standard input and prints the
// compact form, signed.
import { readFileSync } from "node:fs";
import { CompactSign, importPKCS8 } from "jose";

const { key, header, payload } = JSON.parse(readFileSync(0, "utf8"));
const signer = new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader(header);
process.stdout.write(await signer.sign(await importPKCS8(key, header.alg)));
