// Which of the prices on record is meant, and which version of it was in force on a day.

import { filled, isSaid, said } from "./said.js";

/** @typedef {import("./tariff.js").Tariff} Tariff */
/** @typedef {{category: string, name: string | null, place: string | null}} Choice  `name`: a price's label */

/**
 * All versions of the price that is meant, in the order of the record; or why there is none.
 * @param {Tariff[]} tariffs
 * @param {Choice} choice
 * @param {import("./said.js").Words} words
 * @returns {Tariff[] | import("./said.js").Said}
 */
export function versions(tariffs, choice, words) {
  const ofClass = tariffs.filter(({ category }) => category === choice.category);
  if (ofClass.length === 0) return said("no_price", {}, "price");
  const names = unique(ofClass.map(({ label }) => label));
  if (choice.name === null && names.length > 1) return said("two_names", { names: names.join(words.join) }, "price");
  const named = ofClass.filter(({ label }) => choice.name === null || label === choice.name);
  const found = named.filter(({ area }) => area === null || choice.place === null || choice.place === area);
  return found.length > 0 ? found : said("no_price", {}, "price");
}

/**
 * The version in force on a day; or why there is none, or that there are several that differ.
 * @param {Tariff[]} found
 * @param {string} day
 * @param {import("./said.js").Words} words
 */
export function inForce(found, day, words) {
  const valid = found.filter((one) => isInForce(one, day));
  if (valid.length === 0) return absent(found, day);
  const last = /** @type {Tariff} */ (valid.at(-1));
  if (valid.some((one) => !agree(valid[0], one) || !agree(one, last))) {
    const prices = unique(valid.map((one) => listed(one, words))).join(words.join);
    return said("two_prices", { label: valid[0].label, day, prices });
  }
  return valid.find((one) => one.area_basis) ?? valid[0];
}

/**
 * The version before one: the last that had ended when it began.
 * @param {Tariff[]} found
 * @param {Tariff} tariff
 */
export function former(found, { effective }) {
  if (effective === null) return null;
  let last = null;
  for (const one of found) {
    if (one.until === null || one.until >= effective || one.proposed) continue;
    if (last === null || one.until > /** @type {string} */ (last.until)) last = one;
  }
  return last;
}

/**
 * The day of the next change after a day, and the version from then on; null where no later price is on record, or
 * several that differ.
 * @param {Tariff[]} found
 * @param {string} day
 * @param {import("./said.js").Words} words
 * @returns {{day: string, tariff: Tariff} | null}
 */
export function following(found, day, words) {
  const begins = found.flatMap(({ effective, proposed }) => (effective && effective > day && !proposed ? [effective] : [])).sort();
  const tariff = begins.length ? /** @type {any} */ (inForce(found, begins[0], words)) : null;
  return !tariff || isSaid(tariff) ? null : { day: begins[0], tariff };
}

/**
 * @param {Tariff} tariff
 * @param {string} day
 */
function isInForce({ proposed, effective, until }, day) {
  return !proposed && (effective === null || effective <= day) && (until === null || day <= until);
}

/**
 * Whether two prices come to the same; the area that one goes by may be left unsaid by the other.
 * @param {Tariff} one
 * @param {Tariff} other
 */
function agree(one, other) {
  const bases = new Set([one.area_basis, other.area_basis].filter(Boolean));
  return substance(one) === substance(other) && bases.size < 2;
}

/** @param {Tariff} tariff */
function substance({ form, unit, price, total, period, tiers, base, surcharges, household, excludes }) {
  return JSON.stringify([form, unit, price, total, period, tiers, base, surcharges, household, excludes], (_, value) =>
    value && typeof value === "object" && "digits" in value ? value.text : value,
  );
}

/**
 * @param {Tariff} tariff
 * @param {import("./said.js").Words} words
 */
function listed({ price, tiers, base, unit }, words) {
  const write = (/** @type {string} */ amount, /** @type {string} */ per) =>
    filled(words, "listed_price", { amount, unit: per });
  const amounts = price ? [price] : tiers.map((tier) => tier.price);
  if (amounts.length === 0 && base) return write(base.price.amount, base.unit);
  return write(amounts.map((amount) => amount.amount).join(" / "), unit);
}

/**
 * @param {Tariff[]} found
 * @param {string} day
 */
function absent(found, day) {
  const enacted = found.filter(({ proposed }) => !proposed);
  const { label } = enacted[0] ?? found[0];
  if (enacted.length === 0) return said("proposed", { label });
  const begins = enacted.flatMap(({ effective }) => (effective && effective > day ? [effective] : [])).sort();
  const ends = enacted.flatMap(({ until }) => (until && until < day ? [until] : [])).sort();
  if (begins.length && !ends.length) return said("not_yet", { label, effective: begins[0], day });
  if (ends.length && !begins.length) return said("ended", { label, until: /** @type {string} */ (ends.at(-1)), day });
  return said("no_price_then", { label, day });
}

/** @param {string[]} texts */
function unique(texts) {
  return [...new Set(texts)];
}
