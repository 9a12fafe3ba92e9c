// The text that a reader has filled in: what of it can be read.

const AMOUNT = /^\d{1,9}(\.\d{1,3})?$/;
/** @type {Record<string, number>} */
const MOST = { people: 99, days: 366 };

/** @param {string} text */
export const isAmount = (text) => AMOUNT.test(text);

/**
 * Full-width digits as half-width ones, without spaces around.
 * @param {string} text
 */
export function plain(text) {
  return text.normalize("NFKC").trim();
}

/**
 * Whether a field's text can be read; nothing at all can, and the calculation says if it is needed.
 * @param {string} name
 * @param {string} text
 */
export function isRight(name, text) {
  if (name === "start") return /^\d{4}-\d\d-\d\d$/.test(text);
  if (text === "" || name === "months" || name === "area_basis") return true;
  if (name !== "people" && name !== "days") return isAmount(text);
  return /^[1-9]\d{0,2}$/.test(text) && Number(text) <= MOST[name];
}

/**
 * Today by the reader's clock, or the first of its month.
 * @param {boolean} first
 */
export function today(first) {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${first ? "01" : two(now.getDate())}`;
}
