// What the site has about a place: /places.json names the places, /regions/CODE/place.json what is asked first about one.

import { reader } from "./search/reading.js";

/**
 * @typedef {object} PlaceData  see disclosure/web/files/places.py
 * @property {string} code
 * @property {string} name
 * @property {string} as_of
 * @property {boolean} demonstration
 * @property {Record<string, string>} pages
 * @property {Record<string, any>[]} stops
 */

/** @type {Map<string, Promise<any>>} */
const asked = new Map();

/**
 * @param {URL} root
 * @param {string} code
 * @returns {Promise<PlaceData>}
 */
export function dataOf(root, code) {
  return once(root, `regions/${code}/place.json`);
}

/**
 * Every place: its code, its name, where it lies, how it is typed.
 * @param {URL} root
 * @returns {Promise<string[][]>}
 */
export function allPlaces(root) {
  return once(root, "places.json");
}

/** @param {HTMLElement} element  `data-root` leads to the site's root */
export function rootOf(element) {
  return new URL(element.dataset.root || ".", document.baseURI);
}

/**
 * An address of the site, as a link.
 * @param {URL} root
 * @param {string} path
 * @param {string} [anchor]
 */
export function linkTo(root, path, anchor = "") {
  const address = new URL(path, root);
  // Nobody on a disk answers for a folder.
  if (address.protocol === "file:" && address.pathname.endsWith("/")) address.pathname += "index.html";
  if (anchor) address.hash = anchor;
  return address.href;
}

/**
 * @param {URL} root
 * @param {string} path
 */
function once(root, path) {
  let found = asked.get(path);
  if (!found) {
    found = reader(root)(path);
    found.catch(() => asked.delete(path));
    asked.set(path, found);
  }
  return found;
}
