// @ts-check
/** @import { ExtensionMessage, FetchFailure, PageMessage, StapledStatement } from '../types.d.ts' */
import { EncodingRejected, fromBase64, fromBase64Url, utf8 } from './bytes.js';
import { Fields } from './fields.js';

/// Reads what pages and the extension's own pages say to the worker.

const MAX_STATEMENT = 256 * 1024;
const MAX_RESPONSES = 4;
const MAX_RESPONSE_TEXT = 16 * 1024;
const MAX_MARKUP = 64 * 1024;
const MAX_LANGUAGE = 35;
const MAX_URL = 2000;
const OFFER_TYPE = 'semper-offer+jws';

/** @type {readonly FetchFailure[]} */
export const FETCH_FAILURES = [
  'OFFER_UNREACHABLE', 'OFFER_NOT_SAME_ORIGIN', 'OFFER_TOO_LARGE', 'OFFER_UNREADABLE',
];

/**
 * An offer as a shop hands it over. Judged is only whether it can be carried: a JWS in compact form that calls itself an
 * offer. Whether it is one, and whose, the agent judges.
 *
 * @param {unknown} value
 * @returns {StapledStatement}
 */
export function parseOffer(value) {
  const fields = new Fields(value, 'offer');
  const statement = fields.text('statement', MAX_STATEMENT);
  if (typeOf(statement) !== OFFER_TYPE) throw fields.wrong('statement');
  const ocsp = fields.list('ocsp', MAX_RESPONSES).map((response) => {
    if (!isBase64(response)) throw fields.wrong('ocsp');
    return response;
  });
  fields.end();
  return { statement, ocsp };
}

/** @param {unknown} value @returns {PageMessage} */
export function parsePageMessage(value) {
  const fields = new Fields(value, 'message');
  const type = fields.word('type', ['page-tagged', 'offer-clicked', 'offer-fetched', 'offer-failed']);
  const message = pageMessage(type, fields);
  fields.end();
  return message;
}

/** @param {unknown} value @returns {ExtensionMessage} */
export function parseExtensionMessage(value) {
  const fields = new Fields(value, 'message');
  const type = fields.word('type', ['status', 'raise', 'paired', 'forget', 'seen', 'start']);
  const message = extensionMessage(type, fields);
  fields.end();
  return message;
}

/** @param {PageMessage['type']} type @param {Fields} fields @returns {PageMessage} */
function pageMessage(type, fields) {
  switch (type) {
    case 'page-tagged':
      return { type };
    case 'offer-clicked':
      return { type, offerUrl: fields.text('offerUrl', MAX_URL) };
    case 'offer-failed':
      return { type, reason: fields.word('reason', FETCH_FAILURES) };
    case 'offer-fetched':
      return {
        type,
        offerUrl: fields.text('offerUrl', MAX_URL),
        offer: parseOffer(fields.any('offer')),
        markup: markup(fields),
        cut: fields.flag('cut'),
        language: fields.anyText('language', MAX_LANGUAGE),
      };
  }
}

/** @param {ExtensionMessage['type']} type @param {Fields} fields @returns {ExtensionMessage} */
function extensionMessage(type, fields) {
  switch (type) {
    case 'status':
      return { type, check: fields.flag('check') };
    case 'raise':
      return { type, deal: fields.bytes('deal', 32) };
    default:
      return { type };
  }
}

/** @param {Fields} fields */
function markup(fields) {
  const html = fields.anyText('markup', MAX_MARKUP);
  if (utf8(html).length > MAX_MARKUP) throw fields.wrong('markup');
  return html;
}

/** @param {string} statement @returns {unknown} its header's `typ`, or nothing if this is no compact JWS */
function typeOf(statement) {
  const parts = statement.split('.');
  if (parts.length !== 3 || parts.includes('')) return undefined;
  try {
    const [header] = parts.map(fromBase64Url);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(header);
    return new Fields(JSON.parse(text), 'header').any('typ');
  } catch {
    return undefined;
  }
}

/** @param {unknown} value @returns {value is string} */
function isBase64(value) {
  if (typeof value !== 'string' || value.length > MAX_RESPONSE_TEXT) return false;
  try {
    return fromBase64(value).length > 0;
  } catch (problem) {
    if (problem instanceof EncodingRejected) return false;
    throw problem;
  }
}
