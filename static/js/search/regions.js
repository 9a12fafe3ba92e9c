// The regions of the index: which parts and blocks each has, and how near a document is to the reader's own.

import { INVENTED } from "./rank.js";
import { BLOCK } from "./shards.js";

/** @typedef {[from: number, to: number]} Range  up to but without */
/** @typedef {{code: string, name: string, parts: Range, blocks: Range}} Region */
/** @typedef {ReturnType<typeof openRegions>} Regions */

/**
 * @param {import("./shards.js").Shards} shards
 */
export function openRegions({ manifest, file, block }) {
  /** @type {Region} */
  const root = { code: "", name: "", parts: [0, manifest.parts], blocks: [0, manifest.blocks] };

  /**
   * The regions in a region; the first may be its own documents, under its own code.
   * @param {Region} region
   * @returns {Promise<Region[]>}
   */
  async function children(region) {
    if (region === root) return spread(manifest.regions, root);
    if (region.code === "") return [];
    // Of what lies in a prefecture there is a list where there is more than one.
    if (!region.code.endsWith("0000") && isOnePart(region)) return [];
    return spread((await file(`regions/${stem(region.code)}.json`)).children, region);
  }

  /**
   * The regions from the whole down to the one with the code, or as far as the index knows them.
   * @param {string} code
   */
  async function path(code) {
    const found = [root];
    if (!/^[1-9]\d{5}$/.test(code)) return found;
    for (const above of new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])) {
      const child = (await children(/** @type {Region} */ (found.at(-1)))).find(({ code }) => code === above);
      if (child) found.push(child);
      else if (above.endsWith("0000")) break;
    }
    const last = /** @type {Region} */ (found.at(-1));
    if (last !== root && last.code !== code && isOnePart(last)) found.push(...(await alone(last, code)));
    return found;
  }

  /**
   * The region with the code, where it is the only part of another: then there is no list of what that has.
   * @param {Region} region
   * @param {string} code
   */
  async function alone(region, code) {
    const card = (await block(region.blocks[0])).find((card) => card?.region === code);
    return card ? [{ ...region, code, name: card.place ?? region.name }] : [];
  }

  /**
   * The blocks of a part.
   * @param {number} part
   */
  async function blocksOf(part) {
    let region = root;
    while (region.parts[1] - region.parts[0] > 1) {
      const child = (await children(region)).find(({ parts }) => parts[0] <= part && part < parts[1]);
      if (!child) break;
      region = child;
    }
    return region.blocks;
  }

  return { root, children, path, blocksOf };
}

const INVENTED_CODES = "99"; // what demonstration regions' codes begin with

/**
 * How near documents are to a region: 0 in it, 1 in its prefecture, 2 in its province, 3 elsewhere. What is invented
 * comes last, but for a reader who chose it.
 * @param {Regions} regions
 * @param {string} near  its code, or nothing: then all are as near
 * @returns {Promise<{region: Region | null, of: (ordinal: number) => number}>}
 */
export async function nearness(regions, near) {
  const path = near ? (await regions.path(near)).slice(1) : [];
  const own = path.find(({ code }) => code === near) ?? null;
  const shown = near.startsWith(INVENTED_CODES) ? [] : await regions.children(regions.root);
  const isReal = shown.some(({ code }) => code !== "" && !code.startsWith(INVENTED_CODES));
  const invented = (isReal && shown.find(({ code }) => code.startsWith(INVENTED_CODES))?.blocks) || [0, 0];
  const rings = path.reverse().map(({ code, blocks }) => ({ blocks, far: farOf(code, near) }));
  return {
    region: own,
    of(ordinal) {
      const block = Math.floor(ordinal / BLOCK);
      if (inside(invented, block)) return INVENTED;
      if (rings.length === 0) return 0;
      return rings.find(({ blocks }) => inside(blocks, block))?.far ?? 3;
    },
  };
}

/** @param {Region} region */
export function isOnePart({ parts }) {
  return parts[1] - parts[0] <= 1;
}

/**
 * @param {string} code  of a region that `near` lies in
 * @param {string} near
 */
function farOf(code, near) {
  if (code === near) return 0;
  return code.endsWith("0000") ? 2 : 1;
}

/**
 * @param {Range} range
 * @param {number} number
 */
export function inside([from, to], number) {
  return from <= number && number < to;
}

/**
 * @param {import("./shards.js").Node[]} nodes
 * @param {Region} within
 * @returns {Region[]}
 */
function spread(nodes, within) {
  return nodes.map(([code, name, part, block], position) => {
    const [, , endPart, endBlock] = nodes[position + 1] ?? ["", "", within.parts[1], within.blocks[1]];
    return { code, name, parts: [part, endPart], blocks: [block, endBlock] };
  });
}

/**
 * The part of a GB/T 2260 code that all codes within it begin with: 411700 -> 4117, 410000 -> 41.
 * @param {string} code
 */
function stem(code) {
  return code.replace(/(00)+$/, "");
}
