// Words with one slip of typing: a wrong, a missing, an extra character, or two that have changed places.
// `disclosure/search/slips.py` says the same; `tests/data/slips.json` holds the two equal.

const SHORTEST = 3;
const SHORTEST_LATIN = 4;
const LONGEST = 40;
const LATIN = /^[0-9a-z ]*$/;

/**
 * What finds, in a folded line, the places that are one slip from a folded word; null for words too short.
 * @param {string} word
 */
export function slip(word) {
  const characters = Array.from(word);
  const shortest = LATIN.test(word) ? SHORTEST_LATIN : SHORTEST;
  if (characters.length < shortest || characters.length > LONGEST) return null;
  return new RegExp(slips(characters).join("|"), "u");
}

/**
 * What a slip can leave of a word, before it and after it: one such pair stands in whatever `slip` finds.
 * @param {string} word
 * @returns {[before: string, after: string][]}
 */
export function untouched(word) {
  const characters = Array.from(word);
  const { before, after } = pieces(characters);
  /** @type {[string, string][]} */
  const wrong = characters.map((_, place) => [before(place), after(place + 1)]);
  /** @type {[string, string][]} */
  const extra = characters.slice(1).map((_, place) => [before(place + 1), after(place + 1)]);
  /** @type {[string, string][]} */
  const swapped = characters.slice(1).map((_, place) => [before(place), after(place + 2)]);
  const pairs = new Map([...wrong, ...extra, ...swapped].map((pair) => [pair.join("\n"), pair]));
  return [...pairs.values()].filter(([one, other]) => one !== "" || other !== "");
}

/**
 * @param {string[]} word
 */
function slips(word) {
  const { before, after } = pieces(word);
  return word.flatMap((character, place) => [
    `${before(place)}.?${after(place + 1)}`,
    ...(place > 0
      ? [`${before(place)}.${after(place)}`, `${before(place - 1)}${character}${word[place - 1]}${after(place + 1)}`]
      : []),
  ]);
}

/**
 * @param {string[]} word
 */
function pieces(word) {
  return {
    before: (/** @type {number} */ place) => word.slice(0, place).join(""),
    after: (/** @type {number} */ place) => word.slice(place).join(""),
  };
}
