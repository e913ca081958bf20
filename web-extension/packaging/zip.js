// @ts-check
import { crc32 } from './crc32.js';

/// ZIP files (APPNOTE 6.3.10) that depend on nothing but what is in them: entries in the given order, stored, without times,
/// owners or modes. The same entries give the same bytes on every machine, with every release of Node.

const VERSION = 10;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the earliest day that the format knows. */
const DATE = 0x0021;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** @param {{ name: string, content: Buffer }[]} entries @returns {Buffer} */
export function zip(entries) {
  /** @type {Buffer[]} */
  const files = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const path = Buffer.from(name);
    const facts = factsOf(path, content);
    const local = Buffer.concat([number(LOCAL, 4), facts, path, content]);
    directory.push(number(CENTRAL, 4), number(VERSION, 2), facts, Buffer.alloc(10), number(offset, 4), path);
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...files, listed, end(entries.length, listed.length, offset)]);
}

/** What both headers of an entry say. @param {Buffer} path @param {Buffer} content */
function factsOf(path, content) {
  return Buffer.concat([
    number(VERSION, 2), number(UTF8_NAMES, 2), number(0, 2), number(0, 2), number(DATE, 2),
    number(crc32(content), 4), number(content.length, 4), number(content.length, 4),
    number(path.length, 2), number(0, 2),
  ]);
}

/** @param {number} count @param {number} size @param {number} offset */
function end(count, size, offset) {
  return Buffer.concat([
    number(END, 4), Buffer.alloc(4), number(count, 2), number(count, 2), number(size, 4), number(offset, 4), Buffer.alloc(2),
  ]);
}

/** @param {number} value @param {2 | 4} bytes little-endian */
function number(value, bytes) {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
