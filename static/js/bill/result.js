// A bill on the page: the total first, then how it comes about, then what is to be known of it. All text goes in as text.

import { element } from "../search/elements.js";

/** @typedef {import("./in-words.js").BillInWords} Bill */
/** @typedef {import("./choosing.js").Company} Company */

/**
 * @param {Bill} bill
 * @param {Company} company
 * @param {any} words
 * @param {URL} root
 */
export function resultOf(bill, company, words, root) {
  const { page } = words;
  const { confirmed, demonstration, name } = company;
  const known = bill.total !== null;
  const trust = [demonstration ? page.demonstration : "", confirmed ? page.confirmed : page.unconfirmed].filter(Boolean);
  const notes = [...bill.notes.map(({ text }) => text), ...trust];
  const file = root.protocol === "file:" ? "index.html" : ""; // nobody on a disk answers for a folder
  const source = new URL(`companies/${company.company}/${file}#prices`, root).href;
  return [
    element("h2", { id: "bill-heading", class: "bill-total" }, statusOf(bill, words)),
    ...(known ? working(bill, words) : [list(bill.missing.map(({ text }) => text))]),
    element("h3", {}, page.notes),
    list(notes),
    element("p", { class: "more" }, element("a", { href: source }, page.prices_of.replace("{name}", name))),
  ];
}

/**
 * The result in a sentence, to be read out.
 * @param {Bill} bill
 * @param {any} words
 */
export function statusOf({ total }, { page }) {
  return total === null ? page.cannot : page.total.replace("{amount}", total);
}

/**
 * @param {Bill} bill
 * @param {any} words
 */
function working({ parts, sum, change, coming }, { page }) {
  const several = parts.length > 1 || parts[0].lines.length > 1;
  return [
    ...parts.map((part) => table(part, page)),
    ...(several && sum ? [element("p", {}, sum)] : []),
    ...[change, coming].flatMap((text) => (text ? [element("p", { class: "bill-change" }, text)] : [])),
  ];
}

/**
 * @param {Bill["parts"][number]} part
 * @param {any} page
 */
function table({ head, lines }, page) {
  const row = (/** @type {Bill["parts"][number]["lines"][number]} */ { label, quantity, price, unit, amount }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, label),
      element("td", {}, `${quantity} × ${price} ${unit}`),
      element("td", { class: "number" }, amount),
    );
  const heads = [page.item, page.working].map((text) => element("th", { scope: "col" }, text));
  heads.push(element("th", { scope: "col", class: "number" }, page.amount));
  return element(
    "table",
    { class: "prices bill-lines" },
    element("caption", {}, head),
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...lines.map(row)),
  );
}

/** @param {string[]} texts */
function list(texts) {
  return element("ul", {}, ...texts.map((text) => element("li", {}, text)));
}
