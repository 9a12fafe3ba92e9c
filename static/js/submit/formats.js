// The formats that our schemas name, and what somebody who missed one probably meant.
// The twin of disclosure/content/formats.py; opening hours are only looked at for what can be none, the rest is checked
// when the record is sent.

const YEAR = /^(?:19|20|21)[0-9]{2}$/;
const MONTH = /^(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])$/;
const DATE = /^(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$/;
const MOMENT = /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?: ([0-9]{2}):([0-5][0-9])(?::([0-5][0-9]))?)?$/;
const CLOCK = /^([-/.0-9]+)(?: *T *| +)([0-9]{1,2})(?::([0-9]{1,2}(?::[0-9]{2})?))?(?:\+08:?00)?$/;
const PHONE = /^(?:0[0-9]{2,3}-[0-9]{7,8}(?:-[0-9]{1,6})?|[48]00-?[0-9]{3}-?[0-9]{4}|1[0-9]{2,4}|9[56][0-9]{3,6})$/;
const MOBILE = /^1[3-9][0-9]{9}$/;
const URL_FORM = /^https?:\/\/[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::[0-9]{1,5})?(?:[/?#][!-~]*)?$/i;
const EMAIL = /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
const DAY_SECONDS = 24 * 3600;
// GB 32100-2015 §4.5: the 31 characters, their weights 3^i mod 31, and the check character.
const CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CREDIT_CODE = new RegExp(`^[${CREDIT}]{2}[0-9]{6}[${CREDIT}]{10}$`);
const LOOKALIKES = /** @type {Record<string, string>} */ ({ O: "0", I: "1", Z: "2", S: "5" });
const QUOTES = /^["'\u201c\u201d\u2018\u2019]+|["'\u201c\u201d\u2018\u2019]+$/g;
/** A day of 2000 to 2099 as a spreadsheet counts it when its cell is shown as a number. */
const SERIAL = /^(?:3[6-9][0-9]{3}|[4-6][0-9]{4}|7[0-2][0-9]{3})$/;
const LONGEST_WORD = 64;

/** @param {string} text */
function exists(text) {
  const [year, month, day] = text.split("-").map(Number);
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}

/** @param {string} text */
function isDate(text) {
  return DATE.test(text) && exists(text);
}

/** @param {string} text */
function isMoment(text) {
  const [, day, hours, minutes, seconds] = MOMENT.exec(text) ?? [];
  const length = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return day !== undefined && isDate(day) && length <= DAY_SECONDS;
}

/** @param {string} text */
function isCreditCode(text) {
  if (!CREDIT_CODE.test(text)) return false;
  let [total, weight] = [0, 1];
  for (const character of text.slice(0, -1)) {
    total += CREDIT.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT[(31 - (total % 31)) % 31] === text[text.length - 1];
}

/** @type {Record<string, (text: string) => boolean>} */
export const FORMATS = {
  "credit-code": isCreditCode,
  date: isDate,
  email: (text) => EMAIL.test(text),
  "http-url": (text) => URL_FORM.test(text),
  moment: isMoment,
  "month-day": (text) => /^[0-9]{2}-[0-9]{2}$/.test(text) && exists(`2000-${text}`),
  "opening-hours": (text) => /^[ -~]+$/.test(text.replace(/"[^"]*"/g, "")),
  "partial-date": (text) => isDate(text) || MONTH.test(text) || YEAR.test(text),
  phone: (text) => PHONE.test(text),
  "region-code": (text) => /^[1-9][0-9]{5}$/.test(text),
};

/** @param {string} text */
export function halfWidth(text) {
  return text.normalize("NFKC").trim().replace(QUOTES, "").trim();
}

/**
 * The text in the format that it missed, where there is one way only to read it; else nothing.
 * @param {string} name
 * @param {string} text
 * @param {{date_words: Record<string, string>, clock_words: Record<string, string>}} words
 */
export function repaired(name, text, words) {
  if (text.length > LONGEST_WORD || !(name in FORMATS)) return "";
  const plain = halfWidth(text);
  const repairs = /** @type {Record<string, () => string>} */ ({
    date: () => dated(plain, words),
    "partial-date": () => dated(plain, words),
    "month-day": () => dated(plain, words),
    moment: () => timed(plain, words),
    phone: () => dialled(plain),
    "credit-code": () => [...plain.toUpperCase().replace(/[\s-]/g, "")].map((one) => LOOKALIKES[one] ?? one).join(""),
    "region-code": () =>
      /^[1-9][0-9]*$/.test(plain) && [2, 4, 9, 12].includes(plain.length) ? plain.slice(0, 6).padEnd(6, "0") : plain,
    "opening-hours": () => "",
  });
  const found = (repairs[name] ?? (() => plain))();
  return found !== text && found && FORMATS[name](found) ? found : "";
}

/**
 * The code of a flaw that is known: a day that no calendar has, a mobile number, a wrong check digit.
 * @param {string} name
 * @param {string} text
 * @param {{date_words: Record<string, string>, clock_words: Record<string, string>}} words
 */
export function knownFlaw(name, text, words) {
  const day = dated(halfWidth(text).slice(0, 10), words);
  if (["date", "moment", "partial-date"].includes(name) && DATE.test(day) && !exists(day)) return "SCHEMA-017";
  if (name === "phone" && MOBILE.test(text)) return "SCHEMA-018";
  return name === "credit-code" && [...text].length === 18 ? "SCHEMA-019" : "";
}

/**
 * @param {string} text
 * @param {Record<string, string>} table
 */
function translated(text, table) {
  return [...text].map((character) => table[character] ?? character).join("");
}

/**
 * @param {string} text
 * @param {{date_words: Record<string, string>}} words
 */
function dated(text, words) {
  if (SERIAL.test(text)) return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10);
  const parts = translated(text, words.date_words)
    .replace(/^-+|-+$/g, "")
    .split(/[-/.]/);
  const whole = parts.length === 1 && /^[0-9]{8}$/.test(text) ? [text.slice(0, 4), text.slice(4, 6), text.slice(6)] : parts;
  return whole.map((part) => part.trim().padStart(2, "0")).join("-");
}

/**
 * @param {string} text
 * @param {{date_words: Record<string, string>, clock_words: Record<string, string>}} words
 */
function timed(text, words) {
  const found = CLOCK.exec(translated(text, words.clock_words).replace(/:+$/, ""));
  if (!found) return dated(text, words);
  return `${dated(found[1], words)} ${found[2].padStart(2, "0")}:${(found[3] ?? "00").padStart(2, "0")}`;
}

/** @param {string} text */
function dialled(text) {
  const digits = text.replace(/[()\s_-]+/g, "-").replace(/^-+|-+$/g, "");
  return digits.replace(/^(010|02[0-9]|0[3-9][0-9]{2})([0-9]{7,8})$/, "$1-$2");
}
