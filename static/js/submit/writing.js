// From a record to its text: keys in the schema's order, two spaces a level, a value a line.
// The twin of disclosure/content/canonical/writing.py: what it writes is what `disclosure fmt` writes.

import { child } from "./fields.js";
import { isBlock } from "./record.js";
import { keyWritten, written } from "./scalars.js";

/** @typedef {import("./fields.js").Field} Field */
/** @typedef {import("./record.js").Block} Block */
/** @typedef {import("./record.js").Entry} Entry */

const STEP = 2;

/**
 * @param {import("./record.js").RecordText} record
 * @param {Field} field
 */
export function textOf(record, field) {
  return `${[...parted([...record.head, ...blockLines(record.root, field, 0), ...record.tail])].join("\n")}\n`;
}

/**
 * @param {Block} block
 * @param {Field | null} field
 * @param {number} indent
 * @returns {string[]}
 */
function blockLines(block, field, indent) {
  return ordered(block, field).flatMap((one) => [
    ...one.above.map((line) => (line ? " ".repeat(indent) + line : "")),
    ...entryLines(one, child(field, one.key), indent),
  ]);
}

/**
 * @param {Entry} one
 * @param {Field | null} field
 * @param {number} indent
 * @returns {string[]}
 */
function entryLines({ key, value, beside }, field, indent) {
  const lead = " ".repeat(indent) + (key === null ? "-" : `${keyWritten(key)}:`);
  if (!isBlock(value)) return [line(lead, written(value, field, indent + STEP), beside)];
  if (!value.entries.length) return [line(lead, value.keyed ? "{}" : "[]", beside)];
  if (key !== null) return [line(lead, "", beside), ...blockLines(value, field, indent + STEP)];
  return itemLines(lead, value, field, beside);
}

/**
 * An item that is a block begins in the dash's own line; comments above its first key stand above the dash.
 * @param {string} lead
 * @param {Block} value
 * @param {Field | null} field
 * @param {string} beside
 */
function itemLines(lead, value, field, beside) {
  const inside = blockLines(value, field, lead.length + 1);
  const first = inside.findIndex((one) => one.trim() && !one.trimStart().startsWith("#"));
  const above = inside.slice(0, first).map((one) => one.slice(STEP));
  return [...above, line(lead, inside[first].trimStart(), beside), ...inside.slice(first + 1)];
}

/**
 * A line; a comment at its end stands before the lines of a block.
 * @param {string} lead
 * @param {string} value
 * @param {string} beside
 */
function line(lead, value, beside) {
  const [head, ...rest] = value.split("\n");
  return [[lead, head, beside].filter(Boolean).join(" "), ...rest].join("\n");
}

/**
 * The schema's order; keys that it does not know come last as they stood, and those of a free mapping stay.
 * @param {Block} block
 * @param {Field | null} field
 */
export function ordered(block, field) {
  if (!block.keyed || !field?.properties.length) return block.entries;
  const places = new Map(field.properties.map(([name], place) => [name, place]));
  const place = (/** @type {Entry} */ one) => places.get(one.key ?? "") ?? places.size;
  return [...block.entries].sort((one, other) => place(one) - place(other));
}

/**
 * One blank line at most between two others, none at the beginning and the end.
 * @param {string[]} lines
 */
function* parted(lines) {
  let blank = false;
  let begun = false;
  for (const one of lines) {
    if (!one) {
      blank = begun;
      continue;
    }
    if (blank) yield "";
    yield one;
    [blank, begun] = [false, true];
  }
}
