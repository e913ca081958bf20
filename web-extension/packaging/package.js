// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zip } from './zip.js';

/// Writes the extension as a store or an administrator takes it. Run it with the folder to write to.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILES = ['manifest.json', 'pairing.html', 'popup.html'];
const FOLDERS = ['_locales', 'content', 'icons', 'pages', 'shared', 'worker'];
/** What these folders hold beside what runs: the drawings that the icons were made from. */
const LEFT_OUT = /\.svg$/;

/** @returns {{ name: string, content: Buffer }[]} what runs, in the order of the names */
export function packagedFiles() {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !LEFT_OUT.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length).replaceAll('\\', '/')));
  const licence = { name: 'LICENSE', content: readFileSync(join(ROOT, '../LICENSE')) };
  return [...FILES, ...inFolders]
    .map((name) => ({ name, content: readFileSync(join(ROOT, name)) }))
    .concat(licence)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {string} folder @returns {string[]} paths of the zip for Chromium and the xpi for Firefox, which have the same bytes */
export function writePackages(folder) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8'));
  const bytes = zip(packagedFiles());
  mkdirSync(folder, { recursive: true });
  return ['zip', 'xpi'].map((kind) => {
    const path = join(folder, `semper-${version}.${kind}`);
    writeFileSync(path, bytes);
    return path;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv;
  if (!folder) throw new Error('name the folder to write to');
  for (const path of writePackages(folder)) {
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    process.stdout.write(`${hash}  ${basename(path)}\n`);
  }
}
