// Narrowing a search: which documents the choices leave, and how many each further choice would.

import { kindOf, sectorOf } from "./codes.js";
import { BLOCK } from "./shards.js";
import { inside } from "./regions.js";

/** @typedef {{region?: string, sector?: string, kind?: string, current?: string}} Facets  an empty one narrows nothing */
/** @typedef {{code: string, name: string, count: number | null}} Place */

/**
 * @typedef {object} Counts  numbers of documents; null where there may be some
 * @property {(number | null)[]} kind
 * @property {(number | null)[]} sector
 * @property {Place[]} region  those in the chosen one
 */

/**
 * @typedef {object} Filter
 * @property {import("./regions.js").Region[]} path  from the whole down to the chosen region
 * @property {import("./regions.js").Region} region
 * @property {import("./regions.js").Region[]} children
 * @property {(group: number) => boolean} takes  by kind, sector and whether it is over
 * @property {(group: number) => boolean} takesButKind
 * @property {(group: number) => boolean} takesButSector
 */

/**
 * @param {import("./shards.js").Manifest} manifest
 * @param {import("./regions.js").Regions} regions
 * @param {Facets} facets
 * @returns {Promise<Filter>}
 */
export async function filterOf(manifest, regions, facets) {
  const kind = facets.kind ? manifest.kinds.indexOf(facets.kind) : -1;
  const sector = facets.sector ? manifest.sectors.indexOf(facets.sector) : -1;
  const past = facets.current ? manifest.kinds.indexOf("past") : -1;
  const path = facets.region ? await regions.path(facets.region) : [regions.root];
  const region = /** @type {import("./regions.js").Region} */ (path.at(-1));
  const isKind = (/** @type {number} */ group) => kind < 0 || kindOf(group) === kind;
  const isSector = (/** @type {number} */ group) => sector < 0 || sectorOf(group) === sector;
  const isCurrent = (/** @type {number} */ group) => kindOf(group) !== past;
  return {
    path,
    region,
    children: await regions.children(region),
    takes: (group) => isKind(group) && isSector(group) && isCurrent(group),
    takesButKind: (group) => isSector(group) && isCurrent(group),
    takesButSector: (group) => isKind(group) && isCurrent(group),
  };
}

/**
 * Whether a document lies in the chosen region.
 * @param {Filter} filter
 * @param {number} ordinal
 */
export function isWithin({ region }, ordinal) {
  return inside(region.blocks, Math.floor(ordinal / BLOCK));
}

/**
 * The counts of documents that lie in the chosen region, by group and ordinal.
 * @param {import("./shards.js").Manifest} manifest
 * @param {Filter} filter
 * @param {Iterable<{ordinal: number, group: number}>} documents
 * @returns {Counts}
 */
export function counted(manifest, filter, documents) {
  const kind = manifest.kinds.map(() => 0);
  const sector = manifest.sectors.map(() => 0);
  const region = filter.children.map(({ code, name }) => ({ code, name, count: 0 }));
  for (const { ordinal, group } of documents) {
    if (filter.takesButKind(group)) kind[kindOf(group)] += 1;
    if (filter.takesButSector(group)) sector[sectorOf(group)] += 1;
    if (!filter.takes(group)) continue;
    const block = Math.floor(ordinal / BLOCK);
    const child = filter.children.findIndex(({ blocks }) => inside(blocks, block));
    if (child >= 0) region[child].count += 1;
  }
  return { kind, sector, region };
}
