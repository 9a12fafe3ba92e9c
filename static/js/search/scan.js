// Reading parts of the index document by document, where its terms do not say enough.

import { isWithin } from "./filters.js";
import { bound, judged } from "./few.js";
import { inside } from "./regions.js";
import { byRank } from "./rank.js";
import { BLOCK } from "./shards.js";

/** @typedef {import("./few.js").Asked} Asked */
/** @typedef {import("./find.js").Hit} Hit */

const PARTS_AT_ONCE = 2;
const MOST_BLOCKS = 64; // some 100 KB for ten results; then the reader is asked to narrow the search, or for more

/**
 * The best that each posting of the chosen kinds and places can be, the best first.
 * @param {Asked} asked
 * @param {import("./codes.js").Posting[]} postings
 */
export function withFrom(asked, postings) {
  const { filter } = asked;
  const left = postings.filter(({ ordinal, group }) => filter.takes(group) && isWithin(filter, ordinal));
  return left.map((posting) => bound(asked, posting)).sort(byRank);
}

/**
 * All documents in the chosen region that hold the words, of whatever kind and sector.
 * @param {Asked} asked
 * @param {Map<number, number>} where  the parts that can have such documents
 */
export async function allIn(asked, where) {
  const parts = partsIn(asked.filter.region, where);
  return (await Promise.all(parts.map((part) => inPart(asked, part)))).flatMap(({ hits }) => hits);
}

/**
 * Reads part after part, the reader's own first, until there is enough.
 * @param {Asked} asked
 * @param {Map<number, number>} where  the parts that can have documents
 * @param {import("./regions.js").Region | null} here  read in any case
 * @param {(found: Hit[]) => boolean} isEnough  takes what was found; asked at once for nothing
 * @returns {Promise<boolean>}  whether all of them were read
 */
export async function scanned(asked, where, here, isEnough) {
  const parts = partsIn(asked.filter.region, where);
  const own = here ? parts.filter((part) => inside(here.parts, part)) : [];
  const order = [...own, ...parts.filter((part) => !here || !inside(here.parts, part))];
  const most = MOST_BLOCKS * Math.ceil(asked.limit / 10);
  let next = 0;
  let blocks = 0;
  while (next < order.length && blocks < most && (next < own.length || !isEnough([]))) {
    const batch = order.slice(next, next + PARTS_AT_ONCE);
    for (const part of await Promise.all(batch.map((part) => inPart(asked, part)))) {
      isEnough(part.hits.filter(({ group }) => asked.filter.takes(group)));
      blocks += part.blocks;
    }
    next += batch.length;
  }
  return next >= order.length;
}

/**
 * @param {import("./regions.js").Region} region
 * @param {Map<number, number>} where
 */
function partsIn({ parts }, where) {
  return [...where.keys()].filter((part) => inside(parts, part));
}

/**
 * @param {Asked} asked
 * @param {number} part
 */
async function inPart(asked, part) {
  const [from, to] = await asked.regions.blocksOf(part);
  const numbers = Array.from({ length: to - from }, (_, position) => from + position);
  const [blocks] = await Promise.all([Promise.all(numbers.map(asked.shards.block)), asked.heard()]);
  const hits = blocks.flatMap((cards, position) => inBlock(asked, numbers[position], cards));
  return { hits, blocks: blocks.length };
}

/**
 * @param {Asked} asked
 * @param {number} number
 * @param {(import("./shards.js").Card | null)[]} cards
 * @returns {Hit[]}
 */
function inBlock(asked, number, cards) {
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
