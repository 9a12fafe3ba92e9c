// How many documents hold words that many hold, from what the index has counted.

import { kindOf, sectorOf } from "./codes.js";
import { inside } from "./regions.js";

/**
 * The most that there can be; exact where the index has counted just this.
 * @param {import("./few.js").Asked} asked
 * @param {import("./many.js").Group[]} groups
 * @param {Map<number, number>} where
 * @param {boolean} isOne  whether one term was asked for, so that its own counts are meant
 * @returns {{count: number, exact: boolean, counts: import("./filters.js").Counts}}
 */
export function manyCounts({ shards, filter }, groups, where, isOne) {
  const isEverywhere = filter.region.code === "";
  const isAnyGroup = groups.every(({ group }) => filter.takes(group));
  const byGroup = total(groups.filter(({ group }) => filter.takes(group)).map(({ most }) => most));
  const byPlace = within(filter.region, where);
  const known = isOne && isEverywhere;
  const isCounted = isOne && isAnyGroup && total([...where.values()]) === total(groups.map(({ most }) => most));
  return {
    count: isEverywhere ? byGroup : Math.min(byGroup, byPlace),
    exact: known || isCounted,
    counts: {
      kind: shards.manifest.kinds.map((_, kind) =>
        sum(groups, (group) => kindOf(group) === kind && filter.takesButKind(group), known),
      ),
      sector: shards.manifest.sectors.map((_, sector) =>
        sum(groups, (group) => sectorOf(group) === sector && filter.takesButSector(group), known),
      ),
      region: filter.children.map((region) => ({
        code: region.code,
        name: region.name,
        count: sure(within(region, where), isCounted),
      })),
    },
  };
}

/**
 * @param {import("./many.js").Group[]} groups
 * @param {(group: number) => boolean} takes
 * @param {boolean} isKnown
 */
function sum(groups, takes, isKnown) {
  return sure(total(groups.filter(({ group }) => takes(group)).map(({ most }) => most)), isKnown);
}

/**
 * A number that is known, or none; nought is always known.
 * @param {number} most
 * @param {boolean} isKnown
 */
function sure(most, isKnown) {
  return isKnown || most === 0 ? most : null;
}

/**
 * @param {import("./regions.js").Region} region
 * @param {Map<number, number>} where
 */
function within({ parts }, where) {
  let sum = 0;
  for (const [part, count] of where) if (inside(parts, part)) sum += count;
  return sum;
}

/** @param {number[]} counts */
function total(counts) {
  return counts.reduce((sum, count) => sum + count, 0);
}
