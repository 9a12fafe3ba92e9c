// Numbers of private persons: found, so that they are refused, and covered wherever a text is shown.
// The twin of disclosure/model/private.py.

const PRIVATE = new RegExp(
  "(?<mobile>(?<![0-9])(?:86[- ]?)?1[3-9][0-9](?<gap>[- ]?)[0-9]{4}\\k<gap>[0-9]{4}(?![0-9]))|" +
    "(?<identity>(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z]))",
  "g",
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";
const SHOWN = 3;

/**
 * Each such number: its kind, and where it stands.
 * @param {string} text
 */
export function privateNumbers(text) {
  const plain = text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return [...plain.matchAll(PRIVATE)]
    .filter((found) => found.groups?.mobile || isIdentity(found[0].toUpperCase()))
    .map((found) => ({
      kind: found.groups?.mobile ? "mobile" : "identity",
      start: found.index,
      end: found.index + found[0].length,
    }));
}

/** @param {string} text */
export function masked(text) {
  return privateNumbers(text).reduce(
    (covered, { start, end }) => covered.slice(0, start + SHOWN) + "*".repeat(end - start - SHOWN) + covered.slice(end),
    text,
  );
}

/** @param {string} number */
function isIdentity(number) {
  const total = WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(number[place]), 0);
  return CHECKS[total % CHECKS.length] === number[number.length - 1];
}
