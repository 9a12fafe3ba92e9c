// Narrowing a search: what can be chosen of each facet, with the number of documents found beside it.
// `templates/components/search_found.html` makes the same on the server.

import { element } from "./elements.js";
import { nameOf } from "./results.js";

/** @typedef {import("./shards.js").Manifest} Manifest */
/** @typedef {import("./engine.js").Found} Found */
/** @typedef {import("./filters.js").Facets} Chosen */
/** @typedef {{value: string, label: string, count: number | null, isChosen: boolean}} Choice */

const NAMES = /** @type {const} */ (["kind", "region", "sector", "current"]);

export class Facets {
  /** @type {Chosen} */
  chosen = {};
  /** @type {Map<string, HTMLDetailsElement>} */
  #boxes = new Map();
  #now = element("p", { class: "search-facet" });

  /**
   * @param {HTMLElement} place  takes the choices, once there are any
   * @param {(chosen: Chosen) => string} addressOf  of the same search with other choices
   * @param {() => void} changed
   */
  constructor(place, addressOf, changed) {
    this.place = place;
    this.addressOf = addressOf;
    place.addEventListener("click", (event) => {
      const link = /** @type {Element} */ (event.target).closest("a");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.choose(new URL(link.href).searchParams);
      const box = link.closest("details");
      if (box) {
        box.open = false;
        box.querySelector("summary")?.focus(); // the link is about to go
      }
      changed();
    });
  }

  /**
   * Take the choices from an address.
   * @param {URLSearchParams} asked
   */
  choose(asked) {
    this.chosen = Object.fromEntries(NAMES.map((name) => [name, asked.get(name) ?? ""]));
  }

  /**
   * Show the choices that there are; those that the index does not know are forgotten.
   * @param {Manifest} manifest
   * @param {Found} found
   */
  show(manifest, found) {
    const { kinds, sectors, labels } = manifest;
    const { kind = "", sector = "", current } = this.chosen;
    this.chosen = {
      kind: kinds.includes(kind) ? kind : "",
      region: found.filter.region.code,
      sector: sectors.includes(sector) ? sector : "",
      current: current === "1" ? "1" : "",
    };
    const shown = [
      this.#box("kind", labels, this.#values("kind", manifest, kinds, found.counts.kind)),
      this.#box("region", labels, this.#regions(found)),
      this.#box("sector", labels, this.#values("sector", manifest, sectors, found.counts.sector)),
      [this.#current(labels)],
    ].flat();
    // What stays where it is keeps the focus.
    shown.forEach((box, position) => {
      if (this.place.children[position] !== box) this.place.insertBefore(box, this.place.children[position] ?? null);
    });
    while (this.place.children.length > shown.length) this.place.lastElementChild?.remove();
    this.place.hidden = found.count === 0 && !Object.values(this.chosen).some(Boolean);
  }

  hide() {
    this.place.hidden = true;
  }

  /**
   * @param {"kind" | "sector"} name
   * @param {Manifest} manifest
   * @param {string[]} values
   * @param {(number | null)[]} counts
   * @returns {Choice[]}
   */
  #values(name, manifest, values, counts) {
    const all = values.map((value, position) => ({
      value,
      label: nameOf(manifest, name, value),
      count: counts[position],
      isChosen: value === this.chosen[name],
    }));
    return all.filter(({ value, count, isChosen }) => value && (count !== 0 || isChosen));
  }

  /**
   * The regions around the chosen one, and those in it.
   * @param {Found} found
   * @returns {Choice[]}
   */
  #regions({ filter: { path, region }, counts }) {
    const around = path.slice(1).map(({ code, name }) => ({ value: code, label: name, count: null, isChosen: code === region.code }));
    const inside = counts.region.filter(({ code, count }) => code && code !== region.code && count !== 0);
    return [...around, ...inside.map(({ code, name, count }) => ({ value: code, label: name, count, isChosen: false }))];
  }

  /**
   * The choices in a box that opens; none where there is nothing to choose.
   * @param {"kind" | "region" | "sector"} name
   * @param {Manifest["labels"]} labels
   * @param {Choice[]} choices
   */
  #box(name, labels, choices) {
    if (choices.length === 0) return [];
    const chosen = choices.find(({ isChosen }) => isChosen);
    const all = { value: "", label: labels.facet.all, count: null, isChosen: !chosen };
    const box = this.#boxes.get(name) ?? element("details", { class: "search-facet" }, element("summary", {}));
    this.#boxes.set(name, box);
    box.querySelector("summary")?.replaceChildren(`${labels.facet[name]} `, element("b", {}, (chosen ?? all).label));
    const items = [all, ...choices].map((choice) => element("li", {}, ...this.#link(name, choice)));
    box.querySelector("ul")?.remove();
    box.append(element("ul", { class: "search-choices" }, ...items));
    return [box];
  }

  /** @param {Manifest["labels"]} labels */
  #current({ facet }) {
    const isChosen = this.chosen.current === "1";
    const link = this.#now.querySelector("a") ?? this.#now.appendChild(element("a", {}, facet.now));
    link.href = this.addressOf({ ...this.chosen, current: isChosen ? "" : "1" });
    if (isChosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    return this.#now;
  }

  /**
   * @param {keyof Chosen} name
   * @param {Choice} choice
   */
  #link(name, { value, label, count, isChosen }) {
    const href = this.addressOf({ ...this.chosen, [name]: value });
    const link = element("a", { href, "aria-current": isChosen ? "true" : null }, label);
    return count === null ? [link] : [link, " ", element("span", { class: "count" }, String(count))];
  }
}
