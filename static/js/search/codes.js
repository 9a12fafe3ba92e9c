// What the index says of a place where a term stands: in which document, of what kind and sector, and how it holds it.

/** How a document holds a word: as a whole name, in a name, in its text only. */
export const NAME = 0;
export const IN_NAME = 1;
export const IN_BODY = 2;
const MATCHES = 3;

/** @typedef {{ordinal: number, group: number, match: number}} Posting  `group` is kind * 8 + sector */
/** @typedef {(number | string)[]} Listed  ordinals as differences, and last a letter for each */

/**
 * What gives the postings of a list, by the letters of an index.
 * @param {import("./shards.js").Manifest} manifest
 */
export function reading({ alphabet, facets }) {
  const meanings = new Map(
    Array.from(alphabet, (letter, position) => {
      const [kind, sector] = facets[Math.floor(position / MATCHES)];
      return [letter, { group: kind * 8 + sector, match: position % MATCHES }];
    }),
  );
  /** @type {WeakMap<Listed, Posting[]>} */
  const read = new WeakMap();
  const postings = (/** @type {Listed} */ listed) => {
    const letters = /** @type {string} */ (listed.at(-1));
    let ordinal = 0;
    return listed.slice(0, -1).map((step, position) => {
      const { group, match } = meanings.get(letters[position]) ?? { group: 0, match: NAME };
      ordinal += /** @type {number} */ (step);
      return { ordinal, group, match };
    });
  };
  return (/** @type {Listed} */ listed) => {
    const found = read.get(listed) ?? postings(listed);
    read.set(listed, found);
    return found;
  };
}

/**
 * The groups that lists of letters name.
 * @param {import("./shards.js").Manifest} manifest
 * @param {string[]} lists
 */
export function groups({ alphabet, facets }, lists) {
  const places = Array.from(alphabet);
  return lists.map((letters) =>
    Array.from(letters, (letter) => {
      const [kind, sector] = facets[Math.floor(places.indexOf(letter) / MATCHES)];
      return kind * 8 + sector;
    }),
  );
}

/** @param {number} group */
export const kindOf = (group) => group >> 3;

/** @param {number} group */
export const sectorOf = (group) => group & 7;
