// A query in the words of the portal. `disclosure/search/rewriting.py` says the same;
// `tests/data/rewritings.json` holds the two equal.

import { crc32 } from "./crc32.js";
import { words } from "./terms.js";

const MOST = 4;

const ALONE = "*";

/** @typedef {Record<string, string[]>} Phrases  what each means, as queries; folded */

/**
 * @typedef {object} Synonyms
 * @property {Phrases} phrases
 * @property {string[]} fillers  what means nothing
 */

/**
 * @typedef {object} Listed  what the manifest has of them
 * @property {string} beginnings  of phrases: first characters, each with all second ones, parted by spaces
 * @property {string[]} fillers
 * @property {number} files
 */

/**
 * Of the files of phrases only those that a query may need.
 * @param {Listed} listed
 * @param {(path: string) => Promise<Phrases>} file
 * @returns {(query: string) => Promise<Synonyms>}
 */
export function openSynonyms({ beginnings, fillers, files }, file) {
  const seconds = new Map(beginnings.split(" ").map((group) => [Array.from(group)[0], Array.from(group).slice(1)]));
  /** @type {Map<string, Synonyms>} */
  const known = new Map();
  return async (query) => {
    const pairs = words(query).flatMap((word) => pairsIn(Array.from(word), seconds));
    const paths = [...new Set(pairs.map((pair) => `synonyms/${crc32(pair) % files}.json`))];
    const read = await Promise.all(paths.map(file));
    const which = paths.join();
    const synonyms = known.get(which) ?? { phrases: Object.assign({}, ...read), fillers };
    known.set(which, synonyms);
    return synonyms;
  };
}

/**
 * The beginnings of phrases that stand in a word.
 * @param {string[]} word
 * @param {Map<string, string[]>} seconds
 */
function pairsIn(word, seconds) {
  return word.flatMap((first, position) => {
    const after = seconds.get(first) ?? [];
    const second = word[position + 1];
    return [...(after.includes(ALONE) ? [first] : []), ...(after.includes(second) ? [first + second] : [])];
  });
}

/** @typedef {{phrases: Map<string, string[]>, fillers: Set<string>, longest: number}} Known */

/**
 * The queries that mean the same as a query, at most four; none where nothing in it is known.
 * @param {string} query
 * @param {Synonyms} synonyms
 */
export function rewritten(query, synonyms) {
  const known = knownOf(synonyms);
  const asked = words(query);
  const pieces = asked.flatMap((word) => piecesOf(Array.from(word), known));
  const literal = asked.join(" ");
  const others = product(pieces).map((choice) => choice.filter((piece) => piece !== "").join(" "));
  return [...new Set(others)].filter((other) => other !== "" && other !== literal);
}

/** @type {WeakMap<Synonyms, Known>} */
const read = new WeakMap();

/**
 * @param {Synonyms} synonyms
 * @returns {Known}
 */
function knownOf(synonyms) {
  const before = read.get(synonyms);
  if (before) return before;
  const phrases = new Map(Object.entries(synonyms.phrases));
  const fillers = new Set(synonyms.fillers);
  const longest = Math.max(0, ...[...phrases.keys(), ...fillers].map((text) => Array.from(text).length));
  const known = { phrases, fillers, longest };
  read.set(synonyms, known);
  return known;
}

/**
 * The first of all choices of one from each list, those of the last list changing first.
 * @param {string[][]} lists
 * @returns {string[][]}
 */
function product(lists) {
  let choices = [/** @type {string[]} */ ([])];
  // What is left out here could only come after what is kept.
  for (const list of lists) {
    choices = choices.flatMap((choice) => list.map((piece) => [...choice, piece])).slice(0, MOST);
  }
  return choices;
}

/**
 * @param {string[]} word  its characters
 * @param {Known} known
 */
function piecesOf(word, known) {
  const pieces = [];
  let start = 0;
  let position = 0;
  while (position < word.length) {
    const here = countedAt(word, position, known);
    if (here === null) {
      position += 1;
      continue;
    }
    pieces.push([word.slice(start, position).join("").trim()], known.phrases.get(here) ?? [""]);
    position += Array.from(here).length;
    start = position;
  }
  return [...pieces, [word.slice(start).join("").trim()]];
}

/**
 * What is known at a position; a filler of one character counts only before what is known, or at the end.
 * @param {string[]} word
 * @param {number} position
 * @param {Known} known
 */
function countedAt(word, position, known) {
  const here = knownAt(word, position, known);
  if (here === null || Array.from(here).length > 1 || position + 1 === word.length) return here;
  return knownAt(word, position + 1, known) === null ? null : here;
}

/**
 * The longest phrase or filler that begins at a position.
 * @param {string[]} word
 * @param {number} position
 * @param {Known} known
 */
function knownAt(word, position, { phrases, fillers, longest }) {
  for (let length = Math.min(longest, word.length - position); length > 0; length -= 1) {
    const piece = word.slice(position, position + length).join("");
    if (phrases.has(piece) || fillers.has(piece)) return piece;
  }
  return null;
}
