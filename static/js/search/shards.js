// Reading the search index: of its many small files only those that a query needs, each once.
// `disclosure/search/shards.py` writes them and describes them.

import { inside, overlaps } from "./groups.js";

/**
 * @typedef {object} Manifest
 * @property {number} version
 * @property {string} seal
 * @property {number} documents
 * @property {number} block
 * @property {number} buckets
 * @property {Record<string, string[]>} facets
 * @property {number[][]} groups
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
 * @property {string[]} [spellings]
 * @property {string} [body]
 */

/**
 * @typedef {object} Entry  what the index knows of a term
 * @property {string} term
 * @property {number} count  documents that hold it
 * @property {number[]} codes  all of its postings, or its strongest ones
 * @property {number[]} [starts]  the first ordinal of each of its parts, where `codes` are not all
 * @property {import("./groups.js").Counts} [counts]
 */

/** @typedef {(path: string) => Promise<any>} Read  gives a file's parsed JSON */

const VERSION = 1;
const LEVELS = 16;

/**
 * @param {Read} read
 */
export async function openShards(read) {
  /** @type {Manifest} */
  const manifest = await read("index.json");
  if (manifest.version !== VERSION) throw new Error(`search index version ${manifest.version}, expected ${VERSION}`);
  const once = memoised((path) => read(`${path}?v=${manifest.seal}`));

  /**
   * @param {string} term
   * @returns {Promise<Entry | null>}
   */
  async function entry(term) {
    const bucket = await once(`terms/${crc32(term) % manifest.buckets}.json`);
    if (!Object.hasOwn(bucket, term)) return null;
    const found = bucket[term];
    if (Array.isArray(found)) return { term, count: found.length, codes: summed(found) };
    return { ...found, term, codes: summed(found.head) };
  }

  /**
   * The levels of the documents that hold a term, by ordinal, ascending.
   * @param {Entry} of
   * @param {import("./groups.js").Range[] | null} within
   * @returns {Promise<Map<number, number>>}
   */
  async function levels(of, within) {
    const codes = of.starts ? await parts(of.term, of.starts, within) : of.codes;
    return byOrdinal(inside(codes, within, LEVELS));
  }

  /**
   * @param {string} term
   * @param {number[]} starts
   * @param {import("./groups.js").Range[] | null} within
   */
  async function parts(term, starts, within) {
    const needed = starts
      .map((start, number) => ({ number, start, end: starts[number + 1] ?? Infinity }))
      .filter(({ start, end }) => overlaps(within, start, end));
    const read = await Promise.all(needed.map(({ number }) => once(`lists/${hex(term)}/${number}.json`)));
    return read.flatMap(summed);
  }

  /**
   * @param {number} ordinal
   * @returns {Promise<Card>}
   */
  async function document(ordinal) {
    const block = await once(`documents/${Math.floor(ordinal / manifest.block)}.json`);
    return block[ordinal % manifest.block];
  }

  return { manifest, entry, levels, document };
}

/**
 * Ascending codes by ordinal: each is an ordinal times 16 plus a level.
 * @param {number[]} codes
 * @returns {Map<number, number>}
 */
export function byOrdinal(codes) {
  return new Map(codes.map((code) => [Math.floor(code / LEVELS), code % LEVELS]));
}

/**
 * A reader that asks for each file once, and again only after a failure.
 * @param {Read} read
 * @returns {Read}
 */
function memoised(read) {
  /** @type {Map<string, Promise<any>>} */
  const asked = new Map();
  return (path) => {
    const before = asked.get(path);
    if (before) return before;
    const answer = read(path);
    asked.set(path, answer);
    answer.catch(() => asked.delete(path));
    return answer;
  };
}

/** @param {number[]} differences */
function summed(differences) {
  let sum = 0;
  return differences.map((difference) => (sum += difference));
}

/** @param {string} text */
function hex(text) {
  return Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * CRC-32 (ISO-HDLC, as in gzip) of the text in UTF-8.
 * @param {string} text
 */
export function crc32(text) {
  let register = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    register ^= byte;
    for (let bit = 0; bit < 8; bit += 1) register = (register >>> 1) ^ (register & 1 ? 0xedb88320 : 0);
  }
  return ~register >>> 0;
}
