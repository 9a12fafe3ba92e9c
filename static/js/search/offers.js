// What a person may have wanted to type: names that are one slip of typing from a word that nothing holds.

import { IN_BODY } from "./codes.js";
import { bound } from "./few.js";
import { isWithin } from "./filters.js";
import { find } from "./find.js";
import { known } from "./lookup.js";
import { byRank } from "./rank.js";
import { slip, untouched } from "./slips.js";
import { fold, words } from "./terms.js";
import { named } from "./texts.js";

/** @typedef {import("./find.js").Search} Search */
/** @typedef {import("./codes.js").Posting} Posting */

const MOST = 5;
const LOOKED_AT = 64; // documents, the best first: an offer from further down helps nobody
const LATIN = /^[0-9a-z ]*$/;

/**
 * At most five names for the first word of the query that no document holds.
 * @param {Search} search
 * @param {string} query
 * @returns {Promise<string[]>}
 */
export async function offers(search, query) {
  const anywhere = { ...search, filter: { ...search.filter, takes: () => true }, limit: 1 };
  for (const word of words(query)) {
    if ((await find(anywhere, [word], 0)).count === 0) return near(search, word);
  }
  return [];
}

/**
 * @param {Search} search
 * @param {string} word
 */
async function near(search, word) {
  const pattern = slip(word);
  if (!pattern) return [];
  const isLatin = LATIN.test(word);
  if (isLatin) await search.shards.readings();
  /** @type {Posting[]} */
  const postings = [];
  for (const piece of pieces(word)) {
    const found = await known(search.shards, piece);
    if (!found) continue;
    const lists = found.many.flatMap(({ entry }) => entry.g).map(([, , listed]) => search.shards.postings(listed));
    postings.push(...(found.few?.values() ?? lists.flat()));
    // Of a frequent piece only the strongest are known: where one of them was meant, nothing else is looked for.
    const texts = found.few ? [] : await among(search, postings, pattern, isLatin);
    if (texts.length > 0) return texts;
  }
  return among(search, postings, pattern, isLatin);
}

/**
 * The names of the best of some documents that a slip could have come from.
 * @param {Search} search
 * @param {Posting[]} postings
 * @param {RegExp} pattern
 * @param {boolean} isLatin
 */
async function among(search, postings, pattern, isLatin) {
  /** @type {Set<string>} */
  const texts = new Set();
  const candidates = ranked(search, postings).slice(0, LOOKED_AT);
  let read = 0;
  for (let size = MOST; read < candidates.length && texts.size < MOST; size *= 2) {
    const batch = candidates.slice(read, read + size);
    read += size;
    for (const card of await Promise.all(batch.map(({ ordinal }) => search.shards.card(ordinal)))) {
      const text = meant(card, pattern, isLatin);
      if (text && texts.size < MOST) texts.add(text);
    }
  }
  return [...texts];
}

/**
 * The name of the document that a slip could have come from.
 * @param {import("./shards.js").Card} card
 * @param {RegExp} pattern
 * @param {boolean} isLatin  whether names can be meant as they sound
 */
function meant(card, pattern, isLatin) {
  const written = [card.title, ...(card.aliases ?? [])].find((text) => pattern.test(fold(text)));
  if (written) return written;
  return isLatin && named(card).some((line) => pattern.test(line)) ? card.title : null;
}

/**
 * Documents whose names hold a piece, the best first.
 * @param {Search} search
 * @param {Posting[]} postings
 */
function ranked(search, postings) {
  const within = [...new Map(postings.map((posting) => [posting.ordinal, posting])).values()].filter(
    ({ ordinal, match }) => match !== IN_BODY && isWithin(search.filter, ordinal),
  );
  return within.map((posting) => bound({ ...search, which: 0 }, { ...posting, match: 0 })).sort(byRank);
}

/**
 * What a slip can leave of a word, before it or after it, whichever is longer: a document that is meant holds one of
 * them. Beginnings come first, which lie together in the index, and of these the longest, which says most.
 * @param {string} word
 */
function pieces(word) {
  const pairs = untouched(word).map(([before, after]) => [before.trim(), after.trim()]);
  const byLength = (/** @type {string} */ one, /** @type {string} */ other) => other.length - one.length;
  const beginnings = pairs.flatMap(([before, after]) => (before.length >= after.length ? [before] : []));
  const ends = pairs.flatMap(([before, after]) => (before.length >= after.length ? [] : [after]));
  return [...new Set([...beginnings.sort(byLength), ...ends.sort(byLength)])];
}
