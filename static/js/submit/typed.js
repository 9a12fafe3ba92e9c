// From text to the types that a schema names, and what is wrong with a text on the way.
// The twin of disclosure/content/typed.py, for what a form can hold: texts are put in quotes where they need them.

import { child } from "./fields.js";
import { isBlock } from "./record.js";
import { number } from "./scalars.js";

/** @typedef {import("./record.js").Path} Path */
/** @typedef {{path: Path, code: string, values: Record<string, any>}} Mistake */

const LEAVES = ["string", "number", "integer", "boolean"];

/**
 * A value with its types, and every mistake with its path.
 * @param {import("./record.js").Value} value
 * @param {import("./fields.js").Field | null} field
 * @param {Path} path
 * @param {Mistake[]} mistakes  gathers them
 * @returns {any}
 */
export function typed(value, field, path, mistakes) {
  if (isBlock(value)) {
    const parts = value.entries.map((one, place) => {
      const key = one.key ?? place;
      return [key, typed(one.value, child(field, one.key), [...path, key], mistakes)];
    });
    return value.keyed ? Object.fromEntries(parts) : parts.map(([, part]) => part);
  }
  if (!field || !LEAVES.includes(field.type) || field.type === "string") return value.text;
  const [found, code] = field.type === "boolean" ? truth(value) : numeral(value, field.type);
  if (code) mistakes.push({ path, code, values: { text: value.text, example: field.examples[0] ?? 2.8 } });
  return code ? value.text : found;
}

/**
 * @param {import("./record.js").Text} value
 * @param {string} type
 * @returns {[any, string]}
 */
function numeral({ text, quoted }, type) {
  const found = number(text);
  if (text === "" && !quoted) return [null, "TYPE-002"];
  if (quoted) return [null, "TYPE-003"];
  if (found === null) return [null, "TYPE-004"];
  return [found, type === "integer" && !Number.isInteger(found) ? "TYPE-005" : ""];
}

/**
 * @param {import("./record.js").Text} value
 * @returns {[any, string]}
 */
function truth({ text, quoted }) {
  if (text === "" && !quoted) return [null, "TYPE-002"];
  return [text === "true", !quoted && ["true", "false"].includes(text) ? "" : "TYPE-006"];
}
