// The lines of a bill for a time under one price.

import { Decimal, NOUGHT } from "./decimal.js";
import { isAllIn } from "./rates.js";
import { said } from "./said.js";
import { shapeOf } from "./shape.js";
import { quantityOf } from "./tariff.js";
import { slices } from "./tiers.js";

/** @typedef {import("./said.js").Words} Words */
/** @typedef {import("./stretches.js").Stretch} Stretch */
/** @typedef {import("./calculation.js").Asked} Asked */
/** @typedef {{quantity: Decimal, unit: string}} Factor */
/** @typedef {{label: import("./said.js").Said, factors: Factor[], price: Decimal, unit: string, amount: Decimal}} Line */

/**
 * The lines of a price that lacks nothing; null where the use goes beyond its last tier.
 * @param {Stretch} stretch
 * @param {Asked} asked
 * @param {Decimal} used  in the tier period before this time
 * @param {Words} words
 * @returns {Line[] | null}
 */
export function lines(stretch, asked, used, words) {
  const { tariff } = stretch;
  const shape = shapeOf(tariff, words);
  if (tariff.form === "tiered") return tiered(stretch, asked, used, words);
  const metered = meteredBy(stretch, asked, shape?.cut === "month" ? stretch.count : asked.months, words);
  if (tariff.form === "two-part") return [...base(stretch, asked, words), ...rated(stretch, metered, "metered_part")];
  return rated(stretch, shape?.areaPer ? areaBy(shape.areaPer, stretch, asked, words) : metered, "basic");
}

/**
 * @param {Stretch} stretch
 * @param {Asked} asked
 * @param {Decimal} used
 * @param {Words} words
 */
function tiered(stretch, asked, used, words) {
  const { tariff, count } = stretch;
  const use = asked.use ?? NOUGHT;
  const byMonth = tariff.period === "month";
  const counted = count === 1 || !byMonth ? [] : [factor(count, words.factors.month)];
  const begin = byMonth ? (asked.so_far ?? NOUGHT) : used;
  const whole = byMonth ? use : use.times(Decimal.of(count));
  const parts = slices(tariff, asked.people, begin, begin.plus(whole));
  if (parts === null) return null;
  const unit = quantityOf(tariff.unit);
  const allIn = isAllIn(tariff);
  const tiers = parts.map(({ number, tier, quantity }) =>
    line(
      said(allIn ? "tier_total" : "tier", { number: String(number) }),
      [{ quantity, unit }, ...counted],
      (allIn && tier.total) || tier.price,
      tariff.unit,
    ),
  );
  return [...tiers, ...surcharges(stretch, [{ quantity: whole, unit }, ...counted])];
}

/**
 * The one rate of a price that has no tiers, and what is collected with it.
 * @param {Stretch} stretch
 * @param {Factor[]} factors
 * @param {string} label
 */
function rated(stretch, factors, label) {
  const { tariff } = stretch;
  const allIn = isAllIn(tariff);
  const named = allIn ? (label === "basic" ? "all_in" : `${label}_total`) : label;
  const price = (allIn && tariff.total) || (tariff.price ?? NOUGHT);
  return [line(said(named), factors, price, tariff.unit), ...surcharges(stretch, factors)];
}

/**
 * @param {Stretch} stretch
 * @param {Factor[]} factors
 */
function surcharges({ tariff }, factors) {
  return tariff.surcharges.map(({ name, price }) => line(said("surcharge", { name }), factors, price, tariff.unit));
}

/**
 * @param {Stretch} stretch
 * @param {Asked} asked
 * @param {Words} words
 */
function base(stretch, asked, words) {
  const { price, unit } = stretch.tariff.base ?? { price: NOUGHT, unit: "" };
  const areaPer = shapeOf(stretch.tariff, words)?.areaPer;
  const factors = areaPer ? areaBy(areaPer, stretch, asked, words) : [factor(stretch.count, words.factors.month)];
  return [line(said("base_part"), factors, price, unit)];
}

/**
 * @param {string} per
 * @param {Stretch} stretch
 * @param {Asked} asked
 * @param {Words} words
 */
function areaBy(per, stretch, asked, words) {
  const area = { quantity: asked.area ?? NOUGHT, unit: words.area };
  return per in words.factors ? [area, factor(stretch.count, words.factors[per])] : [area];
}

/**
 * @param {Stretch} stretch
 * @param {Asked} asked
 * @param {number} months
 * @param {Words} words
 */
function meteredBy({ tariff }, asked, months, words) {
  const use = { quantity: asked.use ?? NOUGHT, unit: quantityOf(tariff.unit) };
  return months === 1 ? [use] : [use, factor(months, words.factors.month)];
}

/**
 * @param {number} count
 * @param {string} unit
 */
function factor(count, unit) {
  return { quantity: Decimal.of(count), unit };
}

/**
 * @param {import("./said.js").Said} label
 * @param {Factor[]} factors
 * @param {Decimal} price
 * @param {string} unit
 */
function line(label, factors, price, unit) {
  const amount = factors.reduce((product, { quantity }) => product.times(quantity), price);
  return { label, factors, price, unit, amount };
}
