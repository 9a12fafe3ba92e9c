// How texts and queries are compared. `disclosure/search/terms.py` says the same; `tests/data/terms.json` holds the two
// equal.

/** Characters. Nobody types more; what is longer finds nothing, at no cost. */
export const LONGEST_QUERY = 100;

const SPACES = /[ \t\n\r\f\v]+/;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;
const LETTER = /[\p{L}\p{N}]/u;

// As they are spoken and as they stand on receipts (without the zero, which is that of speech).
const DIGITS = "〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖";
const VALUES = "00123456789123456789";
/** @type {Map<string, string>} */
const digits = new Map(Array.from(DIGITS, (digit, position) => [digit, VALUES[position]]));

/**
 * Each character that another one stands for once a text is folded: Chinese digits, and the traditional characters
 * that were learned.
 * @type {Map<string, string>}
 */
const standIns = new Map(digits);

/** @type {Map<string, {piece: string, isLetter: boolean}[]>} */
const known = new Map();

/**
 * Take in characters and what stands for each, at the same position.
 * @param {string} traditional
 * @param {string} simplified
 */
export function learn(traditional, simplified) {
  const simple = Array.from(simplified);
  Array.from(traditional).forEach((character, position) => {
    const standIn = simple[position];
    if (!digits.has(character)) standIns.set(character, digits.get(standIn) ?? standIn);
  });
  known.clear();
}

/**
 * The text as it is compared: NFKC, lower case, simplified characters, Arabic digits for Chinese ones, and one space
 * for each run of whatever is neither letter nor digit.
 * @param {string} text
 */
export function fold(text) {
  return plain(text).replace(SEPARATORS, " ").replace(/^ | $/g, "");
}

/** @param {string} text */
function plain(text) {
  let replaced = "";
  for (const character of text.normalize("NFKC").toLowerCase()) replaced += standIns.get(character) ?? character;
  return replaced;
}

/**
 * What a character is folded to, before blanks are taken together; texts are made of few characters.
 * @param {string} character
 * @returns {{piece: string, isLetter: boolean}[]}
 */
export function pieces(character) {
  const before = known.get(character);
  if (before) return before;
  const made = Array.from(plain(character), (piece) => ({ piece, isLetter: LETTER.test(piece) }));
  known.set(character, made);
  return made;
}

/**
 * The folded words of a query, each once: parted by white space, each to be found as it stands.
 * @param {string} query
 * @returns {string[]}
 */
export function words(query) {
  if (Array.from(query).length > LONGEST_QUERY) return [];
  const folded = query.normalize("NFKC").split(SPACES).map(fold);
  return [...new Set(folded.filter((word) => word !== ""))];
}
