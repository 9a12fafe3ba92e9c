// What rules will look at and the schema does not: a price to the home that its parts do not come to (P01), a price that
// moved without a new document (P12). A word in time, no verdict; nothing stops for it.

import { entryOf, isBlock } from "./record.js";
import { number } from "./scalars.js";
import { summaryOf } from "./summary.js";
import { filled } from "./words.js";

/** @typedef {import("./record.js").Block} Block */

const FINE = 10_000;

/**
 * @param {Block | null} before  as published
 * @param {Block} root  of the record
 * @param {import("./fields.js").Field} field
 * @param {any} page  words
 * @returns {string[]}
 */
export function reminders(before, root, field, page) {
  const items = field.properties.find(([name]) => name === "tariffs")?.[1].items ?? null;
  return [...moved(before, root, items, page), ...sums(root, items, page)];
}

/**
 * Prices that are new or other than they were, without a day or a document of their own.
 * @param {Block | null} before
 * @param {Block} root
 * @param {import("./fields.js").Field | null} items
 * @param {any} page
 */
function moved(before, root, items, page) {
  const published = new Map(before ? entriesIn(before, "tariffs").map((one) => [one.id, one.value]) : []);
  return entriesIn(root, "tariffs").flatMap(({ id, from, value }) => {
    const was = published.get(id) ?? published.get(from ?? 0);
    if (!before || !isBlock(value)) return [];
    const old = isBlock(was) ? was : null;
    if (old && pricesOf(old) === pricesOf(value)) return [];
    const [number, day] = [numberOf(value), textOf(value, "effective")];
    const name = summaryOf(value, items, page, []);
    return [
      ...(!number || (old && numberOf(old) === number) ? [filled(page.no_document, { name })] : []),
      ...(!day || (old && textOf(old, "effective") === day) ? [filled(page.no_day, { name })] : []),
    ];
  });
}

/** @param {Block} tariff */
function pricesOf(tariff) {
  return JSON.stringify([tariff, ...blocksIn(tariff, "tiers"), ...basePart(tariff)].map((one) => textOf(one, "price")));
}

/** @param {Block} tariff */
function basePart(tariff) {
  const value = entryOf(tariff, "base")?.value;
  return isBlock(value) ? [value] : [];
}

/** @param {Block} tariff */
function numberOf(tariff) {
  const basis = entryOf(tariff, "basis")?.value;
  return isBlock(basis) ? textOf(basis, "number") : "";
}

/**
 * @param {Block} root
 * @param {import("./fields.js").Field | null} items
 * @param {any} page
 */
function sums(root, items, page) {
  return blocksIn(root, "tariffs").flatMap((tariff) => {
    const extras = blocksIn(tariff, "surcharges").map((one) => textOf(one, "price"));
    if (!extras.length || textOf(tariff, "until")) return [];
    const name = summaryOf(tariff, items, page, []);
    const stated = [tariff, ...blocksIn(tariff, "tiers")].map((one) => [textOf(one, "price"), textOf(one, "total")]);
    return stated.flatMap(([price, total]) => {
      const parts = [price, ...extras];
      if (!price || !total || [...parts, total].some((one) => number(one) === null)) return [];
      const sum = parts.reduce((all, one) => all + fine(one), 0);
      if (Math.abs(sum - fine(total)) <= FINE / 200) return [];
      return [filled(page.sum, { name, parts: parts.join(" + "), sum: (sum / FINE).toFixed(2), total })];
    });
  });
}

/** @param {string} text */
function fine(text) {
  return Math.round(Number(text) * FINE);
}

/**
 * @param {Block} block
 * @param {string} key
 */
function textOf(block, key) {
  const value = entryOf(block, key)?.value;
  return value && !isBlock(value) ? value.text : "";
}

/**
 * The mappings of a list.
 * @param {Block} block
 * @param {string} key
 * @returns {Block[]}
 */
function blocksIn(block, key) {
  return entriesIn(block, key)
    .map(({ value }) => value)
    .filter(isBlock);
}

/**
 * @param {Block} block
 * @param {string} key
 */
function entriesIn(block, key) {
  const list = entryOf(block, key)?.value;
  return isBlock(list) ? list.entries : [];
}
