// Parting a word that nothing holds into two that something does: people type without spaces.
// `disclosure/search/parting.py` says the same; `tests/data/partings.json` holds the two equal.

import { words } from "./terms.js";

const SHORTEST = 2;
const LATIN = /^[0-9a-z ]*$/;

/**
 * The queries to try, in their order: each word of each query in turn parted at each place, the middle first.
 * What is Latin is not parted: where it finds nothing, it is misspelt.
 * @param {string[]} queries
 */
export function partings(queries) {
  return queries.flatMap((query) => {
    const asked = words(query);
    return asked.flatMap((word, place) =>
      parted(word).map((parts) => [...asked.slice(0, place), ...parts, ...asked.slice(place + 1)].join(" ")),
    );
  });
}

/**
 * @param {string} word
 * @returns {[string, string][]}
 */
function parted(word) {
  if (LATIN.test(word)) return [];
  const characters = Array.from(word);
  const { length } = characters;
  const cuts = Array.from({ length: Math.max(0, length - 2 * SHORTEST + 1) }, (_, step) => step + SHORTEST);
  cuts.sort((one, other) => Math.abs(2 * one - length) - Math.abs(2 * other - length) || one - other);
  return cuts.map((cut) => [characters.slice(0, cut).join(""), characters.slice(cut).join("")]);
}
