// What a document can be found by, and how it holds a word. `disclosure/search/searchable.py` says the same.

import { IN_BODY, IN_NAME, NAME } from "./codes.js";
import { fold } from "./terms.js";

export const NOWHERE = 3;

/** @typedef {{names: Set<string>, name: string, body: string}} Text */

/**
 * The folded texts of documents that were read before: the next key typed asks for mostly the same ones.
 * @type {WeakMap<import("./shards.js").Card, Text>}
 */
const texts = new WeakMap();

/**
 * The worst of the words' matches.
 * @param {import("./shards.js").Card} card
 * @param {string[]} words
 */
export function match(card, words) {
  const text = textOf(card);
  return Math.max(...words.map((word) => matchOf(text, word)));
}

/**
 * @param {Text} text
 * @param {string} word
 */
function matchOf({ names, name, body }, word) {
  if (names.has(word)) return NAME;
  if (name.includes(word)) return IN_NAME;
  return body.includes(word) ? IN_BODY : NOWHERE;
}

/**
 * All folded fields, one a line: no folded word holds a line break, so that none is found across two.
 * @param {import("./shards.js").Card} card
 * @returns {Text}
 */
function textOf(card) {
  const before = texts.get(card);
  if (before) return before;
  const names = named(card);
  const body = (card.body ?? "").split("\n").map(fold);
  const text = { names: new Set(names), name: names.join("\n"), body: body.join("\n") };
  texts.set(card, text);
  return text;
}

/**
 * The folded lines that name a document; numbers in one run of digits, too.
 * @param {import("./shards.js").Card} card
 */
export function named({ title, place = "", aliases = [], numbers = [], sounds = [], variants = [] }) {
  const dialled = numbers.map((number) => fold(number).replaceAll(" ", ""));
  const written = [title, place, ...aliases, ...numbers].map(fold);
  return [...written, ...dialled, ...sounds.flatMap(typed), ...variants];
}

/**
 * How a name with this sound is typed: in full, and by initials; what holds a digit is no syllable and stays whole.
 * @param {string} sound
 */
function typed(sound) {
  const syllables = sound.split(" ");
  return [syllables.join(""), syllables.map((one) => (/[0-9]/.test(one) ? one : one.slice(0, 1))).join("")];
}
