// Searching, without a page: from a query to the documents that hold each of its words as it stands.

import { crc32 } from "./crc32.js";
import { counted, filterOf } from "./filters.js";
import { find, none } from "./find.js";
import { byRank } from "./rank.js";
import { nearness, openRegions } from "./regions.js";
import { openSynonyms, rewritten } from "./rewriting.js";
import { openShards } from "./shards.js";
import { learn, words } from "./terms.js";

/** @typedef {import("./find.js").Hit} Hit */
/** @typedef {import("./find.js").Search} Search */
/** @typedef {import("./find.js").Outcome} Outcome */

/**
 * @typedef {object} Found
 * @property {string[]} words  what to mark, folded
 * @property {Hit[]} hits  the best first
 * @property {number} count  of all documents found
 * @property {boolean} exact  whether `count` can still change
 * @property {boolean} partial  whether there can be more that was not looked for
 * @property {import("./filters.js").Counts} counts
 * @property {import("./filters.js").Filter} filter  what was chosen, as far as the index knows it
 * @property {string[]} also  other ways to say the query that found something, too
 * @property {string} readAs  the query with a word parted, where it found nothing as it is
 * @property {string[]} offers  what was perhaps meant, where nothing was found
 */

/**
 * @typedef {object} Options
 * @property {number} [limit]
 * @property {import("./filters.js").Facets} [facets]
 * @property {string} [near]  the code of the reader's region
 * @property {(first: Hit, words: string[]) => void} [first]  takes the first hit, where it is sure before all are there
 */
/** @typedef {Awaited<ReturnType<typeof openEngine>>} Engine */

const LATIN = /^[0-9a-z ]*$/;
const HAN = /\p{Script=Han}/gu;

/**
 * @param {import("./reading.js").Read} read  gives the parsed JSON of a file of the index
 */
export async function openEngine(read) {
  const shards = await openShards(read);
  const { manifest } = shards;
  const regions = openRegions(shards);
  const synonyms = openSynonyms(manifest.synonyms, shards.file);
  learn(...manifest.traditional);

  /**
   * @param {string} query
   * @param {Options} [options]
   * @returns {Promise<Found>}
   */
  async function search(query, { limit = 20, facets = {}, near = "", first } = {}) {
    const filter = await filterOf(manifest, regions, facets);
    /** @type {Search} */
    const about = { shards, regions, filter, nearness: await nearness(regions, near), limit };
    const found = await asked({ ...about, first }, query);
    if (found.count > 0 || found.words.length === 0) return found;
    return (await inSimplified(about, query)) ?? (await inParts(about, query)) ?? offered(about, query, found);
  }

  /**
   * What the query finds, and what the same in other words does.
   * @param {Search} about
   * @param {string} query
   * @returns {Promise<Found>}
   */
  async function asked(about, query) {
    const others = synonyms(query).then((known) => rewritten(query, known));
    const told = firstOf(about.first, others.then((ways) => [query, ...ways]));
    const one = async (/** @type {string} */ way, /** @type {number} */ which) => {
      const outcome = await find({ ...about, first: about.first && ((hit) => told(which, hit)) }, words(way), which);
      told(which, outcome.hits[0]).catch(() => {}); // what fails there fails here, too
      return outcome;
    };
    const rest = others.then((ways) => Promise.all(ways.map((way, which) => one(way, which + 1))));
    const [outcome, ...outcomes] = (await Promise.all([one(query, 0), rest])).flat();
    const also = (await others).filter((_, which) => outcomes[which].count > 0);
    return {
      ...merged(about, [outcome, ...outcomes]),
      words: said([query, ...also]),
      filter: about.filter,
      also,
      readAs: "",
      offers: [],
    };
  }

  /**
   * What is found once traditional characters are known: most visitors need none of them.
   * @param {Search} about
   * @param {string} query
   */
  async function inSimplified(about, query) {
    if (!query.match(HAN)) return null;
    const before = words(query).join(" ");
    const numbers = new Set(Array.from(query.match(HAN) ?? [], (character) => crc32(character) % manifest.characters));
    for (const pair of await Promise.all(Array.from(numbers, (number) => shards.file(`traditional/${number}.json`)))) {
      learn(pair[0], pair[1]);
    }
    if (words(query).join(" ") === before) return null;
    const found = await asked(about, query);
    return found.count > 0 ? found : null;
  }

  /**
   * What is found when one of its words is read as two.
   * @param {Search} about
   * @param {string} query
   */
  async function inParts(about, query) {
    const ways = [query, ...rewritten(query, await synonyms(query))];
    if (ways.every((way) => LATIN.test(words(way).join("")))) return null; // such words are not parted
    const { partings } = await import("./parting.js");
    for (const way of partings(ways)) {
      const outcome = await find(about, words(way), 0);
      if (outcome.count > 0) {
        return { ...outcome, words: words(way), filter: about.filter, also: [], readAs: way, offers: [] };
      }
    }
    return null;
  }

  return { manifest, shards, regions, search };
}

