// @ts-check
import { EncodingRejected, fromBase64Url } from './bytes.js';

// Controls, line and paragraph separators, lone surrogates: nothing that a person reads on one line.
const NOT_PLAIN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Input that has not the shape its sender promised. */
export class ShapeRejected extends Error {
  /** @param {string} member where */
  constructor(member) {
    super(`wrong shape: ${member}`);
    this.member = member;
  }
}

/** Reads the members of an object one by one; what nobody asked for makes the object wrong. */
export class Fields {
  /** @type {Map<string, unknown>} */
  #members;
  #path;

  /** @param {unknown} value @param {string} path names the object in errors */
  constructor(value, path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ShapeRejected(path);
    }
    this.#members = new Map(Object.entries(value));
    this.#path = path;
  }

  /** @param {string} name @returns {boolean} */
  has(name) {
    return this.#members.has(name);
  }

  /** @param {string} name @returns {unknown} */
  any(name) {
    if (!this.#members.has(name)) throw this.wrong(name);
    const value = this.#members.get(name);
    this.#members.delete(name);
    return value;
  }

  /** @param {string} name @param {number} longest UTF-16 units @returns {string} may be empty */
  anyText(name, longest) {
    const value = this.any(name);
    if (typeof value !== 'string' || value.length > longest) throw this.wrong(name);
    return value;
  }

  /** @param {string} name @param {number} longest @returns {string} not empty */
  text(name, longest) {
    const value = this.anyText(name, longest);
    if (value === '') throw this.wrong(name);
    return value;
  }

  /** @param {string} name @param {number} longest @returns {string} one line without control characters */
  plainText(name, longest) {
    const value = this.text(name, longest);
    if (NOT_PLAIN.test(value)) throw this.wrong(name);
    return value;
  }

  /** @param {string} name @param {number} least @param {number} most @returns {number} */
  integer(name, least, most) {
    const value = this.any(name);
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most) {
      throw this.wrong(name);
    }
    return value;
  }

  /** @param {string} name @returns {boolean} */
  flag(name) {
    const value = this.any(name);
    if (typeof value !== 'boolean') throw this.wrong(name);
    return value;
  }

  /** @param {string} name @param {number} length @returns {string} base64url of that many bytes, as it stood */
  bytes(name, length) {
    const value = this.text(name, Math.ceil((length * 4) / 3));
    try {
      if (fromBase64Url(value).length === length) return value;
    } catch (problem) {
      if (!(problem instanceof EncodingRejected)) throw problem;
    }
    throw this.wrong(name);
  }

  /** @param {string} name @param {number} most @returns {unknown[]} */
  list(name, most) {
    const value = this.any(name);
    if (!Array.isArray(value) || value.length > most) throw this.wrong(name);
    return value;
  }

  /** @template {string} T @param {string} name @param {readonly T[]} words @returns {T} */
  word(name, words) {
    const value = this.any(name);
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) throw this.wrong(name);
    return word;
  }

  /** Every member was asked for. */
  end() {
    for (const name of this.#members.keys()) throw this.wrong(name);
  }

  /** @param {string} name @returns {ShapeRejected} */
  wrong(name) {
    return new ShapeRejected(`${this.#path}.${name}`);
  }
}
