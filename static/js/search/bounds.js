// How good documents can be that were not read.

import { kindOf } from "./codes.js";
import { bound } from "./few.js";
import { isWithin } from "./filters.js";
import { byRank, rank } from "./rank.js";

/** @typedef {import("./few.js").Asked} Asked */
/** @typedef {{far: number, ordinal: number}} Edge  documents that are not nearer, and stand nowhere before */

const ANYWHERE = [{ far: 0, ordinal: 0 }];

/**
 * The best that each posting of the chosen kinds and places can be, the best first.
 * @param {Asked} asked
 * @param {import("./codes.js").Posting[]} postings
 */
export function withFrom(asked, postings) {
  const { filter } = asked;
  const left = postings.filter(({ ordinal, group }) => filter.takes(group) && isWithin(filter, ordinal));
  return left.map((posting) => bound(asked, posting)).sort(byRank);
}

/**
 * The best rank that a document can have which the terms do not name.
 * @param {Asked} asked
 * @param {import("./many.js").Group[]} groups
 * @param {Edge[]} edges  where it can be
 */
export function unnamed({ shards, filter, which }, groups, edges = ANYWHERE) {
  const ranks = groups.flatMap(({ group, others }) => {
    const standing = shards.manifest.standing[kindOf(group)];
    return (filter.takes(group) ? others : []).flatMap(({ match, ordinal }) =>
      edges.map((edge) => rank(match, edge.far, standing, which, Math.max(ordinal, edge.ordinal))),
    );
  });
  return Math.min(...ranks);
}
