// What a reader says of their use, from the text of a form or an address.

import { Decimal } from "./decimal.js";

/** @typedef {Record<string, any>} Text  `shares` is a list, all else text; what is not said is empty or missing */

/**
 * @param {Text} given
 * @returns {import("./calculation.js").Asked}
 */
export function readAsked(given) {
  return {
    choice: choiceOf(given),
    start: given.start,
    use: amount(given.use),
    months: count(given.months) ?? 1,
    so_far: amount(given.so_far),
    people: count(given.people),
    area: amount(given.area),
    area_basis: given.area_basis || null,
    days: count(given.days),
    shares: (given.shares ?? []).map((/** @type {Text} */ one) => ({ choice: choiceOf(one), percent: Decimal.of(one.percent) })),
  };
}

/**
 * @param {Text} given
 * @returns {import("./versions.js").Choice}
 */
function choiceOf({ category, name, place }) {
  return { category, name: name ?? null, place: place ?? null };
}

/** @param {string | undefined} text */
const amount = (text) => (text ? Decimal.of(text) : null);

/** @param {string | undefined} text */
const count = (text) => (text ? Number(text) : null);
