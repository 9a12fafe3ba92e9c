// What the index knows of a word: the few documents that can hold it, or that they are many.

import { IN_BODY, NAME } from "./codes.js";

/** @typedef {import("./codes.js").Posting} Posting */
/** @typedef {{term: string, entry: import("./shards.js").Frequent}} Many */

/**
 * @typedef {object} Known
 * @property {string} word
 * @property {boolean} isTerm  whether the word itself is a term: then whatever holds it needs no check
 * @property {Map<number, Posting> | null} few  the documents that can hold it, with the best match there can be
 * @property {Many[]} many  the frequent terms that stand in it, where there are no few
 */

const ENOUGH = 24; // so few documents are sooner read than parted further
const MOSTLY = 64; // or so few, where little of a long word is unsaid: most of them hold it
const LONG = 6;
const TRIES = 3; // further terms that are looked at even where they help little
const AT_ONCE = 2;
const DIGITS = /^[0-9]*$/;

/**
 * Nothing where no document holds the word.
 * @param {import("./shards.js").Shards} shards
 * @param {string} word
 * @returns {Promise<Known | null>}
 */
export async function known(shards, word) {
  const characters = Array.from(word);
  const from = isNumber(characters, shards) ? characters.length - shards.manifest.longest : 0;
  const first = await walk(shards, characters.slice(from));
  if (!first) return null;
  const isTerm = first.length === characters.length;
  /** @type {Known} */
  const found = { word, isTerm, few: null, many: [] };
  narrow(found, first);
  return isTerm ? found : parted(shards, characters, [from, from + first.length], found);
}

/**
 * Whether a word is no term, but digits: what a number begins with, others begin with, too.
 * @param {string[]} characters
 * @param {import("./shards.js").Shards} shards
 */
function isNumber(characters, { manifest }) {
  return characters.length > manifest.longest && DIGITS.test(characters.join(""));
}

/**
 * The longest term that a run begins with: all documents that hold it, or what is known of the many.
 * @param {import("./shards.js").Shards} shards
 * @param {string[]} run
 * @returns {Promise<{length: number, few?: Posting[], many?: Many} | null>}
 */
async function walk(shards, run) {
  const pair = run.slice(0, 2).join("");
  let entry = await shards.entry(pair, pair);
  let length = Math.min(run.length, 2);
  // A pair whose first character is rare is no term.
  if (!entry && length === 2) {
    entry = await shards.entry(run[0], run[0]);
    return Array.isArray(entry) ? { length: 1, few: shards.postings(entry) } : null;
  }
  const longest = Math.min(run.length, shards.manifest.longest);
  const deep = Math.min(depth(entry, run), longest);
  const beginning = deep ? run.slice(0, deep).join("") : pair;
  while (entry && !Array.isArray(entry) && length < longest) {
    // What stands between is a term that many hold: longer ones say more.
    length = Math.max(length + 1, deep);
    entry = await shards.entry(beginning, run.slice(0, length).join(""));
  }
  if (!entry) return null;
  if (Array.isArray(entry)) return { length, few: shards.postings(entry) };
  return { length, many: { term: run.slice(0, length).join(""), entry } };
}

/**
 * How many characters of a run decide on its file, where two do not: one more than it has of a beginning so full that
 * what goes on from it is in further files (`disclosure/search/buckets.py`). Else 0.
 * @param {import("./shards.js").Entry | undefined} entry  of the first two
 * @param {string[]} run
 */
function depth(entry, run) {
  if (!entry || Array.isArray(entry) || entry.deep === undefined) return 0;
  const rest = run.slice(2);
  const shared = entry.deep.split(",").map((end) => {
    const other = Array.from(end);
    const differs = other.findIndex((character, position) => character !== rest[position]);
    return differs < 0 ? other.length : differs;
  });
  return 3 + Math.max(...shared);
}

/**
 * What the terms that stand further in a word leave of the documents.
 * @param {import("./shards.js").Shards} shards
 * @param {string[]} characters
 * @param {[from: number, to: number]} covered  which of them the first term has said
 * @param {Known} found
 * @returns {Promise<Known | null>}
 */
async function parted(shards, characters, covered, found) {
  const order = startsOf(characters, covered, shards.manifest.longest);
  const unsaid = new Set(characters.keys());
  const say = (/** @type {number} */ start, /** @type {number} */ length) => {
    for (let at = start; at < start + length; at += 1) unsaid.delete(at);
  };
  say(covered[0], covered[1] - covered[0]);
  // It is enough that each character is in some term; fewer documents are sought as long as that halves them.
  let before = Infinity;
  let tries = 0;
  const helps = () => Boolean(found.few && (found.few.size <= before / 2 || tries < TRIES));
  const isMostlySaid = () => characters.length - unsaid.size >= Math.max(LONG, 2 * unsaid.size);
  const enough = () => (isMostlySaid() && !DIGITS.test(found.word) ? MOSTLY : ENOUGH);
  const goesOn = () => (found.few && found.few.size <= enough() ? false : unsaid.size > 0 || helps());
  while (order.length > 0 && goesOn()) {
    before = found.few?.size ?? Infinity;
    tries += 1;
    const starts = order.splice(0, found.few ? 1 : AT_ONCE);
    const walks = await Promise.all(starts.map((start) => walk(shards, characters.slice(start))));
    for (const [position, further] of walks.entries()) {
      if (!further) return null;
      say(starts[position], further.length);
      narrow(found, further);
    }
  }
  return found.few?.size === 0 ? null : found;
}

/**
 * Where to look for further terms, what says most first: the longest end (of a short word one as long as the first term,
 * which is about as rare), where the first one ends, the middle.
 * @param {string[]} characters
 * @param {[from: number, to: number]} covered
 * @param {number} longest
 */
function startsOf(characters, [from, to], longest) {
  const starts = [...characters.keys()].filter((start) => start !== from && characters[start] !== " ");
  // The last character says little that the one before it has not said.
  const last = characters.length - 1;
  const end = characters.length - (characters.length > longest ? longest : to - from);
  const telling = [end, Math.min(to, last) - 1, Math.floor((from + to) / 2)];
  const late = (/** @type {number} */ start) => (start === last ? 2 : start % 2);
  const others = [...starts].sort((one, other) => late(one) - late(other) || one - other);
  return [...new Set([...telling.filter((start) => starts.includes(start)), ...others])];
}

/**
 * @param {Known} found
 * @param {{few?: Posting[], many?: Many}} further
 */
function narrow(found, { few, many }) {
  if (many) found.many.push(many);
  if (!few) return;
  const before = found.few;
  const now = few.filter(({ ordinal }) => !before || before.has(ordinal));
  found.few = new Map(now.map((posting) => [posting.ordinal, possible(found, posting, before)]));
}

/**
 * A document that holds a piece of the word: where that stands only in the text, so does the word.
 * @param {Known} found
 * @param {Posting} posting
 * @param {Map<number, Posting> | null} before
 */
function possible({ isTerm }, posting, before) {
  if (isTerm) return posting;
  const inBody = posting.match === IN_BODY || before?.get(posting.ordinal)?.match === IN_BODY;
  return { ...posting, match: inBody ? IN_BODY : NAME };
}
