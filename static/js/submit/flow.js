// What one line of a record says: keys, scalars, braces and brackets.

import { entry } from "./record.js";

/** @typedef {import("./record.js").Block} Block */
/** @typedef {import("./record.js").Entry} Entry */
/** @typedef {import("./record.js").Value} Value */

const NO_PLAIN = /^(?:[[\]{},#&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.)/;
/** @type {Record<string, string>} */
const ESCAPES = {
  ...{ "\\": "\\", '"': '"', "/": "/", " ": " ", n: "\n", t: "\t", r: "\r", 0: "\0", a: "\x07", b: "\b", e: "\x1b" },
  ...{ f: "\f", v: "\v", N: "\x85", _: "\xa0", L: "\u2028", P: "\u2029" },
};

/** A line that this reader does not know, from 1. */
export class Unreadable extends Error {
  /** @param {number} line */
  constructor(line) {
    super(`line ${line}`);
    this.line = line;
  }
}

/** What stands in one line: keys, scalars, braces and brackets. */
export class Flow {
  /**
   * @param {string} line
   * @param {number} at
   * @param {number} number  of the line
   */
  constructor(line, at, number) {
    this.line = line;
    this.at = at;
    this.number = number;
  }

  get rest() {
    return this.line.slice(this.at);
  }

  /** Whether nothing is left but a comment. */
  get isOver() {
    return (
      /^\s*(?:$|#)/.test(this.rest) && (!this.rest || /\s/.test(this.line[this.at - 1] ?? " ") || !this.rest.startsWith("#"))
    );
  }

  spaces() {
    while (this.line[this.at] === " ") this.at += 1;
  }

  /** The comment that ends the line; Unreadable where something else does. */
  comment() {
    const found =
      /^(?:\s+(?=#)|\s*$)(#.*)?/.exec(this.rest) ?? (this.line[this.at - 1] === " " ? /^(#.*)/.exec(this.rest) : null);
    if (!found) throw new Unreadable(this.number);
    return (found[1] ?? "").trimEnd();
  }

  /** Whether a key begins here. */
  hasKey() {
    const before = this.at;
    try {
      this.key();
      return true;
    } catch {
      return false;
    } finally {
      this.at = before;
    }
  }

  key() {
    const found = /^['"]/.test(this.rest) ? this.quotedText() : this.plain(/:(?=\s|$)/);
    this.spaces();
    if (this.line[this.at] !== ":" || !/^:(?:\s|$)/.test(this.rest)) throw new Unreadable(this.number);
    this.at += 1;
    return found;
  }

  /**
   * @param {boolean} inside  of braces or brackets
   * @returns {Value}
   */
  value(inside) {
    this.spaces();
    const first = this.line[this.at];
    if (first === "'" || first === '"') return { text: this.quotedText(), quoted: true };
    if (first === "{") return this.braces("}", () => this.pair());
    if (first === "[") return this.braces("]", () => entry(null, this.value(true)));
    return { text: this.plain(inside ? /[,[\]{}]|:(?=\s|$)|\s#/ : /:(?=\s|$)|\s#/), quoted: false };
  }

  /**
   * @param {string} end
   * @param {() => Entry} one
   * @returns {Block}
   */
  braces(end, one) {
    const entries = [];
    this.at += 1;
    for (this.spaces(); this.line[this.at] !== end; this.spaces()) {
      entries.push(one());
      this.spaces();
      if (this.line[this.at] === ",") this.at += 1;
      else if (this.line[this.at] !== end) throw new Unreadable(this.number);
    }
    this.at += 1;
    return { keyed: end === "}", entries };
  }

  pair() {
    const made = entry(this.key(), { text: "", quoted: false });
    this.spaces();
    if (!/[,}]/.test(this.line[this.at] ?? "")) made.value = this.value(true);
    return made;
  }

  /**
   * A plain text, up to what ends it.
   * @param {RegExp} end
   */
  plain(end) {
    const found = end.exec(this.rest);
    const text = this.rest.slice(0, found?.index ?? undefined).trimEnd();
    if (!text || NO_PLAIN.test(text)) throw new Unreadable(this.number);
    this.at += text.length;
    return text;
  }

  quotedText() {
    const single = this.line[this.at] === "'";
    const found = (single ? /^'((?:[^']|'')*)'/ : /^"((?:[^"\\]|\\.)*)"/).exec(this.rest);
    if (!found) throw new Unreadable(this.number);
    this.at += found[0].length;
    return single ? found[1].replaceAll("''", "'") : this.unescaped(found[1]);
  }

  /** @param {string} text */
  unescaped(text) {
    return text.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g, (_, x, u, U, other) => {
      if (other === undefined) return String.fromCodePoint(Number.parseInt(x ?? u ?? U, 16));
      if (!(other in ESCAPES)) throw new Unreadable(this.number);
      return ESCAPES[other];
    });
  }
}
