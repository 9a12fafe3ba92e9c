// A price as a company's tariffs.json has it (disclosure/billing/as_json.py), with its numbers read.

import { Decimal } from "./decimal.js";

/** @typedef {{above: Decimal, up_to: Decimal | null, price: Decimal, total: Decimal | null}} Tier */

/**
 * @typedef {object} Tariff
 * @property {string} category
 * @property {string | null} name
 * @property {string} label
 * @property {string | null} area  where it applies
 * @property {string} form
 * @property {string} unit
 * @property {Decimal | null} price
 * @property {Decimal | null} total
 * @property {string | null} period
 * @property {Tier[]} tiers
 * @property {{above: number, step: Decimal} | null} household
 * @property {{price: Decimal, unit: string} | null} base
 * @property {string | null} area_basis
 * @property {{name: string, price: Decimal}[]} surcharges
 * @property {string[]} includes
 * @property {string[]} excludes
 * @property {string | null} effective  a day as 2026-11-22; such days sort as text
 * @property {string | null} until
 * @property {boolean} proposed
 * @property {string | null} note
 */

/**
 * @param {any} json
 * @returns {Tariff}
 */
export function readTariff(json) {
  const tier = (/** @type {any} */ one) => ({
    above: Decimal.of(one.above),
    up_to: number(one.up_to),
    price: Decimal.of(one.price),
    total: number(one.total),
  });
  return {
    category: json.category,
    name: json.name ?? null,
    label: json.name ?? json.category,
    area: json.area ?? null,
    form: json.form,
    unit: json.unit,
    price: number(json.price),
    total: number(json.total),
    period: json.period ?? null,
    tiers: (json.tiers ?? []).map(tier),
    household: json.household ? { above: json.household.above, step: Decimal.of(json.household.step) } : null,
    base: json.base ? { price: Decimal.of(json.base.price), unit: json.base.unit } : null,
    area_basis: json.area_basis ?? null,
    surcharges: (json.surcharges ?? []).map((/** @type {any} */ one) => ({ name: one.name, price: Decimal.of(one.price) })),
    includes: json.includes ?? [],
    excludes: json.excludes ?? [],
    effective: json.effective ?? null,
    until: json.until ?? null,
    proposed: json.proposed ?? false,
    note: json.note ?? null,
  };
}

/** @param {string | undefined} text */
function number(text) {
  return text === undefined || text === null ? null : Decimal.of(text);
}

/**
 * What a price's unit counts: m³ of 元/m³.
 * @param {string} unit
 */
export function quantityOf(unit) {
  const slash = unit.indexOf("/");
  return slash < 0 ? "" : unit.slice(slash + 1);
}
