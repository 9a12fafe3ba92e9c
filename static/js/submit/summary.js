// A value in words, and an item of a list in a few of them.

import { property } from "./fields.js";
import { entryOf, isBlock } from "./record.js";

/** @typedef {import("./fields.js").Field} Field */
/** @typedef {import("./record.js").Block} Block */

const MOST = 3;
const LONGEST = 24;
const NOT_SAID = ["id"];
const ALWAYS = ["price", "effective", "until"];

/**
 * A scalar as a reader says it.
 * @param {string} text
 * @param {Field | null} field
 * @param {any} page  words
 * @returns {string}
 */
export function valueSaid(text, field, page) {
  if (field?.type === "boolean") return text === "true" ? page.yes : text === "false" ? page.no : text;
  return field?.choices.find(([value]) => value === text)?.[1] ?? text;
}

/**
 * An item in a few words: its first values, its price, and from when to when it holds.
 * @param {import("./record.js").Value} value
 * @param {Field | null} field
 * @param {any} page
 * @param {string[]} [always]  keys that are said in any case
 * @returns {string}
 */
export function summaryOf(value, field, page, always = ALWAYS) {
  if (!isBlock(value)) return cut(valueSaid(value.text, field, page));
  if (!value.keyed || !field) return "";
  const said = field.properties.flatMap(([name, part]) => partSaid(value, name, part, page));
  const more = always.flatMap((name) => partSaid(value, name, property(field, name), page));
  return [...new Set([...said.slice(0, MOST), ...more])].join(" · ");
}

/**
 * @param {Block} block
 * @param {string} name
 * @param {Field | undefined} field
 * @param {any} page
 */
function partSaid(block, name, field, page) {
  const value = entryOf(block, name)?.value;
  if (!field || !value || isBlock(value) || !value.text || NOT_SAID.includes(name)) return [];
  if (field.type === "boolean") return value.text === "true" ? [field.title] : [];
  const said = cut(valueSaid(value.text, field, page));
  const isPlain = field.type === "string" && (field.choices.length || !field.format || field.format === "phone");
  return [isPlain ? said : `${field.title} ${said}`];
}

/** @param {string} text */
function cut(text) {
  const [first] = text.split("\n");
  return [...first].length > LONGEST || first !== text ? `${[...first].slice(0, LONGEST).join("")}…` : text;
}
