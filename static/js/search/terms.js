// What a query asks for. `disclosure/search/terms.py` says the same; `tests/data/terms.json` holds the two equal.

/** Characters. Nobody types more; what is longer finds nothing, at no cost. */
export const LONGEST_QUERY = 100;

const SPACES = /[ \t\n\r\f\v]+/;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;
const RUNS = /[0-9a-z]{3,}/g;
const LONGEST_GRAM = 4;

/**
 * The text as it is compared: NFKC, lower case, one space for each run of whatever is neither letter nor digit.
 * @param {string} text
 */
export function fold(text) {
  return separated(normal(text));
}

/**
 * The folded words of a query, each once: parted by white space, each to be found as it stands.
 * @param {string} query
 * @returns {string[]}
 */
export function words(query) {
  if (Array.from(query).length > LONGEST_QUERY) return [];
  const folded = normal(query).split(SPACES).map(separated);
  return distinct(folded.filter((word) => word !== ""));
}

/**
 * The terms that every text with this folded word holds, each once: the longest there are, so that few texts do.
 * @param {string} word
 * @returns {string[]}
 */
export function keys(word) {
  const singles = word.split(" ").filter((part) => Array.from(part).length === 1);
  // A run's own grams stand for all of it but its ends, which its neighbours still need.
  const parted = word.replace(RUNS, (run) => `${run[0]} ${run.at(-1)}`);
  const pairs = grams(parted, 2).filter((pair) => !pair.includes(" "));
  const runs = (word.match(RUNS) ?? []).flatMap((run) => grams(run, Math.min(run.length, LONGEST_GRAM)));
  return distinct([...singles, ...pairs, ...runs]);
}

/**
 * The keys of all words of a query, each once.
 * @param {string[]} queryWords
 */
export function queryKeys(queryWords) {
  return distinct(queryWords.flatMap(keys));
}

/** @param {string} text */
function normal(text) {
  return text.normalize("NFKC").toLowerCase();
}

/** @param {string} text */
function separated(text) {
  return text.replace(SEPARATORS, " ").replace(/^ | $/g, "");
}

/**
 * @param {string} text
 * @param {number} size
 */
function grams(text, size) {
  const characters = Array.from(text);
  return characters.slice(size - 1).map((_, start) => characters.slice(start, start + size).join(""));
}

/**
 * @param {string[]} texts
 * @returns {string[]}
 */
function distinct(texts) {
  return [...new Set(texts)];
}
