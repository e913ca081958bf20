// Reads a statement in compact form from standard input and prints its payload if the signature is
// that of the certificate it carries.
import { readFileSync } from "node:fs";
import { compactVerify, decodeProtectedHeader, importX509 } from "jose";

const statement = readFileSync(0, "utf8");
const { alg, x5c } = decodeProtectedHeader(statement);
const pem = `-----BEGIN CERTIFICATE-----\n${x5c[0]}\n-----END CERTIFICATE-----\n`;
const { payload } = await compactVerify(statement, await importX509(pem, alg), {
  algorithms: ["ES256", "EdDSA", "PS256"],
});
process.stdout.write(payload);
