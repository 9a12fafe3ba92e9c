// Days in their order, and marks that are used twice: what `disclosure check` asks beyond the schema and one file can
// answer. The twin of a part of disclosure/content/references.py.

/** @typedef {import("./record.js").Path} Path */

/** Pairs of days, by the lists whose items have them; the later one stands at the end. */
const DAYS = [
  ["tariffs", "", "effective", "until"],
  ["charges", "", "effective", "until"],
  ["outlets", "closure", "since", "until"],
];

/**
 * @param {any} value
 * @param {import("./checking.js").Saying} saying
 * @returns {import("./checking.js").Problem[]}
 */
export function ends(value, saying) {
  const orders = DAYS.flatMap(([list, group, first, last]) =>
    (value[list] ?? []).flatMap((/** @type {any} */ item, /** @type {number} */ place) => {
      const path = group ? [list, place, group] : [list, place];
      return order(group ? item[group] : item, path, [first, last], saying);
    }),
  );
  return [...orders, ...twice(value.outlets ?? [], saying)];
}

/**
 * @param {any} holder
 * @param {Path} path
 * @param {[string, string]} names
 * @param {import("./checking.js").Saying} saying
 */
function order(holder, path, [first, last], saying) {
  const [start, end] = [holder?.[first], holder?.[last]];
  if (!start || !end || end >= start) return [];
  return [saying.about("REF-007", [...path, last], { first, start, last, end })];
}

/**
 * @param {any[]} items
 * @param {import("./checking.js").Saying} saying
 */
function twice(items, saying) {
  const first = new Map();
  return items.flatMap(({ id }, place) => {
    if (!first.has(id)) first.set(id, place);
    const before = first.get(id);
    return before === place ? [] : [saying.about("REF-005", ["outlets", place, "id"], { id, first: before + 1 })];
  });
}
