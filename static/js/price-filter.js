// Prices of some places only: <form data-module="price-filter" hidden> with a list of regions. Rows say where they belong
// (<tr data-region="411700">); a table without any row left is hidden with its section. The reader's own place stays.

import { chosen } from "./place.js";

/** @param {HTMLFormElement} form */
export function start(form) {
  const own = /** @type {HTMLElement} */ (form.querySelector("[data-own]"));
  const apply = () => {
    const place = chosen();
    const box = /** @type {HTMLInputElement} */ (own.querySelector("input"));
    own.hidden = !place;
    /** @type {HTMLElement} */ (own.querySelector("[data-own-name]")).textContent = place?.name ? `（${place.name}）` : "";
    filter(form, place && box.checked ? place.code : "");
  };
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("place", apply);
  form.hidden = false;
  apply();
}

/**
 * @param {HTMLFormElement} form
 * @param {string} own
 */
function filter(form, own) {
  const wanted = /** @type {HTMLSelectElement} */ (form.elements.namedItem("place")).value;
  let count = 0;
  for (const table of document.querySelectorAll("table.comparison")) {
    let left = 0;
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll("tr[data-region]"))) {
      row.hidden = !isShown(row.dataset.region ?? "", wanted, own);
      left += row.hidden ? 0 : 1;
    }
    const section = /** @type {HTMLElement} */ (table);
    section.hidden = left === 0;
    count += left;
  }
  const shown = /** @type {HTMLElement} */ (form.querySelector("[data-shown]"));
  shown.textContent = wanted ? `显示 ${count} 项价格，图里仍是全部。` : "";
}

/**
 * Whether a row of a region is shown: all of them without a wish; else those inside the wanted place, or around the own.
 * @param {string} region
 * @param {string} wanted
 * @param {string} own
 */
export function isShown(region, wanted, own) {
  if (!wanted || within(region, wanted)) return true;
  return own !== "" && (within(region, own) || within(own, region));
}

/**
 * Whether a region is another or lies in it.
 * @param {string} region
 * @param {string} other
 */
function within(region, other) {
  return region.startsWith(other.replace(/(00){1,2}$/, ""));
}
