// What is wrong with a record, by the published schemas, in the words of `disclosure check`.
// The twin of disclosure/content/complaints.py, for what a form can hold: it knows no wrong keys and no wrong shapes.

import { dereference, formats, validate } from "../vendor/json-schema.js";
import { ends } from "./ends.js";
import { at, fieldOf, resolved } from "./fields.js";
import { FORMATS, knownFlaw, repaired } from "./formats.js";
import { masked, privateNumbers } from "./private.js";
import { isBlock } from "./record.js";
import { typed } from "./typed.js";
import { choicesSaid, fieldName, filled, said } from "./words.js";

/** @typedef {import("./fields.js").Field} Field */
/** @typedef {import("./fields.js").Schema} Schema */
/** @typedef {import("./record.js").Path} Path */
/** @typedef {{name: string, schema: Schema, definitions: Schema, field: Field, lookup: any}} Kind */
/** @typedef {{code: string, path: Path, message: string, help: string, instead: string}} Problem */

const LIMITS = /** @type {Record<string, string>} */ ({
  maxItems: "SCHEMA-014",
  maxLength: "SCHEMA-014",
  maximum: "SCHEMA-012",
  minItems: "SCHEMA-013",
  minLength: "SCHEMA-013",
  minProperties: "SCHEMA-013",
  minimum: "SCHEMA-011",
});
const AROUND = ["properties", "items", "allOf", "if", "$ref", "required", "additionalProperties", "dependentRequired"];

/**
 * A kind of record.
 * @param {string} name
 * @param {Schema} schema
 * @param {Schema} common  common.json
 * @returns {Kind}
 */
export function kindOf(name, schema, common) {
  Object.assign(formats, FORMATS);
  const lookup = dereference(schema, dereference(common));
  return { name, schema, definitions: common.$defs, field: fieldOf(schema, common.$defs), lookup };
}

/**
 * Every problem once, each with its path.
 * @param {import("./record.js").RecordText} record
 * @param {Kind} kind
 * @param {any} words
 * @returns {Problem[]}
 */
export function problemsOf(record, kind, words) {
  /** @type {import("./typed.js").Mistake[]} */
  const mistakes = [];
  const value = typed(record.root, kind.field, [], mistakes);
  const saying = new Saying(kind, words);
  const found = mistakes.map(({ path, code, values }) => saying.about(code, path, values));
  const errors = validate(value, kind.schema, "2020-12", kind.lookup, false).errors.map(placed);
  const wrong = new Set(mistakes.map(({ path }) => JSON.stringify(path)));
  found.push(...valueProblems(errors, value, wrong, saying), ...missing(errors, value, saying));
  if (!found.length) found.push(...ends(value, saying));
  const covered = new Set(found.filter(({ code }) => code === "SCHEMA-018").map(({ path }) => JSON.stringify(path)));
  return [...found, ...guarded(record, saying).filter(({ path }) => !covered.has(JSON.stringify(path)))];
}

/** From a problem's code, path and values to its words. */
export class Saying {
  /**
   * @param {Kind} kind
   * @param {any} words
   */
  constructor(kind, words) {
    this.kind = kind;
    this.words = words;
  }

  /**
   * @param {string} code
   * @param {Path} path
   * @param {Record<string, any>} [values]
   * @param {string} [instead]  the text to type there, where that is certain
   * @returns {Problem}
   */
  about(code, path, values = {}, instead = "") {
    const { message, help } = said(this.words, code, { label: this.label(path), ...values });
    return { code, path, message: masked(message), help: masked(help), instead };
  }

  /**
   * What a path leads to: by its key, or for an item of a list by the key of the list.
   * @param {Path} path
   */
  label(path) {
    const keys = path.filter((part) => typeof part === "string");
    return fieldName(this.words, String(keys[keys.length - 1] ?? ""), at(this.kind.field, path)?.title ?? "");
  }
}

/** @param {{instanceLocation: string, keyword: string, keywordLocation: string}} error */
function placed({ instanceLocation, keyword, keywordLocation }) {
  const parts = (/** @type {string} */ pointer) =>
    pointer
      .split("/")
      .slice(1)
      .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));
  // The library writes "dependantRequired" there.
  const schemaPath = [...parts(keywordLocation).slice(0, -1), keyword];
  return { path: parts(instanceLocation).map(index), keyword, schemaPath };
}

/** @param {string} part */
function index(part) {
  return /^(?:0|[1-9][0-9]*)$/.test(part) ? Number(part) : part;
}

/**
 * Each value once; of several errors a wrong type is the one that explains the others.
 * @param {ReturnType<typeof placed>[]} errors
 * @param {any} value
 * @param {Set<string>} wrong  paths that have been complained about
 * @param {Saying} saying
 */
function* valueProblems(errors, value, wrong, saying) {
  const others = errors.filter(({ keyword }) => !AROUND.includes(keyword));
  for (const error of [...others].sort((one, other) => Number(one.keyword !== "type") - Number(other.keyword !== "type"))) {
    const key = JSON.stringify(error.path);
    if (wrong.has(key)) continue;
    wrong.add(key);
    yield valueProblem(error, reached(value, error.path), saying);
  }
}

/**
 * @param {ReturnType<typeof placed>} error
 * @param {any} value
 * @param {Saying} saying
 */
