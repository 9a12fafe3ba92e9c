// Use parted over tiers: the end of a tier belongs to it, and a larger household raises every end.

import { Decimal, larger, NOUGHT, smaller } from "./decimal.js";

/** @typedef {import("./tariff.js").Tariff} Tariff */
/** @typedef {{number: number, tier: import("./tariff.js").Tier, quantity: Decimal}} Slice  tiers count from 1 */

/**
 * By how much the household's size raises each end.
 * @param {Tariff} tariff
 * @param {number | null} people
 */
export function raised({ household }, people) {
  if (household === null || people === null) return NOUGHT;
  return Decimal.of(Math.max(people - household.above, 0)).times(household.step);
}

/**
 * The use between two counts of a tier period; null where it goes beyond the last tier. Tiers into which nothing falls are
 * left out, but one is there where nothing was used at all.
 * @param {Tariff} tariff
 * @param {number | null} people
 * @param {Decimal} begin
 * @param {Decimal} end
 */
export function slices(tariff, people, begin, end) {
  const more = raised(tariff, people);
  const nothing = begin.compare(end) === 0;
  /** @type {Slice[]} */
  const found = [];
  let lower = NOUGHT;
  for (const [position, tier] of tariff.tiers.entries()) {
    const upper = tier.up_to ? tier.up_to.plus(more) : end;
    const quantity = smaller(end, upper).minus(larger(begin, lower));
    const holds = tier.up_to === null || begin.compare(upper) <= 0;
    if (quantity.compare(NOUGHT) > 0 || (nothing && found.length === 0 && holds)) {
      found.push({ number: position + 1, tier, quantity: larger(quantity, NOUGHT) });
    }
    lower = upper;
  }
  return end.compare(lower) > 0 ? null : found;
}
