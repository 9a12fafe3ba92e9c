// What was found, as elements of the page. All text goes in as text.

import { excerptOf, marked } from "./excerpt.js";

/**
 * How many were found, in words.
 * @param {Record<string, string>} messages
 * @param {string} query
 * @param {import("./engine.js").Found} found
 */
export function statusText(messages, query, { count, exact }) {
  const message = count === 0 ? messages.none : exact ? messages.found : messages.about;
  return message.replace("{count}", () => String(count)).replace("{query}", () => query);
}

/**
 * @param {import("./shards.js").Manifest} manifest
 * @param {import("./engine.js").Found} found
 * @param {URL} root  of the site
 */
export function resultList(manifest, found, root) {
  const items = found.hits.map(({ document }) => item(manifest, document, found.words, root));
  return element("ol", "search-results", items);
}

/**
 * @param {import("./shards.js").Manifest} manifest
 * @param {import("./shards.js").Card} card
 * @param {string[]} words
 * @param {URL} root
 */
function item(manifest, card, words, root) {
  const link = element("a", "", pieces(marked(card.title, words)));
  link.setAttribute("href", new URL(card.url, root).href);
  const kind = element("span", "search-result-kind", [manifest.labels.kind?.[card.kind] ?? card.kind]);
  return element("li", "search-result", [
    element("h2", "search-result-title", [kind, " ", link]),
    ...paragraph("search-result-facts", facts(manifest, card)),
    ...paragraph("search-result-excerpt", pieces(excerptOf(card, words))),
  ]);
}

/**
 * A paragraph, or none where there is nothing to say.
 * @param {string} className
 * @param {(Node | string)[]} children
 */
function paragraph(className, children) {
  return children.length ? [element("p", className, children)] : [];
}

/**
 * Where it is, of which sector and from when.
 * @param {import("./shards.js").Manifest} manifest
 * @param {import("./shards.js").Card} card
 */
function facts(manifest, card) {
  const known = [
    ...(card.place ? [element("span", "search-result-place", [card.place])] : []),
    ...(card.sector ? [element("span", "search-result-sector", [sectorName(manifest, card.sector)])] : []),
    ...(card.date ? [dated(card.date)] : []),
  ];
  return known.flatMap((fact, position) => (position ? [" ", fact] : [fact]));
}

/**
 * @param {import("./shards.js").Manifest} manifest
 * @param {string} sector
 */
function sectorName(manifest, sector) {
  return manifest.labels.sector?.[sector] ?? sector;
}

/** @param {string} date */
function dated(date) {
  const time = element("time", "search-result-date", [date]);
  time.setAttribute("datetime", date);
  return time;
}

/** @param {import("./excerpt.js").Segment[]} segments */
function pieces(segments) {
  return segments.map(({ text, marked: isMarked }) => (isMarked ? element("mark", "", [text]) : text));
}

/**
 * @param {string} name
 * @param {string} className
 * @param {(Node | string)[]} children
 */
function element(name, className, children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
