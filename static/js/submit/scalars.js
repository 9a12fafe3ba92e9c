// How a text is written in YAML, and what a plain word would become in other readers.
// The twin of disclosure/content/scalars.py and disclosure/content/canonical/scalars.py.

/** @typedef {import("./fields.js").Field} Field */

const WORDS = new Map([
  ...["", "~", "null", "Null", "NULL"].map((word) => /** @type {const} */ ([word, "null"])),
  ...["y", "yes", "true", "on", "n", "no", "false", "off"].flatMap((word) =>
    [word, word[0].toUpperCase() + word.slice(1), word.toUpperCase()].map((form) => /** @type {const} */ ([form, "bool"])),
  ),
  /** @type {const} */ (["<<", "merge"]),
  /** @type {const} */ (["=", "value"]),
]);
const FORMS = [
  ["int", /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*|[1-9][0-9_]*(?::[0-5]?[0-9])+)$/],
  [
    "float",
    /^(?:[-+]?(?:[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+|[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN))$/,
  ],
  [
    "timestamp",
    /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)$/,
  ],
];
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
const LONGEST_NUMBER = 24;
const DATE_LIKE = ["date", "moment", "partial-date"];
const TYPED = ["number", "integer", "boolean"];
const START = /^(?:[[\]{},#&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.)/;
const INSIDE = /:\s|\s#|:$/;
/** What a screen does not show: controls, marks, what no character is, and every space but the common one. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
/** @type {Record<string, string>} */
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r" };

/**
 * What a plain scalar would become in a YAML 1.1 or 1.2 reader; nothing when it stays text everywhere.
 * @param {string} text
 * @returns {string}
 */
export function ambiguous(text) {
  const word = WORDS.get(text);
  if (word !== undefined || text === "") return word ?? "";
  return String(FORMS.find(([, form]) => /** @type {RegExp} */ (form).test(text))?.[0] ?? "");
}

/**
 * Whether a field takes what YAML reads as a date.
 * @param {Field | null} field
 */
export function isDateLike(field) {
  return DATE_LIKE.includes(field?.format ?? "");
}

/**
 * Plain decimal notation as a number; null for 0431, 1_000, 1e3, .nan or +1.
 * @param {string} text
 */
export function number(text) {
  return text.length <= LONGEST_NUMBER && NUMBER.test(text) ? Number(text) : null;
}

/**
 * The text so that every YAML reader takes it as text.
 * @param {string} text
 */
export function quoted(text) {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * A value of a field, which may be unknown; a block's lines stand `indent` spaces in.
 * @param {import("./record.js").Text} value
 * @param {Field | null} field
 * @param {number} indent
 */
export function written({ text, quoted: wasQuoted }, field, indent) {
  if (text.includes("\n")) return block(text, indent);
  if (HIDDEN.test(text)) return escaped(text);
  return isPlain(text, field, wasQuoted) ? text : quoted(text);
}

/** @param {string} key */
export function keyWritten(key) {
  return written({ text: key, quoted: true }, null, 0);
}

/**
 * @param {string} text
 * @param {Field | null} field
 * @param {boolean} wasQuoted
 */
function isPlain(text, field, wasQuoted) {
  if (!text) return !wasQuoted;
  if (text !== text.trim() || START.test(text) || INSIDE.test(text)) return false;
  const kind = ambiguous(text);
  if (field === null || TYPED.includes(field.type)) return !wasQuoted || !kind;
  return !kind || (kind === "timestamp" && isDateLike(field));
}

/**
 * A text of several lines as `|`, unless its lines begin or end so that a block would not show it.
 * @param {string} text
 * @param {number} indent
 */
function block(text, indent) {
  const body = text.replace(/\n$/, "");
  const lines = body.split("\n");
  const shown = lines.every((line) => !HIDDEN.test(line) && line === line.trimEnd());
  if (!shown || !lines[lines.length - 1] || !lines[0] || lines[0].startsWith(" ")) return escaped(text);
  const head = body === text ? "|-" : "|";
  return head + lines.map((line) => (line ? `\n${" ".repeat(indent)}${line}` : "\n")).join("");
}

/** @param {string} text */
function escaped(text) {
  return `"${[...text].map(escape).join("")}"`;
}

/** @param {string} character */
function escape(character) {
  if (character in ESCAPES) return ESCAPES[character];
  if (!HIDDEN.test(character)) return character;
  return `\\U${/** @type {number} */ (character.codePointAt(0)).toString(16).toUpperCase().padStart(8, "0")}`;
}
