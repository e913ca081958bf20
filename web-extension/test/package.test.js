// @ts-check
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { crc32 } from '../packaging/crc32.js';
import { packagedFiles } from '../packaging/package.js';
import { zip } from '../packaging/zip.js';

const SCRIPT = fileURLToPath(new URL('../packaging/package.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'semper-package-'));
after(() => rmSync(folder, { recursive: true }));

test('two runs, in different places and time zones, write the same bytes', () => {
  const first = run('first', 'UTC');
  assert.match(first, /^[0-9a-f]{64} {2}semper-\d+\.\d+\.\d+\.zip\n[0-9a-f]{64} {2}semper-\d+\.\d+\.\d+\.xpi\n$/);
  assert.equal(run('second', 'Pacific/Auckland'), first);
});

test('holds what the manifest and the pages name, and nothing that is only for developers', () => {
  const names = packagedFiles().map(({ name }) => name);
  for (const needed of [
    'manifest.json', 'popup.html', 'pairing.html', 'worker/worker.js', 'content/content.js', '_locales/el/messages.json',
    'icons/page-128.png', 'pages/page.css', 'LICENSE',
  ]) assert.ok(names.includes(needed), needed);
  const surplus = names.filter((name) => /test|node_modules|package|types|README|\.svg$|\.npmrc|tsconfig/.test(name));
  assert.deepEqual(surplus, []);
  assert.deepEqual(names, names.toSorted());
});

test('every module that a packaged module imports is packaged too', () => {
  const files = new Map(packagedFiles().map(({ name, content }) => [name, content.toString()]));
  for (const [name, text] of files) {
    if (!name.endsWith('.js')) continue;
    for (const [, target = ''] of text.matchAll(/^(?:import|\} from) .*?'(\.[^']+)'/gm)) {
      const path = new URL(target, `file:///${name}`).pathname.slice(1);
      assert.ok(files.has(path), `${name} imports ${path}`);
    }
  }
});

test('an archive is read back by another program, file by file', { skip: !hasUnzip() && 'there is no unzip' }, () => {
  const archive = written('third', '.zip');
  execFileSync('unzip', ['-tq', archive]);
  for (const { name, content } of packagedFiles()) {
    assert.ok(execFileSync('unzip', ['-p', archive, name]).equals(content), name);
  }
});

test('knows the check value of CRC-32', () => {
  assert.equal(crc32(Buffer.from('123456789')), 0xcbf43926);
});

test('an empty archive is 22 bytes', () => {
  assert.equal(zip([]).toString('hex'), `504b0506${'00'.repeat(18)}`);
});

/** @param {string} name @param {string} zone @returns {string} what it printed */
function run(name, zone) {
  return execFileSync(process.execPath, [SCRIPT, join(folder, name)], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
}

/** @param {string} name @param {string} ending */
function written(name, ending) {
  const { version } = JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8'));
  run(name, 'UTC');
  return join(folder, name, `semper-${version}${ending}`);
}

function hasUnzip() {
  try {
    execFileSync('unzip', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
