// What one unit costs: the basic price and what is collected with it, or the price to the home alone.

import { sum } from "./decimal.js";
import { said } from "./said.js";

/** @typedef {import("./decimal.js").Decimal} Decimal */
/** @typedef {import("./tariff.js").Tariff} Tariff */

/**
 * Where the published prices to the home contradict their components, to the last decimal.
 * @param {Tariff} tariff
 */
export function rateGaps(tariff) {
  const { label, surcharges } = tariff;
  const rates = published(tariff);
  const collected = sum(surcharges.map(({ price }) => price));
  const found = [];
  for (const { price, total } of rates) {
    if (total === null) continue;
    const whole = price.plus(collected);
    if (surcharges.length && whole.compare(total) !== 0) {
      found.push(said("totals_differ", { label, sum: whole.amount, total: total.amount }));
    } else if (total.compare(price) < 0) {
      found.push(said("total_below", { label, price: price.amount, total: total.amount }));
    }
  }
  const partly = rates.some(({ total }) => total === null);
  if (!surcharges.length && isAllIn(tariff) && partly) found.push(said("totals_partly", { label }));
  return found;
}

/**
 * @param {Tariff} tariff
 * @returns {{price: Decimal, total: Decimal | null}[]}
 */
function published({ tiers, price, total }) {
  if (tiers.length) return tiers;
  return price === null ? [] : [{ price, total }];
}

/**
 * Whether the price to the home stands for charges that are not listed, so that it alone can be used.
 * @param {Tariff} tariff
 */
export function isAllIn(tariff) {
  const above = published(tariff).some(({ price, total }) => total !== null && total.compare(price) > 0);
  return tariff.surcharges.length === 0 && above;
}
