// Words that so many documents hold that their codes are never all at hand: the strongest of each group are, and in how
// many documents of each part of the index a word stands.

import { unnamed, withFrom } from "./bounds.js";
import { IN_BODY, NAME } from "./codes.js";
import { manyCounts } from "./estimates.js";
import { best, checked } from "./few.js";
import { counted } from "./filters.js";
import { byRank } from "./rank.js";
import { isOnePart } from "./regions.js";
import { BLOCK, least } from "./shards.js";

const MOST_BLOCKS = 64; // some 100 KB for ten results; then the reader is asked to narrow the search, or for more

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
 * @property {{match: number, ordinal: number}[]} others  how well any other can hold them, from which ordinal on
 */

/**
 * The documents of a group that hold a term.
 * @typedef {object} List
 * @property {number} group
 * @property {number} count
 * @property {Posting[]} strongest
 * @property {Map<number, number>} matches  how well these can hold the word
 * @property {number} weakest  and how well any other can
 * @property {number} after  from which ordinal on
 */
/** @typedef {{groups: Group[], named: import("./few.js").Candidate[]}} Among */

/**
 * The documents that hold all words, each of which many hold.
 * @param {Asked} asked
 * @param {import("./lookup.js").Known[]} knowns
 * @returns {Promise<Outcome>}
 */
export async function amongMany(asked, knowns) {
  const isOne = knowns.length === 1 && knowns[0].isTerm;
  const groups = groupsOf(asked, knowns.flatMap(({ many, isTerm }) => many.map(({ entry }) => ({ entry, isTerm }))));
  const known = groups.flatMap((group) => group.known);
  if (groups.every(({ isClosed }) => isClosed)) return checked(asked, known, isOne);
  const among = { groups, named: withFrom(asked, known) };
  const where = async () => least(await Promise.all(knowns.map(({ many }) => asked.shards.where(rarest(many)))));
  if (asked.limit === Infinity || isOnePart(asked.filter.region)) {
    scanning().catch(() => {});
    return everything(asked, among, await where());
  }
  return theBest(asked, among, { isOne, where });
}

/** What few searches need is loaded by those. */
function scanning() {
  return import("./scan.js");
}

/**
 * Of the terms that stand in a word the one that says most of where that can be.
 * @param {import("./lookup.js").Many[]} many
 */
function rarest(many) {
  const counts = many.map(({ term, entry }) => ({ term, count: entry.g.reduce((sum, [, count]) => sum + count, 0) }));
  return counts.reduce((one, other) => (other.count < one.count ? other : one)).term;
}

/**
 * All documents found, by reading whatever can hold one.
 * @param {Asked} asked
 * @param {Among} among
 * @param {Map<number, number>} where
 * @returns {Promise<Outcome>}
 */
async function everything(asked, among, where) {
  /** @type {Map<number, import("./find.js").Hit>} */
  const found = new Map();
  if (asked.first) {
    const [one, ...others] = among.named;
    const edge = { far: asked.nearness.of(asked.filter.region.blocks[0] * BLOCK), ordinal: 0 };
    const bar = Math.min(unnamed(asked, among.groups, [edge]), ...others.slice(0, 1).map(({ rank }) => rank));
    await best(asked, one ? [one] : [], false, bar);
  }
  const { scanned } = await scanning();
  await scanned({ ...asked, limit: Infinity }, { ...among, where, most: Infinity }, found);
  const members = [...found.values()];
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
 * @param {Among} among
 * @param {{isOne: boolean, where: () => Promise<Map<number, number>>}} terms
 * @returns {Promise<Outcome>}
 */
async function theBest(asked, { groups, named }, { isOne, where: counting }) {
  const { filter, limit } = asked;
  // What counts is asked for when the first is there.
  const first = async (/** @type {import("./find.js").Hit} */ hit) => {
    await asked.first?.(hit);
    counting().catch(() => {});
  };
  const known = await best({ ...asked, first: asked.first && first }, named, isOne, unnamed(asked, groups));
  const where = await counting();
  const estimate = manyCounts(asked, groups, where, isOne);
  if (groups.every(({ group, isClosed }) => isClosed || !filter.takes(group))) {
    const exact = isOne || known.read === named.length;
    return { ...estimate, hits: known.hits, count: named.length - known.wrong.size, exact, partial: false, members: null };
  }
  const hits = new Map(known.hits.map((hit) => [hit.ordinal, hit]));
  const most = MOST_BLOCKS * Math.ceil(limit / 10);
  const isEnough = hits.size >= limit && !asked.nearness.region;
  const rest = { groups, named: named.slice(known.read), where, most };
  const isWhole = !isEnough && (await (await scanning()).scanned(asked, rest, hits));
  const all = [...hits.values()].filter(({ group }) => filter.takes(group)).sort(byRank);
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
 * The groups that each of the terms has documents in.
 * @param {Asked} asked
 * @param {{entry: import("./shards.js").Frequent, isTerm: boolean}[]} terms
 * @returns {Group[]}
 */
function groupsOf({ shards }, terms) {
  const [first, ...others] = terms.map(
    ({ entry, isTerm }) => new Map(entry.g.map((group) => [group[0], listOf(group, shards, isTerm)])),
  );
  return [...first.keys()].flatMap((group) => {
    const lists = [first, ...others].flatMap((groups) => groups.get(group) ?? []);
    return lists.length === terms.length ? [groupOf(group, lists)] : [];
  });
}

/**
 * @param {import("./shards.js").Group} group
 * @param {import("./shards.js").Shards} shards
 * @param {boolean} isTerm  whether the term is the word, and not longer
 * @returns {List}
 */
function listOf([group, count, listed], { postings }, isTerm) {
  const strongest = postings(listed);
  const matches = new Map(strongest.map(({ ordinal, match }) => [ordinal, possible(match, isTerm)]));
  const weakest = Math.max(...strongest.map(({ match }) => match));
  const last = Math.max(...strongest.filter(({ match }) => match === weakest).map(({ ordinal }) => ordinal));
  // A term that is a whole name leaves no place for a longer word: then any other document can hold that better.
  const after = !isTerm && weakest === NAME ? 0 : last + 1;
  return { group, count, strongest, matches, weakest: possible(weakest, isTerm), after };
}

/**
 * @param {number} group
 * @param {List[]} all  of each term
 * @returns {Group}
 */
function groupOf(group, all) {
  const closed = all.filter(({ count, strongest }) => count === strongest.length);
  // Where some term's documents are all there, no other one can be found; else only what stands among the strongest of
  // every term is sure to be.
  const lists = closed.length ? closed : [...all];
  const [shortest, ...others] = lists.sort((one, other) => one.matches.size - other.matches.size);
  const matchOf = (/** @type {number} */ ordinal) =>
    Math.max(...all.map(({ matches, weakest }) => matches.get(ordinal) ?? weakest));
  const best = Math.max(...all.map(({ matches }) => Math.min(...matches.values())));
  return {
    group,
    most: Math.min(...all.map(({ count }) => count)),
    isClosed: closed.length > 0,
    known: shortest.strongest
      .filter(({ ordinal }) => others.every(({ matches }) => matches.has(ordinal)))
      .map((posting) => ({ ...posting, match: matchOf(posting.ordinal) })),
    others: closed.length ? [] : all.map(({ weakest, after }) => ({ match: Math.max(best, weakest), ordinal: after })),
  };
}

/**
 * How well a document can hold a word in which a term stands: where that stands only in the text, so does the word.
 * @param {number} match
 * @param {boolean} isTerm  whether the term is the word
 */
function possible(match, isTerm) {
  return isTerm || match === IN_BODY ? match : NAME;
}
