// @ts-check

/// Addresses where a browser may be sent, in the one form that the protocol allows: `vectors/addresses` has the cases.

const MAX_LENGTH = 500;
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST = `(?:127\\.0\\.0\\.1|(?:${LABEL}\\.)*(?=[a-z])${LABEL})`;
const ESCAPED = '%[0-9A-Fa-f]{2}';
const PATH = `(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|${ESCAPED})*)+`;
const QUERY = `(?:\\?(?:[A-Za-z0-9._~!$&()*+,;=:@/?-]|${ESCAPED})*)?`;
const ADDRESS = new RegExp(`^https://${HOST}(?::[1-9][0-9]{0,4})?${PATH}${QUERY}$`);

/** @param {string} text @returns {boolean} whether this is such an address, and serialised anew it stays as it is */
export function isHttpsAddress(text) {
  return text.length <= MAX_LENGTH && ADDRESS.test(text) && URL.canParse(text) && new URL(text).href === text;
}