function valueProblem({ path, keyword, schemaPath }, value, saying) {
  const { kind, words } = saying;
  const field = at(kind.field, path);
  const advice = field?.description ?? "";
  if (keyword === "format" && field) return formatProblem(path, field.format, value, saying);
  if (keyword === "enum")
    return saying.about("SCHEMA-007", path, { text: value, options: choicesSaid(words, field?.choices ?? []) });
  if (keyword === "pattern")
    return saying.about("SCHEMA-010", path, { text: value, advice: like(words, advice, field?.examples ?? []) });
  if (keyword in LIMITS) {
    const limit = schemaAt(kind, schemaPath);
    return saying.about(LIMITS[keyword], path, { limit, text: value });
  }
  return saying.about("SCHEMA-016", path, { advice });
}

/**
 * @param {Path} path
 * @param {string} name
 * @param {string} text
 * @param {Saying} saying
 */
function formatProblem(path, name, text, saying) {
  const { words } = saying;
  const instead = repaired(name, text, words);
  const flaw = instead ? "" : knownFlaw(name, text, words);
  return saying.about(flaw || "SCHEMA-010", path, { text, advice: adviceOn(text, words, name) }, instead);
}

/**
 * What to do, for whoever wrote that it is as above, or that there is nothing, too.
 * @param {string} text
 * @param {any} words
 * @param {string} name  of a format
 */
function adviceOn(text, { meant, format_advice: advice }, name) {
  const form = advice[name] ?? "";
  if (meant.ditto.includes(text.trim())) return meant.ditto_advice + form;
  return meant.nothing.includes(text.trim()) ? meant.nothing_advice : form;
}

/**
 * Advice with an example.
 * @param {any} words
 * @param {string} advice
 * @param {any[]} examples
 */
function like(words, advice, examples) {
  const [example] = examples.filter((one) => typeof one === "string");
  return example ? filled(words.like, { advice: advice.replace(/。+$/, ""), example }) : advice;
}

/**
 * Keys that are wanted and not there, each with the condition that asks for it first.
 * @param {ReturnType<typeof placed>[]} errors
 * @param {any} value
 * @param {Saying} saying
 */
function* missing(errors, value, saying) {
  const named = new Set();
  for (const { path, keyword, schemaPath } of errors) {
    if (keyword !== "required" && keyword !== "dependentRequired") continue;
    const here = reached(value, path);
    const wanted = schemaAt(saying.kind, schemaPath);
    const keys =
      keyword === "required"
        ? wanted
        : Object.entries(wanted)
            .filter(([key]) => key in here)
            .flatMap(([, others]) => others);
    for (const key of keys.filter((/** @type {string} */ one) => !(one in here))) {
      const place = [...path, key];
      if (named.has(JSON.stringify(place))) continue;
      named.add(JSON.stringify(place));
      const condition = conditionOf(saying, schemaPath, here, key);
      yield saying.about(condition ? "SCHEMA-002" : "SCHEMA-001", place, { condition, line: "" });
    }
  }
}

/**
 * When a key is wanted, if it is not always: where another has a certain value, or is there at all.
 * @param {Saying} saying
 * @param {string[]} schemaPath
 * @param {any} here
 * @param {string} key
 */
function conditionOf({ kind, words }, schemaPath, here, key) {
  if (schemaPath[schemaPath.length - 1] === "dependentRequired") {
    const rules = Object.entries(schemaAt(kind, schemaPath));
    const one = rules.find(([present, keys]) => keys.includes(key) && present in here);
    return one ? words.written.replace("{key}", one[0]) : "";
  }
  const then = schemaPath.indexOf("then");
  if (then < 0) return "";
  const test = schemaAt(kind, [...schemaPath.slice(0, then), "if"]).properties ?? {};
  const [first] = Object.entries(test);
  return first ? words.when.replace("{key}", first[0]).replace("{value}", first[1].const ?? "") : "";
}

/**
 * The part of a schema that an error's schema path leads to.
 * @param {Kind} kind
 * @param {string[]} path
 */
function schemaAt({ schema, definitions }, path) {
  return path.reduce(
    (part, step) => (step === "$ref" ? resolved({ $ref: part.$ref }, definitions) : part[step]),
    /** @type {any} */ (schema),
  );
}

/**
 * @param {any} value
 * @param {Path} path
 */
function reached(value, path) {
  return path.reduce((found, part) => found?.[part], value);
}

/**
 * Numbers of private persons, in values and in comments.
 * @param {import("./record.js").RecordText} record
 * @param {Saying} saying
 */
function guarded(record, saying) {
  /** @type {Problem[]} */
  const found = [];
  const look = (/** @type {string} */ text, /** @type {Path} */ path) => {
    for (const { kind } of privateNumbers(text)) found.push(saying.about(kind === "mobile" ? "GUARD-001" : "GUARD-002", path));
  };
  const walk = (/** @type {import("./record.js").Block} */ block, /** @type {Path} */ path) => {
    for (const [place, one] of block.entries.entries()) {
      const here = [...path, one.key ?? place];
      look([...one.above, one.beside].join("\n"), here);
      if (isBlock(one.value)) walk(one.value, here);
      else look(one.value.text, here);
    }
  };
  look([...record.head, ...record.tail].join("\n"), []);
  walk(record.root, []);
  return found;
}
