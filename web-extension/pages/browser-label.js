// @ts-check

/**
 * What this browser may be called in the agent's list; the owner can change it.
 *
 * @param {{ userAgent: string }} navigator
 * @returns {string} such as `Chromium 156`
 */
export function browserLabel({ userAgent }) {
  const firefox = /Firefox\/(\d+)/.exec(userAgent);
  if (firefox) return `Firefox ${firefox[1]}`;
  const edge = /Edg\/(\d+)/.exec(userAgent);
  if (edge) return `Edge ${edge[1]}`;
  const chrome = /(?:Headless)?Chrom(?:e|ium)\/(\d+)/.exec(userAgent);
  return chrome ? `Chromium ${chrome[1]}` : 'Browser';
}
