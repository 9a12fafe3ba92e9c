// What will I pay? The twin of disclosure/billing/calculation.py, held equal to it by tests/data/golden-bills.yaml.

import { Decimal, NOUGHT, sum } from "./decimal.js";
import { gaps } from "./gaps.js";
import { lines } from "./lines.js";
import { notes } from "./notes.js";
import { isSaid, once, said } from "./said.js";
import { shapeOf } from "./shape.js";
import { stretches } from "./stretches.js";
import { quantityOf } from "./tariff.js";
import { following, former, versions } from "./versions.js";

/** @typedef {import("./said.js").Said} Said */
/** @typedef {import("./said.js").Words} Words */
/** @typedef {import("./stretches.js").Stretch} Stretch */
/** @typedef {import("./tariff.js").Tariff} Tariff */
/** @typedef {import("./versions.js").Choice} Choice */
/** @typedef {{choice: Choice, percent: Decimal}} Share */

/**
 * @typedef {object} Asked  what the reader has not said is null
 * @property {Choice} choice
 * @property {string} start
 * @property {Decimal | null} use  of one month
 * @property {number} months
 * @property {Decimal | null} so_far
 * @property {number | null} people
 * @property {Decimal | null} area
 * @property {string | null} area_basis
 * @property {number | null} days
 * @property {Share[]} shares
 */

/** @typedef {{head: Said, lines: import("./lines.js").Line[]}} Part */
/** @typedef {{day: string | null, before: Decimal}} Change */
/** @typedef {{day: string, after: Decimal | null}} Coming  null where what was said cannot tell */
/** @typedef {{parts: Part[], notes: Said[], missing: Said[], change: Change | null, coming: Coming | null}} Bill */

const WHOLE = Decimal.of(100);

/**
 * A bill by a company's prices; where they or the reader leave something open, what that is, and no total.
 * @param {Tariff[]} tariffs
 * @param {Asked} asked
 * @param {Words} words
 * @returns {Bill}
 */
export function bill(tariffs, asked, words) {
  if (asked.shares.length) return mixed(tariffs, asked, words);
  return ofChoice(tariffs, asked, words, null);
}

/**
 * @param {Tariff[]} tariffs
 * @param {Asked} asked
 * @param {Words} words
 * @param {Decimal | null} percent
 * @returns {Bill}
 */
function ofChoice(tariffs, asked, words, percent) {
  const found = /** @type {any} */ (versions(tariffs, asked.choice, words));
  if (isSaid(found)) return without([found]);
  const cut = /** @type {any} */ (stretches(found, asked, words));
  if (isSaid(cut)) return without([cut]);
  const missing = cut.flatMap((/** @type {Stretch} */ { tariff }) => [...gaps(tariff, asked, words), ...breaks(cut, words)]);
  if (missing.length) return without(once(missing));
  const result = priced(cut, asked, words, percent);
  if (result.missing.length) return result;
  return { ...result, change: changeOf(found, cut, asked, words), coming: comingOf(found, cut, asked, words) };
}

/**
 * @param {Said[]} missing
 * @returns {Bill}
 */
function without(missing) {
  return { parts: [], notes: [], missing, change: null, coming: null };
}

/**
 * Why the times before and after a change cannot be joined, where they cannot.
 * @param {Stretch[]} cut
 * @param {Words} words
 */
function breaks(cut, words) {
  const [{ tariff }] = cut;
  if (cut.some((one) => tiering(one.tariff) !== tiering(tariff))) return [said("tiers_changed")];
  const byDay = shapeOf(tariff, words)?.cut === "day";
  return cut.length > 1 && tariff.form === "two-part" && byDay ? [said("split_use")] : [];
}

/**
 * What must stay the same when a price changes in the midst of a bill.
 * @param {Tariff} tariff
 */
function tiering({ form, unit, base, period, tiers, household }) {
  const bounds = tiers.map(({ above, up_to: upTo }) => [above.text, upTo?.text]);
  return JSON.stringify([form, unit, base?.unit, period, bounds, household?.above, household?.step.text]);
}

/**
 * @param {Stretch[]} cut
 * @param {Asked} asked
 * @param {Words} words
 * @param {Decimal | null} percent
 * @returns {Bill}
 */
function priced(cut, asked, words, percent) {
  let used = asked.so_far ?? NOUGHT;
  /** @type {Part[]} */
  const parts = [];
  for (const stretch of cut) {
    const found = lines(stretch, asked, used, words);
    if (found === null) return without([said("beyond_tiers", { label: stretch.tariff.label })]);
    parts.push({ head: headOf(stretch, asked, percent, cut.length === 1), lines: found });
    used = used.plus((asked.use ?? NOUGHT).times(Decimal.of(stretch.count)));
  }
  const all = cut.flatMap(({ tariff }) => notes(tariff, asked, words));
  return { parts, notes: once(all), missing: [], change: null, coming: null };
}

