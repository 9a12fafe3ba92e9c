// Reading parts of the index document by document, where its terms do not say enough.

import { unnamed } from "./bounds.js";
import { judged } from "./few.js";
import { byRank } from "./rank.js";
import { inside, isOnePart } from "./regions.js";
import { BLOCK } from "./shards.js";

/** @typedef {import("./few.js").Asked} Asked */
/** @typedef {import("./few.js").Candidate} Candidate */
/** @typedef {import("./find.js").Hit} Hit */
/** @typedef {import("./many.js").Group} Group */

const FIRST_BLOCKS = 4; // then twice as many each time: the first result is mostly among these
const PARTS_AHEAD = 4; // whose contents are asked for together

/**
 * Reads block after block, the reader's own region first, until there is enough.
 * @param {Asked} asked
 * @param {{groups: Group[], named: Candidate[], where: Map<number, number>, most: number}} among  the groups and parts
 *   that can have such documents, those that the terms name, and how many blocks to read
 * @param {Map<number, Hit>} found  takes all in the chosen region that hold the words, of whatever kind and sector
 * @returns {Promise<boolean>}  whether all of them were read
 */
export async function scanned(asked, { groups, named, where, most }, found) {
  const { filter, limit, nearness } = asked;
  const isOwn = (/** @type {number} */ part) => nearness.region !== null && inside(nearness.region.parts, part);
  const parts = [...where.keys()].filter((part) => inside(filter.region.parts, part));
  const own = parts.filter(isOwn);
  const blocks = blocksOf(asked, groups, own, parts.filter((part) => !isOwn(part)));
  const hits = () => [...found.values()].filter(({ group }) => filter.takes(group)).sort(byRank);
  let isTold = false;
  let isEnough = own.length === 0 && hits().length >= limit;
  let read = 0;
  for (let size = asked.first || most < Infinity ? FIRST_BLOCKS : most; !isEnough && read < most; size *= 2) {
    const batch = await taken(blocks, Math.min(size, most - read));
    const last = batch.at(-1);
    if (!last) return true;
    for (const hit of (await Promise.all(batch.map(({ block }) => inBlock(asked, block)))).flat()) {
      found.set(hit.ordinal, hit);
    }
    read += batch.length;
    const unread = named.filter(({ ordinal }) => !found.has(ordinal)).map(({ rank }) => rank);
    const bar = Math.min(last.rest(), ...unread);
    const ranked = hits();
    if (!isTold && ranked.length > 0 && ranked[0].rank <= bar) {
      await asked.first?.(ranked[0]);
      isTold = true;
    }
    isEnough = ranked.length >= limit && (!isOwn(last.part) || ranked[limit - 1].rank <= bar);
  }
  return false;
}

/**
 * The blocks that can have documents of the groups, and the best rank that what comes after them can have.
 * @param {Asked} asked
 * @param {Group[]} groups
 * @param {number[]} own  the parts that come first
 * @param {number[]} others
 */
async function* blocksOf(asked, groups, own, others) {
  const { shards, filter, nearness } = asked;
  const parts = [...own, ...others];
  for (const [at, part] of parts.entries()) {
    const [[from], contents] = await Promise.all([
      asked.regions.blocksOf(part),
      ...parts.slice(at, at + PARTS_AHEAD).map(shards.contents),
    ]);
    const isAlone = isOnePart(filter.region) || (at === 0 && own.length === 1);
    const blocks = contents.flatMap((held, position) => {
      const here = groups.filter(({ group }) => held.includes(group));
      const ordinal = (from + position) * BLOCK;
      const best = unnamed(asked, here, [{ far: nearness.of(ordinal), ordinal }]);
      return here.length > 0 ? [{ block: from + position, part, best }] : [];
    });
    // Of the only part that matters what is best comes first.
    if (isAlone) blocks.sort((one, other) => one.best - other.best);
    const far = at < own.length ? 0 : nearness.region ? 1 : 0;
    const elsewhere = isOnePart(filter.region) ? Infinity : unnamed(asked, groups, [{ far: 1, ordinal: 0 }]);
    for (const [position, { block }] of blocks.entries()) {
      const rest = () => {
        if (isAlone) return Math.min(blocks[position + 1]?.best ?? Infinity, elsewhere);
        const next = unnamed(asked, groups, [{ far, ordinal: (block + 1) * BLOCK }]);
        return at < own.length ? Math.min(next, elsewhere) : next;
      };
      yield { block, part, rest };
    }
  }
}

/**
 * The next of them, as many as there are up to a number.
 * @param {ReturnType<typeof blocksOf>} blocks
 * @param {number} count
 */
async function taken(blocks, count) {
  const batch = [];
  while (batch.length < count) {
    const next = await blocks.next();
    if (next.done) break;
    batch.push(next.value);
  }
  return batch;
}

/**
 * @param {Asked} asked
 * @param {number} number
 * @returns {Promise<Hit[]>}
 */
async function inBlock(asked, number) {
  const [cards] = await Promise.all([asked.shards.block(number), asked.heard()]);
  return cards.flatMap((card, position) => {
    if (!card) return [];
    const group = groupOf(asked.shards.manifest, card);
    return judged(asked, { ordinal: number * BLOCK + position, group }, card) ?? [];
  });
}

/**
 * @param {import("./shards.js").Manifest} manifest
 * @param {import("./shards.js").Card} card
 */
function groupOf({ kinds, sectors }, card) {
  return kinds.indexOf(card.kind) * 8 + sectors.indexOf(card.sector ?? "");
}
