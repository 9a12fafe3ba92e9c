// What a document can be found by, and how it holds a word. `disclosure/search/searchable.py` says the same.

import { IN_BODY, IN_NAME, NAME } from "./codes.js";
import { fold } from "./terms.js";

export const NOWHERE = 3;

const LATIN = /[a-z]/;
const ASCII = /^[\0-\x7f]*$/;

/** @typedef {{names: Set<string>, name: string, body: string, sounds?: Set<string>, sound?: string}} Text */

/**
 * The folded texts of documents that were read before: the next key typed asks for mostly the same ones.
 * @type {WeakMap<import("./shards.js").Card, Text>}
 */
const texts = new WeakMap();

/**
 * How characters are read, once that was learned.
 * @type {Map<string, string>}
 */
const readings = new Map();

/** @param {Record<string, string>} syllables  each with the characters that are read so */
export function learnReadings(syllables) {
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const character of characters) readings.set(character, syllable);
  }
}

/**
 * Whether names may have to be known by their sound to find one of the words: then readings must be learned before.
 * @param {string[]} words
 */
export function isHeard(words) {
  return words.some((word) => LATIN.test(word));
}

/**
 * The worst of the words' matches.
 * @param {import("./shards.js").Card} card
 * @param {string[]} words
 */
export function match(card, words) {
  const text = textOf(card);
  return Math.max(...words.map((word) => matchOf(text, word, card)));
}

/**
 * @param {Text} text
 * @param {string} word
 * @param {import("./shards.js").Card} card
 */
function matchOf(text, word, card) {
  if (text.names.has(word)) return NAME;
  if (LATIN.test(word)) {
    text.sounds ??= new Set(heard(card));
    text.sound ??= [...text.sounds].join("\n");
    if (text.sounds.has(word)) return NAME;
    if (text.sound.includes(word)) return IN_NAME;
  }
  if (text.name.includes(word)) return IN_NAME;
  return text.body.includes(word) ? IN_BODY : NOWHERE;
}

/**
 * All folded fields, one a line: no folded word holds a line break, so that none is found across two.
 * @param {import("./shards.js").Card} card
 * @returns {Text}
 */
function textOf(card) {
  const before = texts.get(card);
  if (before) return before;
  const names = written(card);
  const body = (card.body ?? "").split("\n").map(fold);
  const text = { names: new Set(names), name: names.join("\n"), body: body.join("\n") };
  texts.set(card, text);
  return text;
}

/**
 * The folded lines that name a document; numbers in one run of digits, too.
 * @param {import("./shards.js").Card} card
 */
export function named(card) {
  return [...written(card), ...heard(card)];
}

/** @param {import("./shards.js").Card} card */
function written({ title, place = "", aliases = [], numbers = [], sounds = [], variants = [] }) {
  const dialled = numbers.map((number) => fold(number).replaceAll(" ", ""));
  const folded = [title, place, ...aliases, ...numbers].map(fold);
  return [...folded, ...dialled, ...sounds.filter((sound) => ASCII.test(sound)).flatMap(typed), ...variants];
}

/**
 * How names of Han characters are typed.
 * @param {import("./shards.js").Card} card
 */
function heard({ sounds = [] }) {
  const names = sounds.filter((name) => !ASCII.test(name));
  return names.flatMap((name) => typed(Array.from(name, (character) => readings.get(character) ?? "").join(" ")));
}

/**
 * How a name with this sound is typed: in full, and by initials; what holds a digit is no syllable and stays whole.
 * @param {string} sound
 */
function typed(sound) {
  const syllables = sound.split(" ");
  return [syllables.join(""), syllables.map((one) => (/[0-9]/.test(one) ? one : one.slice(0, 1))).join("")];
}
