// Searching, without a page: from a query to the documents that hold each of its words as it stands.

import { counts, ranges } from "./groups.js";
import { byOrdinal, openShards } from "./shards.js";
import { fold, queryKeys, words } from "./terms.js";

/** @typedef {{ordinal: number, score: number, document: import("./shards.js").Card}} Hit */

/**
 * @typedef {object} Found
 * @property {string[]} words  what was asked for, folded
 * @property {number} count  of all documents found
 * @property {boolean} exact  whether `count` can still change: documents not yet shown are not yet checked
 * @property {import("./groups.js").Counts} counts
 * @property {Hit[]} hits  the strongest first
 */

/**
 * The searchable texts of documents that were checked before: the next key typed asks for mostly the same ones.
 * @type {WeakMap<import("./shards.js").Card, string>}
 */
const texts = new WeakMap();

/** @typedef {Awaited<ReturnType<typeof openShards>>} Shards */

/**
 * @param {import("./shards.js").Read} read  gives the parsed JSON of a file of the index
 */
export async function openEngine(read) {
  const shards = await openShards(read);
  return {
    manifest: shards.manifest,
    /**
     * @param {string} query
     * @param {{limit?: number, filters?: import("./groups.js").Filters}} [options]
     */
    search: (query, { limit = 20, filters = {} } = {}) => search(shards, query, limit, filters),
  };
}

/**
 * @param {Shards} shards
 * @param {string} query
 * @param {number} limit
 * @param {import("./groups.js").Filters} filters
 * @returns {Promise<Found>}
 */
async function search(shards, query, limit, filters) {
  const asked = words(query);
  const required = queryKeys(asked);
  const entries = (await Promise.all(required.map(shards.entry))).filter((entry) => entry !== null);
  if (entries.length < Math.max(1, required.length)) return checked(shards, asked, [], limit);
  const within = ranges(shards.manifest, filters);
  const [entry] = entries;
  const isOneTerm = asked.length === 1 && areWords(asked, required);
  if (within === null && isOneTerm && entry.counts && entry.codes.length >= limit) {
    return strongest(shards, asked, entry, entry.counts, limit);
  }
  return checked(shards, asked, byScore(await candidates(shards, entries, within)), limit);
}

/**
 * Whether the keys are just what was asked for: then whatever holds them needs no check.
 * @param {string[]} asked
 * @param {string[]} required
 */
function areWords(asked, required) {
  return asked.length === required.length && asked.every((word, position) => word === required[position]);
}

/**
 * The answer to a common term from its strongest postings and its counts: the whole list need not be read.
 * @param {Shards} shards
 * @param {string[]} asked
 * @param {import("./shards.js").Entry} entry
 * @param {import("./groups.js").Counts} known
 * @param {number} limit
 * @returns {Promise<Found>}
 */
async function strongest(shards, asked, entry, known, limit) {
  const ranked = byScore(weighed(byOrdinal(entry.codes), rarity(shards, entry)));
  const { hits } = await checked(shards, asked, ranked.slice(0, limit), limit);
  return { words: asked, count: entry.count, exact: true, counts: known, hits };
}

/**
 * The scores, by ordinal, of the documents that hold every term.
 * @param {Shards} shards
 * @param {import("./shards.js").Entry[]} entries  at least one
 * @param {import("./groups.js").Range[] | null} within
 */
async function candidates(shards, entries, within) {
  // The rarest first: of the longer lists only the parts are read in which its documents lie.
  const [rarest, ...others] = entries.sort((one, other) => one.count - other.count);
  let scores = weighed(await shards.levels(rarest, within), rarity(shards, rarest));
  for (const entry of others) {
    const levels = await shards.levels(entry, [...scores.keys()].map((ordinal) => [ordinal, ordinal + 1]));
    const weight = rarity(shards, entry);
    scores = new Map([...levels].map(([ordinal, level]) => [ordinal, (scores.get(ordinal) ?? 0) + level * weight]));
  }
  return scores;
}

/**
 * The first `limit` of the ranked documents that hold the words as they stand, and what is known of the rest.
 * @param {Shards} shards
 * @param {string[]} asked
 * @param {[number, number][]} ranked
 * @param {number} limit
 * @returns {Promise<Found>}
 */
async function checked(shards, asked, ranked, limit) {
  /** @type {Hit[]} */
  const hits = [];
  let next = 0;
  while (hits.length < limit && next < ranked.length) {
    const batch = ranked.slice(next, next + limit - hits.length);
    const read = await Promise.all(batch.map(([ordinal]) => shards.document(ordinal)));
    read.forEach((document, position) => {
      const [ordinal, score] = batch[position];
      if (holds(document, asked)) hits.push({ ordinal, score, document });
    });
    next += batch.length;
  }
  const rest = ranked.slice(next);
  const ordinals = [...hits, ...rest.map(([ordinal]) => ({ ordinal }))].map(({ ordinal }) => ordinal);
  return {
    words: asked,
    count: ordinals.length,
    exact: rest.length === 0 || areWords(asked, queryKeys(asked)),
    counts: counts(shards.manifest, ordinals),
    hits,
  };
}

/**
 * Whether the characters of each word stand together in one of the document's fields.
 * @param {import("./shards.js").Card} card
 * @param {string[]} asked
 */
function holds(card, asked) {
  const text = texts.get(card) ?? searchable(card);
  texts.set(card, text);
  return asked.every((word) => text.includes(word));
}

/**
 * All folded fields of a document, one a line: no folded word holds a line break, so that none is found across two.
 * @param {import("./shards.js").Card} card
 */
function searchable(card) {
  const numbers = (card.numbers ?? []).map(fold);
  const inOneRun = numbers.map((number) => number.replaceAll(" ", ""));
  const fields = [card.title, card.place ?? "", ...(card.aliases ?? []), card.body ?? ""].map(fold);
  return [...fields, ...numbers, ...inOneRun, ...(card.spellings ?? [])].join("\n");
}

/**
 * The hundredfold inverse document frequency of BM25, whole so that both readers add up the same.
 * @param {Shards} shards
 * @param {import("./shards.js").Entry} entry
 */
function rarity({ manifest }, { count }) {
  return Math.floor(100 * Math.log(1 + (manifest.documents - count + 0.5) / (count + 0.5)) + 0.5);
}

/**
 * @param {Map<number, number>} levels
 * @param {number} weight
 */
function weighed(levels, weight) {
  return new Map([...levels].map(([ordinal, level]) => [ordinal, level * weight]));
}

/**
 * @param {Map<number, number>} scores
 * @returns {[number, number][]}
 */
function byScore(scores) {
  return [...scores].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
}
