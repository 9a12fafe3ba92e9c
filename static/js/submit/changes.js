// What was changed, in words: from the record as it is published to the one in the form.

import { child } from "./fields.js";
import { entryOf, isBlock } from "./record.js";
import { number } from "./scalars.js";
import { summaryOf, valueSaid } from "./summary.js";
import { filled } from "./words.js";
import { ordered } from "./writing.js";

/** @typedef {import("./fields.js").Field} Field */
/** @typedef {import("./record.js").Block} Block */
/** @typedef {import("./record.js").Entry} Entry */
/** @typedef {{group: string, lines: string[]}} Group  changes of one item, or (without a name) of the rest */
/** @typedef {{group: string, where: string[], unit: string, copied: boolean}} Context  `copied` inside of what was copied */

/** What tells an item from others of its name. */
const APART = ["effective"];
/** Keys that hold a price: their change is told in percent, too. */
const PRICES = ["price", "total"];

/**
 * @param {Block | null} before  null for a new record
 * @param {Block} after
 * @param {Field} field
 * @param {any} page  words
 * @returns {Group[]}
 */
export function changesOf(before, after, field, page) {
  const comparing = new Comparing(page);
  for (const one of before ? entriesIn(before) : []) comparing.known.set(one.id, one);
  comparing.block(before ?? { keyed: true, entries: [] }, after, field, { group: "", where: [], unit: "", copied: false });
  return [...comparing.found].map(([group, lines]) => ({ group, lines }));
}

/**
 * @param {Block} block
 * @returns {Entry[]}
 */
function entriesIn(block) {
  return block.entries.flatMap((one) => [one, ...(isBlock(one.value) ? entriesIn(one.value) : [])]);
}

class Comparing {
  /** @type {Map<string, string[]>} lines by group */
  found = new Map();
  /** @type {Map<number, Entry>} what was published, by id */
  known = new Map();

  /** @param {any} page */
  constructor(page) {
    this.page = page;
  }

  /**
   * @param {Block} before
   * @param {Block} after
   * @param {Field | null} field
   * @param {Context} context
   */
  block(before, after, field, context) {
    const unit = unitOf(after) || context.unit;
    for (const [place, one] of ordered(after, field).entries()) {
      const part = child(field, one.key);
      const was = after.keyed ? entryOf(before, one.key ?? "") : before.entries.find(({ id }) => id === one.id);
      const source = was ?? this.known.get(one.from ?? 0) ?? null;
      const isCopy = !was && source !== null && !after.keyed;
      const name = this.name(one, part, place, isCopy && !context.copied ? source : null);
      this.entry(source, one, part, { ...this.inside(context, one, name), unit, copied: context.copied || isCopy });
    }
    for (const [place, one] of ordered(before, field).entries()) {
      const part = child(field, one.key);
      const is = after.keyed
        ? entryOf(after, one.key ?? "")
        : after.entries.find(({ id, from }) => one.id === id || one.id === from);
      if (!is) this.gone(one, part, { ...context, where: [...context.where, ...this.name(one, part, place, null)] });
    }
  }

  /**
   * Where a change lies; those inside of an item are told together.
   * @param {Context} context
   * @param {Entry} one
   * @param {string[]} name
   */
  inside({ group, where, ...rest }, one, name) {
    const way = [...where, ...name];
    if (group || one.key !== null || !isBlock(one.value)) return { ...rest, group, where: way };
    return { ...rest, group: way.join(this.page.within), where: [] };
  }

  /**
   * What an entry is called: a key by its title, an item by what it says.
   * @param {Entry} one
   * @param {Field | null} field
   * @param {number} place
   * @param {Entry | null} copied  from which it was copied
   */
  name(one, field, place, copied) {
    if (one.key !== null) return [field?.title || one.key];
    if (!isBlock(one.value)) return [];
    const base = this.known.get(one.id) ?? this.known.get(one.from ?? 0) ?? one;
    const said = summaryOf((copied || base).value, field, this.page, APART) || filled(this.page.item, { number: place + 1 });
    return [copied ? filled(this.page.new_version_of, { item: said }) : said];
  }

  /**
   * @param {Entry | null} before
   * @param {Entry} after
   * @param {Field | null} field
   * @param {Context} context
   */
  entry(before, after, field, context) {
    const [was, is] = [before?.value, after.value];
    if (isBlock(is)) {
      if (was && isBlock(was)) this.block(was, is, field, context);
      else this.block({ keyed: is.keyed, entries: [] }, is, field, context);
      return;
    }
    const to = valueSaid(is.text, field, this.page);
    if (!was || isBlock(was)) this.say("added", context, to);
    else if (was.text !== is.text) this.changed(was.text, is.text, after.key ?? "", field, context);
  }

  /**
   * @param {string} was
   * @param {string} is
   * @param {string} key
   * @param {Field | null} field
   * @param {Context} context
   */
  changed(was, is, key, field, { group, where, unit }) {
    const [from, to] = [was, is].map((text) => valueSaid(text, field, this.page));
    const more = PRICES.includes(key) ? [unit && " ", unit, this.percent(was, is)] : [];
    this.line(group, filled(this.page.changed, { where: where.join(this.page.within), from, to }) + more.join(""));
  }

  /**
   * @param {string} group
   * @param {string} text
   */
  line(group, text) {
    this.found.set(group, [...(this.found.get(group) ?? []), text]);
  }

  /**
   * @param {string} was
   * @param {string} is
   */
  percent(was, is) {
    const [from, to] = [number(was), number(is)];
    if (!from || to === null) return "";
    const change = ((to - from) / from) * 100;
    return filled(this.page.percent, { change: `${change > 0 ? "+" : ""}${change.toFixed(1)}` });
  }

  /**
   * @param {Entry} one
   * @param {Field | null} field
   * @param {Context} context
   */
  gone(one, field, context) {
    this.say("removed", context, isBlock(one.value) ? "" : valueSaid(one.value.text, field, this.page));
  }

  /**
   * @param {"added" | "removed"} how
   * @param {Context} context
   * @param {string} what
   */
  say(how, { group, where }, what) {
    const said = what ? this.page[how] : this.page[`${how}_only`];
    this.line(group, filled(said, { where: where.join(this.page.within), what }));
  }
}

/** @param {Block} block */
function unitOf(block) {
  const value = block.keyed ? entryOf(block, "unit")?.value : undefined;
  return value && !isBlock(value) ? value.text : "";
}
