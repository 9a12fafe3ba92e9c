// Parting a word that nothing holds into two or three that something does: people type without spaces.
// `disclosure/search/parting.py` says the same; `tests/data/partings.json` holds the two equal.

import { words } from "./terms.js";

const SHORTEST = 2;
const LONGEST_IN_THREE = 12;
const LATIN = /^[0-9a-z ]*$/;

/**
 * The queries to try, in their order: each word of each query in turn parted in two, then in three, parts of like
 * lengths first. What is Latin is not parted: where it finds nothing, it is misspelt.
 * @param {string[]} queries
 */
export function partings(queries) {
  const every = queries.map(words);
  return [2, 3].flatMap((count) =>
    every.flatMap((asked) =>
      asked.flatMap((word, place) =>
        parted(Array.from(word), count).map((parts) =>
          [...asked.slice(0, place), ...parts, ...asked.slice(place + 1)].join(" "),
        ),
      ),
    ),
  );
}

/**
 * @param {string[]} word
 * @param {number} count  of parts
 */
function parted(word, count) {
  if (LATIN.test(word.join("")) || (count > 2 && word.length > LONGEST_IN_THREE)) return [];
  const ways = lengths(word.length, count).map((parts) => ({ parts, uneven: unevenness(parts, word.length) }));
  // A stable sort: of like ones the earlier cut stays first.
  return ways.sort((one, other) => one.uneven - other.uneven).map(({ parts }) => {
    let end = 0;
    return parts.map((length) => word.slice(end, (end += length)).join(""));
  });
}

/**
 * All ways to part so many characters, by the lengths of the parts, the first one's growing slowest.
 * @param {number} length
 * @param {number} count
 * @returns {number[][]}
 */
function lengths(length, count) {
  if (count === 1) return length < SHORTEST ? [] : [[length]];
  const firsts = Array.from({ length: Math.max(0, length - 2 * SHORTEST + 1) }, (_, step) => step + SHORTEST);
  return firsts.flatMap((first) => lengths(length - first, count - 1).map((rest) => [first, ...rest]));
}

/**
 * How far parts are from being equally long.
 * @param {number[]} parts
 * @param {number} length  of all
 */
function unevenness(parts, length) {
  return parts.reduce((sum, part) => sum + Math.abs(parts.length * part - length), 0);
}
