// @ts-check
/** @import { Memory } from '../types.d.ts' */
import { isPending } from '../shared/situation.js';

/** @param {Pick<Memory, 'deals' | 'postings'>} memory @returns {boolean} whether there is anything to wait for */
export function anythingPending({ deals, postings }) {
  return Object.keys(postings).length > 0 || Object.values(deals).some(({ view }) => isPending(view));
}
