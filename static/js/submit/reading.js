// From a text to a record with its comments: YAML as `disclosure fmt` writes it, and braces or brackets in one line.
// Whatever else YAML allows is Unreadable here; `disclosure fmt` puts it into this form.

import { Flow, Unreadable } from "./flow.js";
import { entry } from "./record.js";

/** @typedef {import("./record.js").Block} Block */
/** @typedef {import("./record.js").Entry} Entry */
/** @typedef {import("./record.js").Value} Value */

const SCHEMA_LINE = /^# *yaml-language-server: *\$schema=.*/;
const ITEM = /^-(?: |$)/;

/**
 * @param {string} text
 * @returns {import("./record.js").RecordText}
 */
export function recordOf(text) {
  const reading = new Reading(text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/));
  reading.gather();
  if (reading.done || ITEM.test(reading.content)) throw new Unreadable(reading.at + 1);
  const root = reading.mapping(0);
  if (!reading.done) throw new Unreadable(reading.at + 1);
  const first = root.entries[0].above;
  const end = first.reduce((found, line, place) => (!line || SCHEMA_LINE.test(line) ? place + 1 : found), 0);
  root.entries[0].above = first.slice(end);
  return { root, head: first.slice(0, end), tail: reading.waiting };
}

class Reading {
  at = 0;
  /** @type {string[]} comments and blank lines that wait for the entry below them */
  waiting = [];
  /** @type {Entry | null} that began last: a comment at a line's end is its */
  last = null;

  /** @param {string[]} lines */
  constructor(lines) {
    this.lines = lines;
  }

  get done() {
    return this.at >= this.lines.length;
  }

  get line() {
    return this.lines[this.at];
  }

  get indent() {
    return this.line.length - this.line.trimStart().length;
  }

  get content() {
    return this.line.trimStart();
  }

  /** Take comments and blank lines, up to the next line that says something. */
  gather() {
    for (; !this.done; this.at += 1) {
      const text = this.line.trim();
      if (text && !text.startsWith("#")) break;
      this.waiting.push(text);
    }
  }

  /**
   * A new entry of this line, with what stood above it.
   * @param {string | null} key
   */
  begin(key) {
    const made = entry(key, { text: "", quoted: false });
    [made.above, this.waiting] = [this.waiting, []];
    this.last = made;
    return made;
  }

  /** @param {number} indent */
  here(indent) {
    this.gather();
    if (this.done || this.indent < indent) return false;
    if (this.indent > indent || this.line.includes("\t")) throw new Unreadable(this.at + 1);
    return true;
  }

  /**
   * @param {number} indent
   * @returns {Block}
   */
  mapping(indent) {
    const entries = /** @type {Entry[]} */ ([]);
    while (this.here(indent) && !ITEM.test(this.content)) {
      const flow = new Flow(this.line, indent, this.at + 1);
      const key = flow.key();
      if (entries.some((one) => one.key === key)) throw new Unreadable(this.at + 1);
      const made = this.begin(key);
      entries.push(made);
      made.value = this.value(flow, indent, true);
    }
    return { keyed: true, entries };
  }

  /**
   * @param {number} indent
   * @returns {Block}
   */
  list(indent) {
    const entries = [];
    while (this.here(indent) && ITEM.test(this.content)) {
      const made = this.begin(null);
      entries.push(made);
      made.value = this.item(indent);
    }
    return { keyed: false, entries };
  }

  /**
   * What stands after a dash: it is read as if it were in a line of its own.
   * @param {number} indent
   * @returns {Value}
   */
  item(indent) {
    const rest = this.line.slice(indent + 1);
    const inner = indent + 1 + (rest.length - rest.trimStart().length);
    const flow = new Flow(this.line, inner, this.at + 1);
    if (/^\s*(?:#|$)/.test(rest)) return this.below(indent);
    const isList = ITEM.test(rest.trimStart());
    if (!isList && !flow.hasKey()) return this.value(flow, indent, false);
    this.lines[this.at] = " ".repeat(inner) + this.line.slice(inner);
    return isList ? this.list(inner) : this.mapping(inner);
  }

  /**
   * What stands below a dash; a comment beside the dash is one above the item.
   * @param {number} indent
   */
  below(indent) {
    const comment = this.line.slice(indent + 1).trim();
    if (comment) this.last?.above.push(comment);
    return this.next(indent, false);
  }

  /**
   * What stands after a colon or a dash, in its line or below it.
   * @param {Flow} flow
   * @param {number} indent  of the key or the dash
   * @param {boolean} ofKey
   * @returns {Value}
   */
  value(flow, indent, ofKey) {
    flow.spaces();
    if (/^\|-?(?:\s|$)/.test(flow.rest)) return this.block(flow, indent);
    const value = flow.isOver ? null : flow.value(false);
    this.beside(flow);
    if (!value) return this.next(indent, ofKey);
    this.at += 1;
    return value;
  }

  /**
   * What stands in the lines below.
   * @param {number} indent
   * @param {boolean} ofKey
   * @returns {Value}
   */
  next(indent, ofKey) {
    this.at += 1;
    this.gather();
    const deeper = !this.done && this.indent > indent;
    if (!this.done && ITEM.test(this.content) && (deeper || (ofKey && this.indent === indent))) return this.list(this.indent);
    return deeper ? this.mapping(this.indent) : { text: "", quoted: false };
  }

  /** @param {Flow} flow */
  beside(flow) {
    const comment = flow.comment();
    if (comment && this.last) this.last.beside = comment;
  }

  /**
   * A text of several lines, which ends before the first that is less indented; blank lines after it part the record.
   * @param {Flow} flow
   * @param {number} indent
   */
  block(flow, indent) {
    const keeps = !flow.rest.startsWith("|-");
    flow.at += keeps ? 1 : 2;
    this.beside(flow);
    this.at += 1;
    const begun = this.at;
    let inner = 0;
    let end = begun;
    for (; !this.done; this.at += 1) {
      if (!this.line.trim()) continue;
      inner ||= this.indent;
      if (this.indent <= indent || this.indent < inner) break;
      end = this.at + 1;
    }
    this.at = end;
    const lines = this.lines.slice(begun, end).map((line) => line.slice(inner));
    return { text: lines.join("\n") + (keeps && lines.length ? "\n" : ""), quoted: true };
  }
}
