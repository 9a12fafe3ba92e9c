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
const AT_ONCE = 16;
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
  /** @type {Set<string>} */
  const texts = new Set();
  if (!pattern) return [];
  const [found] = await Promise.all([likely(search, word), LATIN.test(word) ? search.shards.readings() : null]);
  const candidates = found.slice(0, LOOKED_AT);
  for (let next = 0; next < candidates.length && texts.size < MOST; next += AT_ONCE) {
    const batch = candidates.slice(next, next + AT_ONCE);
    for (const card of await Promise.all(batch.map(({ ordinal }) => search.shards.card(ordinal)))) {
      const text = meant(card, pattern, LATIN.test(word));
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
 * Documents whose names hold what the slip has left of the word, the best first.
 * @param {Search} search
 * @param {string} word
 */
async function likely(search, word) {
  /** @type {Map<string, Promise<Posting[]>>} */
  const asked = new Map();
  const ask = (/** @type {string} */ piece) => {
    const text = piece.trim();
    if (!asked.has(text)) asked.set(text, text ? holding(search, text) : Promise.resolve([]));
    return /** @type {Promise<Posting[]>} */ (asked.get(text));
  };
  const pairs = untouched(word).map(([before, after]) => Promise.all([ask(before), ask(after)]));
  const found = (await Promise.all(pairs)).flatMap(([before, after]) => both(before, after));
  const within = [...new Map(found.map((posting) => [posting.ordinal, posting])).values()].filter(
    ({ ordinal, match }) => match !== IN_BODY && isWithin(search.filter, ordinal),
  );
  return within.map((posting) => bound({ ...search, which: 0 }, { ...posting, match: 0 })).sort(byRank);
}

/**
 * Documents that can hold a piece of the word; of a frequent one the strongest.
 * @param {Search} search
 * @param {string} piece
 */
async function holding({ shards }, piece) {
  const found = await known(shards, piece);
  if (!found) return [];
  if (found.few) return [...found.few.values()];
  return found.many.flatMap(({ entry }) => entry.g.flatMap(([, , listed]) => shards.postings(listed)));
}

/**
 * Those of both lists; where one says nothing, those of the other.
 * @param {Posting[]} before
 * @param {Posting[]} after
 */
function both(before, after) {
  if (before.length === 0 || after.length === 0) return [...before, ...after];
  const ordinals = new Set(after.map(({ ordinal }) => ordinal));
  const common = before.filter(({ ordinal }) => ordinals.has(ordinal));
  return common.length ? common : [...before, ...after];
}
