// Documents that are few enough to have all their codes at hand.

import { IN_BODY, NAME, kindOf } from "./codes.js";
import { counted, isWithin } from "./filters.js";
import { byRank, rank } from "./rank.js";
import { match, NOWHERE } from "./texts.js";

const FIRST_STEPS = [1, 4]; // candidates that are read to know the first result

/** @typedef {import("./codes.js").Posting} Posting */
/** @typedef {import("./find.js").Search & {words: string[], which: number, heard: () => Promise<void>}} Asked */
/** @typedef {Posting & {rank: number}} Candidate  its rank is the best that it can have */

/**
 * The documents that hold all words, of which at least one has few.
 * @param {Asked} asked
 * @param {import("./lookup.js").Known[]} knowns
 * @returns {Promise<import("./find.js").Outcome>}
 */
export async function fewest(asked, knowns) {
  const lists = knowns.flatMap(({ few }) => (few ? [few] : []));
  const [first, ...others] = lists.sort((one, other) => one.size - other.size);
  const both = [...first.values()].filter(({ ordinal }) => others.every((list) => list.has(ordinal)));
  const limits = knowns.flatMap(({ isTerm, many }) => many.map((one) => bestOf(asked.shards, one, isTerm)));
  const candidates = both.map((posting) => ({
    ...posting,
    match: Math.max(worst(posting.ordinal, lists), ...limits.map((limit) => limit(posting))),
  }));
  const left = candidates.filter(({ match }) => match < NOWHERE);
  return checked(asked, left, knowns.every(({ isTerm, few }) => isTerm && few));
}

/**
 * What gives the best match that a document can have with a word in which a frequent term stands: of each group the
 * documents that hold that best are named, so that any other one holds it no better than the last of them.
 * @param {import("./shards.js").Shards} shards
 * @param {import("./lookup.js").Many} many
 * @param {boolean} isTerm  whether the word is the term, and not longer
 * @returns {(posting: Posting) => number}
 */
function bestOf(shards, { entry }, isTerm) {
  const possible = (/** @type {number} */ match) => (isTerm || match === IN_BODY ? match : NAME);
  const groups = new Map(entry.g.map(([group, count, listed]) => [group, { count, named: shards.postings(listed) }]));
  const matches = new Map([...groups.values()].flatMap(({ named }) => named.map(({ ordinal, match }) => [ordinal, match])));
  return ({ ordinal, group }) => {
    const among = groups.get(group);
    const match = matches.get(ordinal);
    if (!among) return NOWHERE;
    if (match !== undefined) return possible(match);
    if (among.count === among.named.length) return NOWHERE;
    return possible(Math.max(...among.named.map((posting) => posting.match)));
  };
}

/**
 * Candidates, of which those that do not hold the words are left out as far as the limit goes.
 * @param {Asked} asked
 * @param {Posting[]} candidates
 * @param {boolean} areSure  whether each is known to hold the words, and how
 * @returns {Promise<import("./find.js").Outcome>}
 */
export async function checked(asked, candidates, areSure) {
  const within = candidates.filter(({ ordinal }) => isWithin(asked.filter, ordinal));
  const ranked = within.filter(({ group }) => asked.filter.takes(group)).map((posting) => bound(asked, posting));
  const { hits, wrong, read } = await best(asked, ranked.sort(byRank), areSure);
  const members = within.filter(({ ordinal }) => !wrong.has(ordinal));
  return {
    hits,
    count: ranked.length - wrong.size,
    exact: areSure || read === ranked.length,
    partial: false,
    counts: counted(asked.shards.manifest, asked.filter, members),
    members,
  };
}

/**
 * The best of the candidates: reading stops where no further one can be better than those that were read.
 * @param {Asked} asked
 * @param {Candidate[]} ranked
 * @param {boolean} areSure
 * @param {number} [bar]  the best rank of what is not among them
 */
export async function best(asked, ranked, areSure, bar = Infinity) {
  const { limit } = asked;
  /** @type {import("./find.js").Hit[]} */
  const hits = [];
  /** @type {Set<number>} */
  const wrong = new Set();
  let read = 0;
  const isSettled = (/** @type {number} */ count) =>
    hits.length >= count && (read === ranked.length || hits[count - 1].rank <= ranked[read].rank);
  let steps = asked.first ? FIRST_STEPS : [];
  while (read < ranked.length && !isSettled(limit)) {
    // Whoever waits for the first gets it before the others are asked for.
    const batch = ranked.slice(read, steps[0] ?? (read < limit ? limit : read + limit));
    const cards = await Promise.all(batch.map(({ ordinal }) => asked.shards.card(ordinal)));
    if (!areSure) await asked.heard();
    batch.forEach((candidate, position) => {
      const hit = areSure ? { ...candidate, card: cards[position] } : judged(asked, candidate, cards[position]);
      if (hit) hits.push(hit);
      else wrong.add(candidate.ordinal);
    });
    hits.sort(byRank);
    read += batch.length;
    steps = isSettled(1) ? [] : steps.slice(1);
    if (isSettled(1) && !isSettled(limit) && hits[0].rank <= bar) await asked.first?.(hits[0]);
  }
  return { hits: hits.slice(0, limit), wrong, read };
}

/**
 * The document as a hit, with its true rank, or nothing where it does not hold the words.
 * @param {Asked} asked
 * @param {{ordinal: number, group: number}} document
 * @param {import("./shards.js").Card} card
 * @returns {(Posting & import("./find.js").Hit) | null}
 */
export function judged(asked, { ordinal, group }, card) {
  const held = match(card, asked.words);
  return held === NOWHERE ? null : { ...bound(asked, { ordinal, group, match: held }), card };
}

/**
 * @param {import("./find.js").Search & {which: number}} asked
 * @param {Posting} posting
 * @returns {Candidate}
 */
export function bound({ shards, nearness, which }, posting) {
  const { ordinal, group, match } = posting;
  const standing = shards.manifest.standing[kindOf(group)];
  return { ...posting, rank: rank(match, nearness.of(ordinal), standing, which, ordinal) };
}

/**
 * @param {number} ordinal
 * @param {Map<number, Posting>[]} lists
 */
function worst(ordinal, lists) {
  return Math.max(...lists.map((list) => list.get(ordinal)?.match ?? NAME), NAME);
}
