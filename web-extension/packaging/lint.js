// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePackages } from './package.js';

/// Checks the package as addons.mozilla.org does on upload. Every message is an error here but those that README.md explains.

const LINTER = fileURLToPath(new URL('../node_modules/.bin/addons-linter', import.meta.url));
const EXPLAINED = ['BACKGROUND_SERVICE_WORKER_IGNORED', 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION'];

/** @typedef {{ code: string, message: string, file?: string, line?: number }} Message */

const folder = mkdtempSync(join(tmpdir(), 'semper-lint-'));
try {
  const [, xpi = ''] = writePackages(folder);
  const messages = lint(xpi);
  const surprises = messages.filter(({ code }) => !EXPLAINED.includes(code));
  for (const { code, message, file, line } of surprises) process.stderr.write(`${file}:${line} ${code} ${message}\n`);
  if (surprises.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {string} xpi @returns {Message[]} errors, warnings and notices alike */
function lint(xpi) {
  const report = JSON.parse(execFileSync(LINTER, ['--output', 'json', xpi], { encoding: 'utf8', maxBuffer: 1 << 24 }));
  return [...report.errors, ...report.warnings, ...report.notices];
}
