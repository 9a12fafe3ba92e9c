// Words that so many documents hold that their codes are never all at hand: the strongest of each group are, and in how
// many documents of each part of the index a word stands.

import { IN_BODY, NAME } from "./codes.js";
import { counted } from "./filters.js";
import { best, checked } from "./few.js";
import { byRank } from "./rank.js";
import { isOnePart } from "./regions.js";
import { allIn, scanned, withFrom } from "./scan.js";
import { least } from "./shards.js";
import { manyCounts } from "./estimates.js";

/** @typedef {import("./codes.js").Posting} Posting */
/** @typedef {import("./few.js").Asked} Asked */
/** @typedef {import("./find.js").Outcome} Outcome */

/**
 * The documents of a kind and sector that hold all words.
 * @typedef {object} Group
 * @property {number} group
 * @property {number} most  documents that there can be
 * @property {boolean} isClosed  whether those known are all that there can be
 * @property {Posting[]} known
 */

/**
 * The documents that hold all words, each of which many hold.
 * @param {Asked} asked
 * @param {import("./lookup.js").Known[]} knowns
 * @returns {Promise<Outcome>}
 */
export async function amongMany(asked, knowns) {
  const terms = knowns.flatMap(({ many }) => many);
  const isOne = knowns.length === 1 && knowns[0].isTerm;
  const groups = groupsOf(asked, terms.map(({ entry }) => entry));
  const known = groups.flatMap((group) => group.known.map((posting) => (isOne ? posting : unsure(posting))));
  if (groups.every(({ isClosed }) => isClosed)) return checked(asked, known, isOne);
  const wheres = Promise.all(terms.map(({ term }) => asked.shards.where(term)));
  if (asked.limit === Infinity || isOnePart(asked.filter.region)) return everything(asked, least(await wheres));
  return theBest(asked, { isOne, groups, known, wheres });
}

/**
 * All documents found, by reading whatever can hold one.
 * @param {Asked} asked
 * @param {Map<number, number>} where
 * @returns {Promise<Outcome>}
 */
async function everything(asked, where) {
  const members = await allIn(asked, where);
  const hits = members.filter(({ group }) => asked.filter.takes(group)).sort(byRank);
  return {
    hits: hits.slice(0, asked.limit),
    count: hits.length,
    exact: true,
    partial: false,
    counts: counted(asked.shards.manifest, asked.filter, members),
    members,
  };
}

/**
 * The best that are known, those near the reader, and as many more as are asked for.
 * @param {Asked} asked
 * @param {{isOne: boolean, groups: Group[], known: Posting[], wheres: Promise<Map<number, number>[]>}} of
 * @returns {Promise<Outcome>}
 */
async function theBest(asked, { isOne, groups, known, wheres }) {
  const { filter, limit, nearness } = asked;
  const seeds = withFrom(asked, known);
  // What is near the reader may come before what is known.
  const patient = nearness.region || seeds.length < limit ? { ...asked, first: undefined } : asked;
  const [first, where] = await Promise.all([best(patient, seeds, isOne), wheres.then(least)]);
  const hits = new Map(first.hits.map((hit) => [hit.ordinal, hit]));
  const estimate = manyCounts(asked, groups, where, isOne);
  if (groups.every(({ group, isClosed }) => isClosed || !filter.takes(group))) {
    const exact = isOne || first.read === seeds.length;
    return { ...estimate, hits: first.hits, count: seeds.length - first.wrong.size, exact, partial: false, members: null };
  }
  const isWhole = await scanned(asked, where, nearness.region, (found) => add(hits, found) >= limit);
  const all = [...hits.values()].sort(byRank);
  return {
    hits: all.slice(0, limit),
    count: isWhole ? all.length : Math.max(estimate.count, all.length),
    exact: isWhole || estimate.exact,
    partial: !isWhole && all.length < limit,
    counts: estimate.counts,
    members: null,
  };
}

/**
 * @param {Map<number, import("./find.js").Hit>} hits
 * @param {import("./find.js").Hit[]} found
 */
function add(hits, found) {
  for (const hit of found) hits.set(hit.ordinal, hit);
  return hits.size;
}

/**
 * The groups that each of the terms has documents in.
 * @param {Asked} asked
 * @param {import("./shards.js").Frequent[]} entries
 * @returns {Group[]}
 */
function groupsOf({ shards }, entries) {
  const [first, ...others] = entries.map(({ g }) => new Map(g.map((group) => [group[0], group])));
  return [...first.keys()].flatMap((group) => {
    const all = [first, ...others].map((groups) => groups.get(group));
    if (!all.every((one) => one !== undefined)) return [];
    const lists = all.map(([, count, listed]) => ({ count, postings: shards.postings(listed) }));
    return [groupOf(group, lists)];
  });
}

/**
 * @param {number} group
 * @param {{count: number, postings: Posting[]}[]} all  of each term
 * @returns {Group}
 */
function groupOf(group, all) {
  const closed = all.filter(({ count, postings }) => count === postings.length);
  // Where some term's documents are all there, no other one can be found; else only what stands among the strongest of
  // every term is sure to be.
  const [shortest, ...others] = (closed.length ? closed : all)
    .map(({ postings }) => postings)
    .sort((one, other) => one.length - other.length);
  const ordinals = others.map((list) => new Set(list.map(({ ordinal }) => ordinal)));
  return {
    group,
    most: Math.min(...all.map(({ count }) => count)),
    isClosed: closed.length > 0,
    known: shortest.filter(({ ordinal }) => ordinals.every((others) => others.has(ordinal))),
  };
}

/**
 * A document that holds one of the words, or a piece of it: where that stands only in the text, so does the whole.
 * @param {Posting} posting
 */
function unsure(posting) {
  return { ...posting, match: posting.match === IN_BODY ? IN_BODY : NAME };
}
