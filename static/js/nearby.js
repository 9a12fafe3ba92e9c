// Lists of places: <div data-module="nearby"> holds links to pages of regions and an empty <p data-nearby hidden>, which
// then leads to the page of the reader's own place, or of those it lies in, the nearest first.

import { chosen } from "./place.js";

const REGION = /\/([1-9]\d{5})\/(?:index\.html)?$/;

/** @param {HTMLElement} element */
export function start(element) {
  show(element);
  document.addEventListener("place", () => show(element));
}

/** @param {HTMLElement} element */
function show(element) {
  const line = /** @type {HTMLElement} */ (element.querySelector("[data-nearby]"));
  const place = chosen();
  const links = [...element.querySelectorAll("a")].filter((link) => !line.contains(link));
  const found = place ? nearest(place.code, links.map((link) => codeOf(link.href))) : -1;
  line.querySelector("a")?.remove();
  line.hidden = found < 0;
  if (found < 0) return;
  const copy = document.createElement("a");
  copy.href = links[found].href;
  copy.textContent = links[found].textContent;
  line.append(copy);
}

/**
 * Where in the list the nearest place stands that a region is, lies in, or (a province or a city) holds; -1 for none.
 * @param {string} code
 * @param {string[]} codes
 */
export function nearest(code, codes) {
  const around = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  const outer = around.map((one) => codes.indexOf(one)).find((position) => position >= 0);
  if (outer !== undefined) return outer;
  const digits = code.replace(/(00){1,2}$/, "");
  return codes.findIndex((one) => one.startsWith(digits));
}

/** @param {string} address */
export function codeOf(address) {
  return REGION.exec(address.split(/[?#]/)[0])?.[1] ?? "";
}
