// A bill in words and amounts, as disclosure/billing/as_json.py gives it.

import { exact } from "./calculation.js";
import { NOUGHT, sum } from "./decimal.js";
import { filled, said } from "./said.js";

/** @typedef {import("./said.js").Said} Said */
/** @typedef {import("./said.js").Words} Words */
/** @typedef {ReturnType<typeof inWords>} BillInWords */

/**
 * @param {import("./calculation.js").Bill} bill
 * @param {Words} words
 */
export function inWords(bill, words) {
  const text = (/** @type {Said} */ one) => filled(words, one.key, one.values);
  const known = bill.missing.length === 0;
  const whole = exact(bill);
  const total = whole.toTheFen();
  const rounded = known && whole.compare(total) !== 0 ? [said("rounded", { exact: whole.amount })] : [];
  const amounts = bill.parts.flatMap((part) => part.lines.map(({ amount }) => amount.amount)).join(" + ");
  return {
    total: known ? total.amount : null,
    exact: known ? whole.amount : null,
    parts: bill.parts.map((part) => ({
      head: text(part.head),
      amount: sum(part.lines.map(({ amount }) => amount)).amount,
      lines: part.lines.map((line) => lineInWords(line, words)),
    })),
    sum: known ? filled(words, "sum", { amounts, sum: whole.amount }) : null,
    change: known && bill.change ? text(changeSaid(bill.change, total)) : null,
    coming: known && bill.coming ? text(comingSaid(bill.coming, total)) : null,
    notes: [...bill.notes, ...rounded].map((one) => ({ key: one.key, text: text(one) })),
    missing: bill.missing.map((one) => ({ key: one.key, text: text(one), field: one.field })),
  };
}

/**
 * @param {import("./lines.js").Line} line
 * @param {Words} words
 */
function lineInWords({ label, factors, price, unit, amount }, words) {
  const quantity = factors.map((factor) => `${factor.quantity.text} ${factor.unit}`).join(" × ");
  const values = { factors: quantity, price: price.amount, unit, amount: amount.amount };
  return {
    label: filled(words, label.key, label.values),
    quantity,
    price: price.amount,
    unit,
    amount: amount.amount,
    formula: filled(words, "formula", values),
  };
}

/**
 * @param {import("./calculation.js").Change} change
 * @param {import("./decimal.js").Decimal} now
 */
function changeSaid({ day, before }, now) {
  const then = before.toTheFen();
  const difference = now.minus(then);
  const direction = ["less", "same", "more"][difference.compare(NOUGHT) + 1];
  const values = { before: then.amount, difference: difference.absolute.amount };
  if (day === null) return said(`change_${direction}_mixed`, values);
  return said(`change_${direction}`, { ...values, day });
}

/**
 * @param {import("./calculation.js").Coming} coming
 * @param {import("./decimal.js").Decimal} now
 */
function comingSaid({ day, after }, now) {
  if (after === null) return said("coming_unlike", { day });
  const then = after.toTheFen();
  const difference = then.minus(now);
  const direction = ["less", "same", "more"][difference.compare(NOUGHT) + 1];
  return said(`coming_${direction}`, { day, after: then.amount, difference: difference.absolute.amount });
}