/**
 * @param {Stretch} stretch
 * @param {Asked} asked
 * @param {Decimal | null} percent
 * @param {boolean} whole
 */
function headOf({ tariff, first, last }, asked, percent, whole) {
  /** @type {Record<string, string>} */
  const values = { label: tariff.label };
  if (percent !== null) {
    const use = (asked.use ?? NOUGHT).times(Decimal.of(whole ? asked.months : 1)).text;
    Object.assign(values, { percent: percent.text, use, unit: quantityOf(tariff.unit) });
  }
  const key = percent === null ? "part" : "part_share";
  return whole ? said(key, values) : said(`${key}_between`, { ...values, first, last });
}

/**
 * The same use by the price before the change: that of the bill's own first time, or else the former version.
 * @param {Tariff[]} found
 * @param {Stretch[]} cut
 * @param {Asked} asked
 * @param {Words} words
 * @returns {Change | null}
 */
function changeOf(found, cut, asked, words) {
  const [opening, next] = cut;
  const earlier = next ? opening.tariff : former(found, opening.tariff);
  const day = next ? next.first : opening.tariff.effective;
  const before = earlier && throughout(earlier, cut, asked, words);
  return before && { day, before };
}

/**
 * The same use by the price that comes next after the bill's last day.
 * @param {Tariff[]} found
 * @param {Stretch[]} cut
 * @param {Asked} asked
 * @param {Words} words
 * @returns {Coming | null}
 */
function comingOf(found, cut, asked, words) {
  const later = following(found, cut[cut.length - 1].last, words);
  return later && { day: later.day, after: throughout(later.tariff, cut, asked, words) };
}

/**
 * What the whole time of a bill costs by one price; null where that price asks for something else.
 * @param {Tariff} tariff
 * @param {Stretch[]} cut
 * @param {Asked} asked
 * @param {Words} words
 */
function throughout(tariff, cut, asked, words) {
  const [opening] = cut;
  if (shapeOf(tariff, words)?.cut !== shapeOf(opening.tariff, words)?.cut || gaps(tariff, asked, words).length) return null;
  const count = cut.reduce((all, one) => all + one.count, 0);
  const result = priced([{ ...opening, tariff, count }], asked, words, null);
  return result.missing.length ? null : exact(result);
}

/**
 * @param {Tariff[]} tariffs
 * @param {Asked} asked
 * @param {Words} words
 * @returns {Bill}
 */
function mixed(tariffs, asked, words) {
  const total = sum(asked.shares.map(({ percent }) => percent));
  if (total.compare(WHOLE) !== 0) return without([said("ask_shares", { sum: total.text }, "shares")]);
  const bills = asked.shares.map(({ choice, percent }) => {
    const part = (/** @type {Decimal | null} */ quantity) => quantity && quantity.times(percent).percent();
    const own = { ...asked, use: part(asked.use), so_far: part(asked.so_far), choice };
    return ofChoice(tariffs, own, words, percent);
  });
  const missing = once(bills.flatMap((one) => one.missing));
  if (missing.length) return without(missing);
  const parts = bills.flatMap((one) => one.parts);
  const units = new Set(parts.flatMap((part) => part.lines.map(({ unit }) => unit)));
  if (units.size > 1) return without([said("units_differ", {}, "shares")]);
  const all = once([said("mixed"), ...bills.flatMap((one) => one.notes)]);
  return { parts, notes: all, missing: [], change: mixedChange(bills), coming: mixedComing(bills) };
}

/**
 * @param {Bill[]} bills
 * @returns {Change | null}
 */
function mixedChange(bills) {
  if (bills.every(({ change }) => change === null)) return null;
  return { day: null, before: sum(bills.map((one) => one.change?.before ?? exact(one))) };
}

/**
 * What comes first of the changes of the purposes; those that change later cost until then what they do now.
 * @param {Bill[]} bills
 * @returns {Coming | null}
 */
function mixedComing(bills) {
  const [day] = bills.flatMap(({ coming }) => (coming ? [coming.day] : [])).sort();
  if (!day) return null;
  const after = bills.map((one) => (one.coming?.day === day ? one.coming.after : exact(one)));
  const known = after.flatMap((amount) => amount ?? []);
  return { day, after: known.length === after.length ? sum(known) : null };
}

/** @param {Bill} bill */
export function exact({ parts }) {
  return sum(parts.flatMap((part) => part.lines.map(({ amount }) => amount)));
}
