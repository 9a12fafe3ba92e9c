// What keeps a bill from being worked out: what the record does not say, and what the reader has not said.

import { rateGaps } from "./rates.js";
import { said } from "./said.js";
import { isKnown, shapeOf } from "./shape.js";
import { daysAfter, monthsAfter } from "./stretches.js";
import { quantityOf } from "./tariff.js";

const MOST_MONTHS = 12;
const PERIODS = ["year", "month"];

/** @typedef {import("./said.js").Said} Said */
/** @typedef {import("./said.js").Words} Words */
/** @typedef {import("./tariff.js").Tariff} Tariff */
/** @typedef {import("./calculation.js").Asked} Asked */

/**
 * All that is missing.
 * @param {Tariff} tariff
 * @param {Asked} asked
 * @param {Words} words
 * @returns {Said[]}
 */
export function gaps(tariff, asked, words) {
  const unknown = [tariff.unit, tariff.base?.unit ?? ""].filter((unit) => unit && !isKnown(unit, words));
  if (unknown.length) return [said("unknown_unit", { unit: unknown[0] })];
  const shape = shapeOf(tariff, words);
  if (shape === null) return [said("unit_misfit", { label: tariff.label, unit: tariff.unit })];
  return [...ofRecord(tariff, shape, words), ...ofReader(tariff, shape, asked)];
}

/**
 * @param {Tariff} tariff
 * @param {import("./shape.js").Shape} shape
 * @param {Words} words
 */
function ofRecord(tariff, shape, words) {
  const { label, form, base, price } = tariff;
  const found = [];
  if (form === "flat" && new RegExp(words.single_tier).test(label)) found.push(said("single_tier", { label }));
  if (form === "tiered") found.push(...ofTiers(tariff));
  else if (form === "two-part") {
    if (base === null) found.push(said("no_base", { label }));
    if (price === null) found.push(said("no_metered_price", { label }));
  } else if (price === null) found.push(said("no_amount", { label }));
  found.push(...rateGaps(tariff));
  if (shape.areaPer && tariff.area_basis === null) found.push(said("no_area_basis", { label }));
  return found;
}

/** @param {Tariff} tariff */
function ofTiers({ label, period, tiers }) {
  const found = [];
  if (!PERIODS.includes(period ?? "")) found.push(said("no_tier_period", { label }));
  if (tiers.length === 0) return [...found, said("no_tiers", { label })];
  const joins = tiers.every(({ above }, position) => {
    const below = position ? tiers[position - 1].up_to : null;
    return position ? below !== null && below.compare(above) === 0 : above.isNought;
  });
  return joins ? found : [...found, said("tiers_apart", { label })];
}

/**
 * @param {Tariff} tariff
 * @param {import("./shape.js").Shape} shape
 * @param {Asked} asked
 */
function ofReader(tariff, shape, asked) {
  const unit = quantityOf(tariff.unit);
  const found = [];
  if (shape.uses && asked.use === null) found.push(said("ask_use", { unit }, "use"));
  if (shape.areaPer && tariff.area_basis) found.push(...ofArea(tariff.area_basis, asked));
  if (shape.areaPer === "day" && asked.days === null) found.push(said("ask_days", {}, "days"));
  if (tariff.household && asked.people === null) found.push(said("ask_people", {}, "people"));
  if (tariff.form === "tiered") found.push(...ofSoFar(tariff.period, unit, asked));
  return found;
}

/**
 * @param {string} basis
 * @param {Asked} asked
 */
function ofArea(basis, { area, area_basis: given }) {
  const found = area === null ? [said("ask_area", {}, "area")] : [];
  if (given === null) found.push(said("ask_area_basis", { basis }, "area_basis"));
  else if (given !== basis) found.push(said("other_area_basis", { basis, given }, "area_basis"));
  return found;
}

/**
 * @param {string | null} period
 * @param {string} unit
 * @param {Asked} asked
 */
function ofSoFar(period, unit, { start: first, months, so_far: soFar }) {
  const some = soFar !== null && !soFar.isNought;
  if (period === "month") return some && months > 1 ? [said("so_far_months", {}, "so_far")] : [];
  if (period !== "year") return [];
  if (months === MOST_MONTHS) return some ? [said("so_far_whole_year", {}, "so_far")] : [];
  const found = soFar === null ? [said("ask_so_far", { unit }, "so_far")] : [];
  const last = daysAfter(monthsAfter(first, months), -1);
  return last.slice(0, 4) === first.slice(0, 4) ? found : [...found, said("crosses_year", { first, last }, "start")];
}
