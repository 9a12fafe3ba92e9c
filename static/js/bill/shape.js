// What a price multiplies: a meter's count, an area, time.

/** @typedef {{uses: boolean, areaPer: string | null, cut: string}} Shape  `cut`: by what its time is cut */

/**
 * Whether bills can be worked out in a unit.
 * @param {string} unit
 * @param {import("./said.js").Words} words
 */
export function isKnown(unit, words) {
  return words.use_units.includes(unit) || Object.hasOwn(words.area_units, unit) || unit === words.household_unit;
}

/**
 * Null where the form of a price and its unit do not go together.
 * @param {import("./tariff.js").Tariff} tariff
 * @param {import("./said.js").Words} words
 * @returns {Shape | null}
 */
export function shapeOf({ form, unit, base }, words) {
  const counts = words.use_units.includes(unit);
  if (form === "two-part") {
    const by = base ? base.unit : words.household_unit;
    const areaPer = words.area_units[by] ?? null;
    return counts && (areaPer || by === words.household_unit) ? shape(true, areaPer) : null;
  }
  if (Object.hasOwn(words.area_units, unit) && form !== "tiered") return shape(false, words.area_units[unit]);
  return counts && form !== "area" ? shape(true, null) : null;
}

/**
 * @param {boolean} uses
 * @param {string | null} areaPer
 */
function shape(uses, areaPer) {
  return { uses, areaPer, cut: areaPer ?? "month" };
}
