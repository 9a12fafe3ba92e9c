// Which ranges of ordinals have which region, sector and kind (`disclosure/search/groups.py`).

/** @typedef {[number, number]} Range  ordinals from, up to but without */
/** @typedef {Record<string, string>} Filters  by region, sector and kind; an empty one filters nothing */
/** @typedef {Record<string, number[]>} Counts  for each facet the number of documents by value */

const FACETS = /** @type {const} */ (["region", "sector", "kind"]);

/**
 * The ranges of ordinals that the filters leave, ascending; null where they leave all.
 * @param {import("./shards.js").Manifest} manifest
 * @param {Filters} filters
 * @returns {Range[] | null}
 */
export function ranges(manifest, filters) {
  if (!FACETS.some((name) => filters[name])) return null;
  /** @type {Range[]} */
  const left = [];
  for (const { from, to, facets } of runs(manifest)) {
    if (!FACETS.every((name) => !filters[name] || matches(name, facets[name], filters[name]))) continue;
    const last = left.at(-1);
    if (last && last[1] === from) last[1] = to;
    else left.push([from, to]);
  }
  return left;
}

/**
 * How many of the documents have each value of each facet, in the order of the values.
 * @param {import("./shards.js").Manifest} manifest
 * @param {number[]} ordinals
 * @returns {Counts}
 */
export function counts(manifest, ordinals) {
  const totals = Object.fromEntries(FACETS.map((name) => [name, manifest.facets[name].map(() => 0)]));
  const ascending = [...ordinals].sort((one, other) => one - other);
  let next = 0;
  let end = 0;
  for (const group of manifest.groups) {
    end += group[FACETS.length];
    for (; next < ascending.length && ascending[next] < end; next += 1) {
      FACETS.forEach((name, facet) => (totals[name][group[facet]] += 1));
    }
  }
  return totals;
}

/**
 * Those of some ascending codes whose ordinals lie in the ranges.
 * @param {number[]} codes
 * @param {Range[] | null} within
 * @param {number} levels
 */
export function inside(codes, within, levels) {
  if (within === null) return codes;
  let range = 0;
  return codes.filter((code) => {
    const ordinal = Math.floor(code / levels);
    while (range < within.length && within[range][1] <= ordinal) range += 1;
    return range < within.length && within[range][0] <= ordinal;
  });
}

/**
 * Whether some range overlaps the ordinals from `start` up to but without `end`.
 * @param {Range[] | null} within  ascending
 * @param {number} start
 * @param {number} end
 */
export function overlaps(within, start, end) {
  if (within === null) return true;
  let [low, high] = [0, within.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (within[middle][1] <= start) low = middle + 1;
    else high = middle;
  }
  return low < within.length && within[low][0] < end;
}

/** @param {import("./shards.js").Manifest} manifest */
function* runs(manifest) {
  let from = 0;
  for (const group of manifest.groups) {
    const to = from + group[FACETS.length];
    const facets = Object.fromEntries(FACETS.map((name, facet) => [name, manifest.facets[name][group[facet]]]));
    yield { from, to, facets };
    from = to;
  }
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} wanted
 */
function matches(name, value, wanted) {
  if (name !== "region") return value === wanted;
  return [value.slice(0, 2), value.slice(0, 4), stem(value)].includes(stem(wanted));
}

/**
 * The part of a GB/T 2260 code that all codes within it begin with: 411700 -> 4117, 410000 -> 41.
 * @param {string} code
 */
function stem(code) {
  return code.replace(/(00)+$/, "");
}
