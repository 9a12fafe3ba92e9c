// The time of a bill, cut where the price changed. Days are text as 2026-11-22.

import { isSaid, said } from "./said.js";
import { shapeOf } from "./shape.js";
import { inForce } from "./versions.js";

/** @typedef {import("./tariff.js").Tariff} Tariff */
/** @typedef {{tariff: Tariff, first: string, last: string, count: number}} Stretch  `count` of months, days or seasons */

/**
 * @param {Tariff[]} found
 * @param {import("./calculation.js").Asked} asked
 * @param {import("./said.js").Words} words
 * @returns {Stretch[] | import("./said.js").Said}
 */
export function stretches(found, asked, words) {
  const { start } = asked;
  const opening = /** @type {any} */ (inForce(found, start, words));
  if (isSaid(opening)) return opening;
  const shape = shapeOf(opening, words);
  if (!shape || (shape.cut === "day" && asked.days === null)) return [{ tariff: opening, first: start, last: start, count: 1 }];
  /** @type {Stretch[]} */
  const cut = [];
  for (const [first, last] of periods(shape.cut, asked)) {
    const tariff = /** @type {any} */ (inForce(found, first, words));
    const atEnd = inForce(found, last, words);
    if (isSaid(tariff)) return tariff;
    if (isSaid(atEnd)) return /** @type {import("./said.js").Said} */ (atEnd);
    if (tariff !== atEnd || changes(found, first, last)) return said("change_within", { first, last });
    const open = cut.at(-1);
    if (open?.tariff === tariff) Object.assign(open, { last, count: open.count + 1 });
    else cut.push({ tariff, first, last, count: 1 });
  }
  return cut;
}

/**
 * Whether another version began and ended in between.
 * @param {Tariff[]} found
 * @param {string} first
 * @param {string} last
 */
function changes(found, first, last) {
  return found.some(
    ({ proposed, effective, until }) =>
      !proposed && effective !== null && until !== null && first < effective && effective <= until && until < last,
  );
}

/**
 * @param {string} cut
 * @param {import("./calculation.js").Asked} asked
 * @returns {[string, string][]}
 */
function periods(cut, { start, days, months }) {
  if (cut === "season") return [[start, start]];
  const numbers = Array.from({ length: cut === "day" ? (days ?? 0) : months }, (_, number) => number);
  if (cut === "day") return numbers.map((number) => [daysAfter(start, number), daysAfter(start, number)]);
  return numbers.map((number) => [monthsAfter(start, number), daysAfter(monthsAfter(start, number + 1), -1)]);
}

/**
 * @param {string} day
 * @param {number} count
 */
export function daysAfter(day, count) {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The same day of a later month, or the last one of a month that is too short.
 * @param {string} day
 * @param {number} count
 */
export function monthsAfter(day, count) {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + count, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
