// Reading the search index: of its many small files only those that a query needs, each once.
// `disclosure/search/shards.py` writes them and describes them.

import { groups, reading } from "./codes.js";
import { crc32 } from "./crc32.js";
import { learnReadings } from "./texts.js";

/** @typedef {[code: string, name: string, firstPart: number, firstBlock: number]} Node  a region, from its first part */

/**
 * @typedef {object} Manifest
 * @property {number} version
 * @property {string} seal
 * @property {number} documents
 * @property {number} terms  files of terms
 * @property {number} where  files of where terms stand
 * @property {number} characters  files of traditional characters
 * @property {number} longest  characters of the longest terms
 * @property {number} counted  characters of the longest terms whose documents are counted part by part
 * @property {string[]} kinds
 * @property {number[]} standing  of each kind
 * @property {string[]} sectors
 * @property {Node[]} regions
 * @property {number} parts
 * @property {number} blocks
 * @property {string} alphabet  three letters for each of the facets
 * @property {[kind: number, sector: number][]} facets
 * @property {[traditional: string, simplified: string]} traditional
 * @property {import("./rewriting.js").Listed} synonyms
 * @property {Record<string, Record<string, string>>} labels
 */

/**
 * @typedef {object} Card  a document, without its empty fields
 * @property {string} kind
 * @property {string} title
 * @property {string} url
 * @property {string} [place]
 * @property {string} [region]
 * @property {string} [sector]
 * @property {string} [date]
 * @property {string[]} [aliases]
 * @property {string[]} [numbers]
 * @property {string[]} [sounds]  of its names, in pinyin, syllables parted by spaces; or names as they are written
 * @property {string[]} [variants]
 * @property {string} [answer]
 * @property {string} [body]
 */

/** @typedef {import("./codes.js").Listed} Listed */
/** @typedef {[group: number, count: number, strongest: Listed]} Group */
/**
 * What is known of a term that many documents hold; `deep` of a pair of characters: see `entry`.
 * @typedef {{g: Group[], deep?: string}} Frequent
 */
/** @typedef {Listed | Frequent} Entry  all places of a term, or the strongest of each group */

const VERSION = 4;
export const BLOCK = 16;
const COUNT = /(\d*)([A-Z]*)([a-z])/g; // `disclosure/search/entries.py` says how counts are spelled
const FREE = " ";
const FIRST_KIND = "a".charCodeAt(0);
const LISTS = new Set(["aliases", "numbers", "sounds", "variants"]);

/**
 * @param {import("./reading.js").Read} read
 */
export async function openShards(read) {
  /** @type {Manifest} */
  const manifest = await read("index.json");
  if (manifest.version !== VERSION) throw new Error(`search index version ${manifest.version}, expected ${VERSION}`);
  const file = once((/** @type {string} */ path) => read(path, manifest.seal));

  const block = once(async (/** @type {number} */ number) => cards(await file(`documents/${number}.json`), manifest.kinds));

  const contents = once(async (/** @type {number} */ part) => groups(manifest, await file(`parts/${part}.json`)));

  const readings = once(async (/** @type {string} */ path) => learnReadings(await file(path)));

  /** @param {string} run */
  async function counts(run) {
    const spelled = own(await file(`where/${crc32(run) % manifest.where}.json`), run) ?? "";
    const found = new Map();
    let part = -1;
    for (const [, step, higher, lower] of spelled.matchAll(COUNT)) {
      part += Number(step || 1);
      found.set(part, Array.from(higher).reduce((sum, digit) => (sum + place(digit, "A")) * 26, 0) + place(lower, "a") + 1);
    }
    return found;
  }

  return {
    manifest,
    file,
    /**
     * What the bucket of a beginning knows of a term.
     * @param {string} beginning
     * @param {string} term
     * @returns {Promise<Entry | undefined>}
     */
    async entry(beginning, term) {
      return own(await file(`terms/${crc32(beginning) % manifest.terms}.json`), term);
    },
    /**
     * How many documents of each part hold a frequent term, at most.
     * @type {(term: string) => Promise<Map<number, number>>}
     */
    where: once(async (term) => least(await Promise.all(runsOf(Array.from(term), manifest.counted).map(counts)))),
    postings: reading(manifest),
    /** What cards must be read with where a word may be how a name sounds. */
    readings: () => readings("readings.json"),
    block,
    /** The kinds and sectors that each block of a part has. */
    contents,
    /**
     * @param {number} ordinal
     * @returns {Promise<Card>}
     */
    async card(ordinal) {
      const card = (await block(Math.floor(ordinal / BLOCK)))[ordinal % BLOCK];
      if (!card) throw new Error(`no document has ordinal ${ordinal}`);
      return card;
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openShards>>} Shards */

/**
 * A reader that asks for each thing once, and again only after a failure.
 * @template Name, Thing
 * @param {(name: Name) => Promise<Thing>} read
 */
function once(read) {
  /** @type {Map<Name, Promise<Thing>>} */
  const asked = new Map();
  return (/** @type {Name} */ name) => {
    const before = asked.get(name);
    if (before) return before;
    const answer = read(name);
    asked.set(name, answer);
    answer.catch(() => asked.delete(name));
    return answer;
  };
}

/** @typedef {Record<string, string | string[]>} Columns  of each field what all cards have, or one text for each card */

/**
 * The cards of a block; null where a place is free. `disclosure/search/cards.py` says how they are written.
 * @param {Columns & {base: string, kinds: string}} block
 * @param {string[]} names  of the kinds
 * @returns {(Card | null)[]}
 */
function cards({ base, kinds, ...columns }, names) {
  const fields = Object.entries(columns);
  let next = 0;
  return Array.from(kinds, (letter) => {
    if (letter === FREE) return null;
    /** @type {any} */
    const card = { kind: names[letter.charCodeAt(0) - FIRST_KIND] };
    for (const [name, column] of fields) {
      const text = typeof column === "string" ? column : column[next];
      if (text) card[name] = LISTS.has(name) ? text.split("\n") : text;
    }
    card.url = base + (card.url ?? "");
    next += 1;
    return card;
  });
}

/**
 * @param {string} letter
 * @param {string} first  of its alphabet
 */
function place(letter, first) {
  return letter.charCodeAt(0) - first.charCodeAt(0);
}

/**
 * The parts that each of some counts has, with the smallest number of each.
 * @param {Map<number, number>[]} counts  at least one
 */
export function least([first, ...others]) {
  const parts = [...first].filter(([part]) => others.every((counts) => counts.has(part)));
  return new Map(parts.map(([part, count]) => [part, Math.min(count, ...others.map((counts) => counts.get(part) ?? 0))]));
}

/**
 * Runs of so many characters that a text is made of, the last one perhaps with some of those before it; or the text
 * itself where it is shorter. None begins with a space: such a run is no term.
 * @param {string[]} characters
 * @param {number} length
 */
function runsOf(characters, length) {
  if (characters.length <= length) return [characters.join("")];
  const last = characters.length - length;
  const starts = [...characters.keys()].filter((start) => start === last || (start < last && start % length === 0));
  const runs = starts.map((start) => characters.slice(start, start + length).join(""));
  return runs.filter((run) => !run.startsWith(" "));
}

/**
 * A property that is the object's own: what people type may be called like those that every object has.
 * @param {Record<string, any>} object
 * @param {string} name
 */
function own(object, name) {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
