// The words around what was found, and where in them it stands. `disclosure/search/excerpt.py` says the same;
// `tests/data/excerpts.json` holds the two equal.

import { pieces } from "./terms.js";

const BEFORE = 16;
const WIDTH = 80;

/** @typedef {{text: string, marked: boolean}} Segment */
/** @typedef {[number, number]} Span  characters (not UTF-16 units) from, to */

/**
 * The whole text in segments.
 * @param {string} text
 * @param {string[]} words
 * @returns {Segment[]}
 */
export function marked(text, words) {
  const characters = Array.from(text);
  return segments(characters, 0, characters.length, spans(text, words));
}

/**
 * The text around the first match in it, or its beginning where there is none.
 * @param {string} text
 * @param {string[]} words
 * @returns {Segment[]}
 */
export function excerpt(text, words) {
  return around(text, spans(text, words));
}

/**
 * @param {string} text
 * @param {Span[]} found
 * @returns {Segment[]}
 */
function around(text, found) {
  const characters = Array.from(text);
  const start = found.length ? Math.max(0, Math.min(found[0][0] - BEFORE, characters.length - WIDTH)) : 0;
  const end = Math.min(characters.length, start + WIDTH);
  const gap = { text: "…", marked: false };
  return [
    ...(start > 0 ? [gap] : []),
    ...segments(characters, start, end, found),
    ...(end < characters.length ? [gap] : []),
  ];
}

/**
 * What to show of a document besides its title: the words around the first match outside of it.
 * @param {import("./shards.js").Card} card
 * @param {string[]} words
 */
export function excerptOf(card, words) {
  const body = card.body ?? "";
  for (const text of [body, ...(card.aliases ?? []), ...(card.numbers ?? [])]) {
    const found = spans(text, words);
    if (found.length) return around(text, found);
  }
  return around(body, []);
}

/**
 * Where the folded words stand in a text, as it is written, without overlaps.
 * @param {string} text
 * @param {string[]} words
 * @returns {Span[]}
 */
export function spans(text, words) {
  const { folded, origins } = foldedWithOrigins(text);
  const found = words.flatMap((word) =>
    occurrences(folded, Array.from(word)).map(([start, end]) => /** @type {Span} */ ([origins[start], origins[end]])),
  );
  return merged(found.sort((one, other) => one[0] - other[0] || one[1] - other[1]));
}

/**
 * The text folded character by character, and for each character of that, and its end, where it comes from.
 * Where NFKC joins characters this is not quite `fold`: then a mark may be missing, never a result.
 * @param {string} text
 */
function foldedWithOrigins(text) {
  /** @type {string[]} */
  const folded = [];
  /** @type {number[]} */
  const origins = [];
  const characters = Array.from(text);
  characters.forEach((character, position) => {
    for (const { piece, isLetter } of pieces(character)) {
      if (isLetter || (folded.length && folded.at(-1) !== " ")) {
        folded.push(isLetter ? piece : " ");
        origins.push(position);
      }
    }
  });
  return { folded, origins: [...origins, characters.length] };
}

/**
 * @param {string[]} text
 * @param {string[]} word
 * @returns {Span[]}
 */
function occurrences(text, word) {
  /** @type {Span[]} */
  const found = [];
  for (let start = 0; start + word.length <= text.length; start += 1) {
    if (word.every((character, offset) => text[start + offset] === character)) {
      found.push([start, start + word.length]);
      start += word.length - 1;
    }
  }
  return found;
}

/**
 * @param {Span[]} found
 * @returns {Span[]}
 */
function merged(found) {
  /** @type {Span[]} */
  const kept = [];
  for (const [start, end] of found) {
    const last = kept.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else kept.push([start, end]);
  }
  return kept;
}

/**
 * @param {string[]} characters
 * @param {number} start
 * @param {number} end
 * @param {Span[]} found
 * @returns {Segment[]}
 */
function segments(characters, start, end, found) {
  /** @type {Segment[]} */
  const cut = [];
  let position = start;
  const add = (/** @type {number} */ to, /** @type {boolean} */ isMarked) => {
    if (position < to) cut.push({ text: characters.slice(position, to).join(""), marked: isMarked });
    position = Math.max(position, to);
  };
  for (const [first, last] of found) {
    add(Math.min(first, end), false);
    add(Math.min(last, end), true);
  }
  add(end, false);
  return cut;
}
