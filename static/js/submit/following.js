// A price that follows another: it begins as the one before, with papers and days of its own, and ends that one.

import { FORMATS } from "./formats.js";
import { copied, entry, entryOf, isBlock, plainText } from "./record.js";

/** @typedef {import("./record.js").Block} Block */
/** @typedef {import("./record.js").Entry} Entry */

/** What an item that follows another does not take over from it. */
const OWN = ["effective", "until", "source", "proposed"];
const PAPER = ["number", "title", "date"];
const DAY = 24 * 3600 * 1000;

/**
 * A new item that begins as this one; its paper and its first day are left to be filled in.
 * @param {Entry} one
 * @returns {Entry}
 */
export function following(one) {
  const next = copied(one);
  const block = /** @type {Block} */ (next.value);
  block.entries = block.entries.filter(({ key }) => !OWN.includes(key ?? ""));
  if (!entryOf(block, "basis")) block.entries.push(entry("basis", { keyed: true, entries: [] }));
  const basis = entryOf(block, "basis")?.value;
  if (isBlock(basis)) for (const key of PAPER) blank(basis, key);
  blank(block, "effective");
  return next;
}

/**
 * End an item on the day before another begins, unless somebody else has said when it ends; the day, or nothing.
 * @param {Block} item
 * @param {string} from
 */
export function ended(item, from) {
  const there = entryOf(item, "until");
  if (!FORMATS.date(from) || (there && !there.worked)) return "";
  const until = new Date(Date.parse(`${from}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
  if (there) there.value = plainText(until);
  else item.entries.push(Object.assign(entry("until", plainText(until)), { worked: true }));
  return until;
}

/**
 * Leave the field of a key to be filled in.
 * @param {Block} block
 * @param {string} key
 */
function blank(block, key) {
  const there = entryOf(block, key);
  if (there) there.value = plainText("");
  else block.entries.push(entry(key, plainText("")));
}
