// What is to be known beside the figures of a bill.

import { Decimal, NOUGHT } from "./decimal.js";
import { isAllIn } from "./rates.js";
import { said } from "./said.js";
import { shapeOf } from "./shape.js";
import { quantityOf } from "./tariff.js";
import { raised } from "./tiers.js";

/** @typedef {import("./tariff.js").Tariff} Tariff */
/** @typedef {import("./calculation.js").Asked} Asked */
/** @typedef {import("./said.js").Words} Words */

/**
 * @param {Tariff} tariff
 * @param {Asked} asked
 * @param {Words} words
 */
export function notes(tariff, asked, words) {
  const found = onUse(tariff, asked);
  if (shapeOf(tariff, words)?.areaPer === "season") found.push(said("one_season"));
  if (tariff.excludes.length) found.push(said("excludes", { names: tariff.excludes.join(words.join) }));
  if (tariff.includes.length) found.push(said("includes", { names: tariff.includes.join(words.join) }));
  if (isAllIn(tariff)) found.push(said("unlisted"));
  if (tariff.area) found.push(said("place", { area: tariff.area }));
  if (tariff.effective === null) found.push(said("undated", { label: tariff.label }));
  if (tariff.note) found.push(said("as_noted", { note: tariff.note }));
  return found;
}

/**
 * @param {Tariff} tariff
 * @param {Asked} asked
 */
function onUse(tariff, { use, months, so_far: soFar, people }) {
  const unit = quantityOf(tariff.unit);
  const found = [];
  if (use !== null && months > 1) {
    const total = use.times(Decimal.of(months)).text;
    found.push(said("use_total", { unit, months: String(months), use: use.text, total }));
  }
  if (tariff.form === "tiered") {
    const byYear = said("one_tier_year", { so_far: (soFar ?? NOUGHT).text, unit });
    found.push(tariff.period === "year" ? byYear : said("tier_month"));
  }
  const more = raised(tariff, people);
  if (tariff.household && !more.isNought) {
    const { above, step } = tariff.household;
    const values = { people: String(people), above: String(above), step: step.text, raised: more.text };
    found.push(said("household", { unit, ...values }));
  }
  return found;
}
