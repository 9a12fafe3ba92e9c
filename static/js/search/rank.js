// The order of what was found: how it holds the words, how near it is, what it is, and where it stands in the index.
// What is invented comes last: nobody may call a number that does not exist.

/** The nearness of what is invented, but for a reader who chose it. */
export const INVENTED = 4;
const MATCHES = 4; // the fourth: not at all
const FIRST = 2 ** 24; // more than there are ordinals

/**
 * Smaller is better; equal for no two documents.
 * @param {number} match  0 where a word is a whole name, 1 where it stands in one, 2 where only in the text
 * @param {number} nearness  0 to 4
 * @param {number} standing  of the kind
 * @param {number} which  0 for what was asked as it was asked, then by other words for it
 * @param {number} ordinal
 */
export function rank(match, nearness, standing, which, ordinal) {
  const held = match + (nearness === INVENTED ? MATCHES : 0);
  return (((held * 8 + nearness) * 8 + standing) * 8 + which) * FIRST + ordinal;
}

/**
 * @param {{rank: number}} one
 * @param {{rank: number}} other
 */
export function byRank(one, other) {
  return one.rank - other.rank;
}
