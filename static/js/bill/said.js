// What is said of a bill: keys of messages with their values. The messages are in bill/words.json, written once for the
// command line and for us (disclosure/wording/billing.py).

/** @typedef {{key: string, values: Record<string, string>, field: string}} Said */

/**
 * @typedef {object} Words
 * @property {Record<string, string>} messages  with names of values in braces
 * @property {string[]} use_units
 * @property {Record<string, string>} area_units
 * @property {string} household_unit
 * @property {string} single_tier
 * @property {string} area
 * @property {Record<string, string>} factors
 * @property {string} join
 */

/**
 * @param {string} key
 * @param {Record<string, string>} [values]
 * @param {string} [field]  of the reader's, that it is about
 * @returns {Said}
 */
export function said(key, values = {}, field = "") {
  return { key, values, field };
}

/** @param {unknown} value */
export function isSaid(value) {
  return typeof value === "object" && value !== null && "key" in value && "values" in value;
}

/**
 * A message with its values filled in.
 * @param {Words} words
 * @param {string} key
 * @param {Record<string, string>} values
 */
export function filled(words, key, values) {
  return words.messages[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/**
 * Each once, as it first stood.
 * @param {Said[]} all
 */
export function once(all) {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
