// What was found, as elements of the page. `templates/components/search_found.html` makes the same on the server.

import { element, spaced } from "./elements.js";
import { excerptOf, marked } from "./excerpt.js";

/** @typedef {import("./shards.js").Manifest} Manifest */
/** @typedef {import("./shards.js").Card} Card */
/** @typedef {import("./engine.js").Found} Found */

const UNITS = ["年", "月", "日"];

/**
 * How many were found, in words.
 * @param {Manifest} manifest
 * @param {string} query
 * @param {Found} found
 */
export function statusText({ labels }, query, { count, exact }) {
  const message = count === 0 ? labels.message.none : exact ? labels.message.found : labels.message.about;
  return filled(message, "count", String(count)).replace("{query}", () => query);
}

/**
 * What is to be said before the results: how the query was read, or what else may have been meant.
 * @param {Manifest} manifest
 * @param {Found} found
 * @param {(query: string) => string} addressOf  of the same search for another query
 */
export function remarks({ labels: { message } }, found, addressOf) {
  const made = [];
  if (found.readAs) made.push(element("p", { class: "search-note" }, filled(message.read_as, "query", found.readAs)));
  if (found.also.length) {
    made.push(element("p", { class: "search-note" }, filled(message.also, "query", found.also.join("”“"))));
  }
  if (found.partial) made.push(element("p", { class: "search-note" }, message.partial));
  if (found.offers.length) {
    const links = found.offers.map((text) => element("a", { href: addressOf(text) }, text));
    made.push(element("p", { class: "search-offers" }, message.offers, ...spaced(links)));
  }
  return made;
}

/**
 * @param {Manifest} manifest
 * @param {{hits: import("./find.js").Hit[], words: string[]}} found
 * @param {URL} root  of the site
 */
export function resultList(manifest, { hits, words }, root) {
  const items = hits.map(({ card }) => item(manifest, card, words, root));
  return element("ol", { class: "search-results" }, ...items);
}

/**
 * @param {Manifest} manifest
 * @param {Card} card
 * @param {string[]} words
 * @param {URL} root
 */
function item(manifest, card, words, root) {
  const kind = element("span", { class: "search-result-kind" }, nameOf(manifest, "kind", card.kind));
  const link = element("a", { href: new URL(card.url, root).href }, ...pieces(marked(card.title, words)));
  return element(
    "li",
    { class: "search-result" },
    element("h2", { class: "search-result-title" }, kind, " ", link),
    ...paragraph("search-result-answer", answer(manifest, card)),
    ...paragraph("search-result-facts", facts(manifest, card)),
    ...paragraph("search-result-excerpt", pieces(excerptOf(card, words))),
  );
}

/**
 * A paragraph, or none where there is nothing to say.
 * @param {string} name
 * @param {(Node | string)[]} children
 */
function paragraph(name, children) {
  return children.length ? [element("p", { class: name }, ...children)] : [];
}

/**
 * What a person who looks for this wants to know, and the number to dial.
 * @param {Manifest} manifest
 * @param {Card} card
 */
function answer(manifest, { answer = "", numbers = [] }) {
  const said = answer ? [element("strong", {}, answer)] : [];
  const phone = numbers.slice(0, 1).map((number) => {
    const href = `tel:${number.replace(/[^0-9+-]/g, "")}`;
    return element("span", {}, `${manifest.labels.message.phone} `, element("a", { class: "phone", href }, number));
  });
  return spaced([...said, ...phone]);
}

/**
 * Where it is, of which sector and from when.
 * @param {Manifest} manifest
 * @param {Card} card
 */
function facts(manifest, { place, sector, date }) {
  return spaced([
    ...(place ? [element("span", { class: "search-result-place" }, place)] : []),
    ...(sector ? [element("span", { class: "search-result-sector" }, nameOf(manifest, "sector", sector))] : []),
    ...(date ? [element("time", { datetime: date }, dateText(date))] : []),
  ]);
}

/**
 * A date as precisely as it is known: 2016, 2016-07 or 2016-07-22.
 * @param {string} date
 */
function dateText(date) {
  const parts = date.split("-").slice(0, UNITS.length);
  return parts.map((number, position) => `${Number(number)}${UNITS[position]}`).join("");
}

/**
 * @param {Manifest} manifest
 * @param {"kind" | "sector"} facet
 * @param {string} value
 */
export function nameOf({ labels }, facet, value) {
  return Object.hasOwn(labels[facet], value) ? labels[facet][value] : value;
}

/** @param {import("./excerpt.js").Segment[]} segments */
function pieces(segments) {
  return segments.map(({ text, marked: isMarked }) => (isMarked ? element("mark", {}, text) : text));
}

/**
 * @param {string} message
 * @param {string} name
 * @param {string} text
 */
function filled(message, name, text) {
  return message.replace(`{${name}}`, () => text);
}