/**
 * Tells the first of all hits, once each way to ask has told its own, or that it has none; until then each is to wait.
 * @param {Options["first"]} tell
 * @param {Promise<string[]>} ways
 * @returns {(which: number, hit: Hit | undefined) => Promise<any>}
 */
function firstOf(tell, ways) {
  /** @type {Map<number, Hit | undefined>} */
  const firsts = new Map();
  /** @type {() => void} */
  let told;
  const isTold = new Promise((resolve) => (told = () => resolve(undefined)));
  const add = async (/** @type {number} */ which, /** @type {Hit | undefined} */ hit) => {
    if (firsts.has(which)) return;
    firsts.set(which, hit);
    const every = await ways;
    if (firsts.size < every.length) return;
    const [best] = [...firsts.values()].flatMap((one) => one ?? []).sort(byRank);
    if (best && which === [...firsts.keys()].at(-1)) tell?.(best, said(every.filter((_, at) => firsts.get(at))));
    told();
  };
  return (which, hit) => add(which, hit).then(() => isTold);
}

/**
 * What to mark of queries.
 * @param {string[]} queries
 */
function said(queries) {
  return [...new Set(queries.flatMap(words))];
}

/**
 * What was found, which is nothing, with what may have been meant. Few queries need what this takes.
 * @param {Search} about
 * @param {string} query
 * @param {Found} found
 */
async function offered(about, query, found) {
  const { offers } = await import("./offers.js");
  return { ...found, offers: await offers(about, query) };
}

/**
 * One outcome of several: each document once, by its best rank.
 * @param {Search} about
 * @param {Outcome[]} outcomes
 * @returns {Outcome}
 */
function merged(about, outcomes) {
  const some = outcomes.filter(({ count }) => count > 0);
  if (some.length < 2) return some[0] ?? none(about);
  const all = some.flatMap(({ hits }) => hits).sort(byRank);
  const hits = [...new Map(all.reverse().map((hit) => [hit.ordinal, hit])).values()].sort(byRank).slice(0, about.limit);
  return { ...union(about, some), hits };
}

/**
 * @param {Search} about
 * @param {Outcome[]} outcomes
 */
function union(about, outcomes) {
  const partial = outcomes.some(({ partial }) => partial);
  const lists = outcomes.map(({ members }) => members);
  if (lists.some((members) => members === null)) return { ...sums(outcomes), exact: false, partial, members: null };
  const members = [...new Map(lists.flatMap((list) => [...(list ?? [])]).map((one) => [one.ordinal, one])).values()];
  const count = members.filter(({ group }) => about.filter.takes(group)).length;
  const exact = outcomes.every(({ exact }) => exact);
  return { count, exact, partial, counts: counted(about.shards.manifest, about.filter, members), members };
}

/** @param {Outcome[]} outcomes */
function sums(outcomes) {
  const [first, ...others] = outcomes.map(({ count, counts }) => ({ count, counts }));
  return others.reduce(
    (sum, { count, counts }) => ({
      count: sum.count + count,
      counts: {
        kind: counts.kind.map((number, kind) => either(number, sum.counts.kind[kind])),
        sector: counts.sector.map((number, sector) => either(number, sum.counts.sector[sector])),
        region: counts.region.map((place, at) => ({ ...place, count: either(place.count, sum.counts.region[at].count) })),
      },
    }),
    first,
  );
}

/**
 * The number of documents of two lists that may share some: only noughts add up.
 * @param {number | null} one
 * @param {number | null} other
 */
function either(one, other) {
  if (one === 0) return other;
  return other === 0 ? one : null;
}
