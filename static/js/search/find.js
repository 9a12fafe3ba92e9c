// From words to the documents that hold each of them as it stands.

import { fewest } from "./few.js";
import { known } from "./lookup.js";
import { amongMany } from "./many.js";
import { counted } from "./filters.js";
import { isHeard } from "./texts.js";

/** @typedef {{ordinal: number, group: number, rank: number, card: import("./shards.js").Card}} Hit */

/**
 * @typedef {object} Search  what stays the same for all forms of a query
 * @property {import("./shards.js").Shards} shards
 * @property {import("./regions.js").Regions} regions
 * @property {import("./filters.js").Filter} filter
 * @property {Awaited<ReturnType<typeof import("./regions.js").nearness>>} nearness
 * @property {number} limit
 * @property {(first: Hit) => Promise<any>} [first]  takes the first hit, where it is sure before all are there
 */

/**
 * @typedef {object} Outcome
 * @property {Hit[]} hits  the best first, at most as many as the limit; their order is certain
 * @property {number} count  of all documents found
 * @property {boolean} exact  whether `count` and `counts` are sure
 * @property {boolean} partial  whether documents were left unread that could be found
 * @property {import("./filters.js").Counts} counts
 * @property {Iterable<import("./codes.js").Posting> | null} members  all that were found, whatever their kind and sector
 */

/**
 * @param {Search} search
 * @param {string[]} words
 * @param {number} which  0 for the query as it was asked, then for each other way to say it
 * @returns {Promise<Outcome>}
 */
export async function find(search, words, which) {
  const knowns = await Promise.all(words.map((word) => known(search.shards, word)));
  /** @type {import("./lookup.js").Known[]} */
  const all = knowns.filter((known) => known !== null);
  if (all.length === 0 || all.length < knowns.length) return none(search);
  // To be awaited before cards are judged.
  const heard = async () => (isHeard(words) ? search.shards.readings() : undefined);
  const asked = { ...search, words, which, heard };
  return all.some(({ few }) => few) ? fewest(asked, all) : amongMany(asked, all);
}

/**
 * @param {Search} search
 * @returns {Outcome}
 */
export function none({ shards, filter }) {
  return { hits: [], count: 0, exact: true, partial: false, counts: counted(shards.manifest, filter, []), members: [] };
}
