// The search page: what is typed and chosen goes to the engine and into the address, what is found onto the page.
// <form data-module="search"> holds the box named q; <div data-search-results data-index="..."> takes the results,
// which come from the index's folder; `data-failed` is what to say where there is no index.

import { element } from "./search/elements.js";
import { openEngine } from "./search/engine.js";
import { Facets } from "./search/facets.js";
import { reader } from "./search/reading.js";
import { remarks, resultList, statusText } from "./search/results.js";

const PAGE = 10; // each result may cost a file
const COUNTED = 16; // so many that may not hold the words are read to be counted, once the first results are shown
const REST = 500; // and before the number of results is announced and the address changed

/** @param {HTMLFormElement} form */
export function start(form) {
  const place = document.querySelector("[data-search-results]");
  if (place instanceof HTMLElement) new SearchPage(form, place).begin();
}

class SearchPage {
  /** @type {Promise<import("./search/engine.js").Engine> | null} */
  #engine = null;
  #limit = PAGE;
  #turn = 0;
  #message = "";
  /** @type {number | undefined} */
  #rest;
  #isDraft = false; // whether the reader's history holds a search that they are still typing

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} place
   */
  constructor(form, place) {
    this.form = form;
    this.input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    const folder = new URL(place.dataset.index || ".", document.baseURI);
    if (!folder.pathname.endsWith("/")) folder.pathname += "/";
    this.read = reader(folder);
    this.root = new URL("..", folder);
    // What the page says without us stays there until there is something to show, and comes back when there is not.
    this.place = place;
    this.before = [...place.childNodes];
    this.results = element("div", {});
    this.status = element("p", { class: "search-status", role: "status" });
    const narrowing = element("div", { class: "search-facets", hidden: "" });
    this.facets = new Facets(narrowing, (chosen) => this.#address(chosen).search, () => this.#submit());
    place.removeAttribute("aria-live"); // the number of results is announced, not the results
    place.before(narrowing, this.status);
  }

  begin() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    // While an input method is composing, the box holds half-typed pinyin.
    this.input.addEventListener("input", (event) => {
      if (!(/** @type {InputEvent} */ (event).isComposing)) this.#typed();
    });
    this.input.addEventListener("compositionend", () => this.#typed());
    window.addEventListener("popstate", () => {
      this.#isDraft = false;
      this.#showAddress();
    });
    if (document.activeElement === this.input) this.#assist();
    else this.input.addEventListener("focus", () => this.#assist(), { once: true });
    // Whoever types faster than the page loads keeps what they typed, and where they are in it.
    if (this.input.value === this.input.defaultValue) this.#showAddress();
    else {
      this.facets.choose(new URLSearchParams(location.search));
      this.#typed();
    }
  }

  /** Whoever is about to type gets the index, and suggestions. */
  async #assist() {
    this.#open().catch(() => {});
    const { suggest } = await import("./search/suggestions.js");
    suggest(this.input, {
      read: this.read,
      manifest: async () => (await this.#open()).manifest,
      root: this.root,
      search: () => this.#submit(),
      most: 4,
    });
  }

  #showAddress() {
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get("q") ?? "";
    this.facets.choose(asked);
    this.#afresh();
  }

  #typed() {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      this.#remember();
      this.#isDraft = true;
      this.#announce();
    }, REST);
    this.#afresh(); // at once, not in a task of its own: the page would be painted before, which takes longer than searching
  }

  #submit() {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.#remember();
    this.#isDraft = false;
    this.#afresh();
  }

  /** What is searched goes into the address: one step of the history a search, however long it took to type. */
  #remember() {
    const address = this.#address(this.facets.chosen);
    if (address.href === location.href) return;
    const isSameSearch = address.searchParams.get("q") === new URLSearchParams(location.search).get("q");
    if (this.#isDraft && !isSameSearch) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  }

  /**
   * The address of this search with some choices.
   * @param {import("./search/filters.js").Facets} facets
   * @param {string} [query]
   */
  #address(facets, query = this.input.value.trim()) {
    const address = new URL(location.href);
    const chosen = Object.entries({ q: query, ...facets }).filter(([, value]) => value);
    address.search = new URLSearchParams(chosen).toString();
    return address;
  }

  #open() {
    this.#engine ??= openEngine(this.read);
    this.#engine.catch(() => (this.#engine = null));
    return this.#engine;
  }

  #afresh() {
    this.#limit = PAGE;
    return this.#run();
  }

  async #run() {
    this.#turn += 1;
    const turn = this.#turn;
    const query = this.input.value.trim();
    if (query === "") {
      this.#clear("");
      return;
    }
    try {
      const engine = await this.#open();
      const facets = this.facets.chosen;
      const near = homePlace();
      const first = (/** @type {import("./search/engine.js").Hit} */ hit, /** @type {string[]} */ words) => {
        if (turn === this.#turn && this.#limit === PAGE) this.#list(resultList(engine.manifest, { hits: [hit], words }, this.root));
      };
      const found = await engine.search(query, { limit: this.#limit, facets, near, first });
      if (turn !== this.#turn) return;
      this.#show(engine.manifest, query, found);
      const rest = found.count - found.hits.length;
      const exact = found.exact || rest > COUNTED ? found : await engine.search(query, { facets, limit: Infinity });
      if (turn === this.#turn) this.#count(engine.manifest, query, exact, exact !== found);
    } catch (error) {
      console.error(error);
      if (turn === this.#turn) this.#clear(await this.#failure());
    }
  }

  /**
   * @param {import("./search/shards.js").Manifest} manifest
   * @param {string} query
   * @param {import("./search/engine.js").Found} found
   */
  #show(manifest, query, found) {
    this.facets.show(manifest, found);
    const { chosen } = this.facets;
    const shown = remarks(manifest, found, (text) => this.#address({}, text).search);
    if (found.count === 0 && Object.values(chosen).some(Boolean)) shown.push(this.#everywhere(manifest));
    if (found.count > 0) shown.push(resultList(manifest, found, this.root));
    if (found.count > found.hits.length) shown.push(this.#moreButton(manifest, found.hits.length));
    this.#list(...shown);
  }

  /** @param {...HTMLElement} shown */
  #list(...shown) {
    this.results.replaceChildren(...shown);
    this.place.replaceChildren(this.results);
  }

  /**
   * @param {import("./search/shards.js").Manifest} manifest
   * @param {string} query
   * @param {import("./search/engine.js").Found} found
   * @param {boolean} isNew  whether it counts better than what was shown
   */
  #count(manifest, query, found, isNew) {
    this.#say(statusText(manifest, query, found));
    if (isNew) this.facets.show(manifest, found);
    if (found.exact && found.count <= this.#limit) this.results.querySelector(".search-more")?.remove();
  }

  /** @param {import("./search/shards.js").Manifest} manifest */
  #everywhere(manifest) {
    const link = element("a", { href: this.#address({}).search }, manifest.labels.message.everywhere);
    return element("p", { class: "search-note" }, link);
  }

  /**
   * @param {import("./search/shards.js").Manifest} manifest
   * @param {number} shown
   */
  #moreButton(manifest, shown) {
    const button = element("button", { type: "button", class: "search-more" }, manifest.labels.message.more);
    button.addEventListener("click", async () => {
      this.#limit = shown + PAGE;
      await this.#run();
      this.results.querySelectorAll(".search-result-title a")[shown]?.focus();
    });
    return button;
  }

  /** @param {string} message */
  #clear(message) {
    this.#say(message);
    this.facets.hide();
    this.place.replaceChildren(...this.before);
  }

  /**
   * Words that change are read out: not at every key, nor the same ones again.
   * @param {string} message
   */
  #say(message) {
    this.#message = message;
    if (this.#rest === undefined) this.#announce();
  }

  #announce() {
    if (this.status.textContent !== this.#message) this.status.textContent = this.#message;
  }

  async #failure() {
    const engine = await this.#engine?.catch(() => null);
    return engine?.manifest.labels.message.failed ?? this.place.dataset.failed ?? "";
  }
}

/** The region that the reader has said to be theirs, on any page; storage may be forbidden. */
function homePlace() {
  try {
    return localStorage.getItem("place") ?? "";
  } catch {
    return "";
  }
}
