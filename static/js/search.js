// The search page: what is typed and chosen goes to the engine and into the address, what is found onto the page.
// <form data-module="search"> holds the box named q; <div data-search-results data-index="..."> takes the results,
// which come from the index's folder; `data-failed` is what to say where there is no index.

import { openEngine } from "./search/engine.js";
import { Facets } from "./search/facets.js";
import { resultList, statusText } from "./search/results.js";

const PAGE = 10; // each result may cost a file
const PAUSE = 150; // milliseconds without a key before searching

/** @param {HTMLFormElement} form */
export function start(form) {
  const place = document.querySelector("[data-search-results]");
  if (place instanceof HTMLElement) new SearchPage(form, place).begin();
}

class SearchPage {
  /** @type {ReturnType<typeof openEngine> | null} */
  #engine = null;
  #limit = PAGE;
  #turn = 0;
  /** @type {number | undefined} */
  #pause;

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} place
   */
  constructor(form, place) {
    this.form = form;
    this.input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    this.folder = new URL(place.dataset.index || ".", document.baseURI);
    if (!this.folder.pathname.endsWith("/")) this.folder.pathname += "/";
    this.facets = new Facets(form, () => this.#submit());
    // What the page says without us stays there until there is something to show, and comes back when there is not.
    this.place = place;
    this.before = [...place.childNodes];
    this.results = document.createElement("div");
    this.status = document.createElement("p");
    this.status.className = "search-status";
    this.status.setAttribute("role", "status");
    place.removeAttribute("aria-live"); // the number of results is announced, not the results
    place.before(this.status);
  }

  begin() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.input.addEventListener("focus", () => this.#open().catch(() => {}), { once: true });
    // While an input method is composing, the box holds half-typed pinyin.
    this.input.addEventListener("input", (event) => {
      if (!(/** @type {InputEvent} */ (event).isComposing)) this.#typed();
    });
    this.input.addEventListener("compositionend", () => this.#typed());
    window.addEventListener("popstate", () => this.#showAddress());
    // Whoever types faster than the page loads keeps what they typed.
    const early = this.input.value;
    this.#showAddress();
    if (early && early !== this.input.value) {
      this.input.value = early;
      this.#typed();
    }
  }

  #showAddress() {
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get("q") ?? "";
    this.facets.choose(asked);
    this.#limit = PAGE;
    this.#run();
  }

  #typed() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      history.replaceState(null, "", this.#address());
      this.#limit = PAGE;
      this.#run();
    }, PAUSE);
  }

  #submit() {
    clearTimeout(this.#pause);
    if (this.#address().href !== location.href) history.pushState(null, "", this.#address());
    this.#limit = PAGE;
    this.#run();
  }

  #address() {
    const address = new URL(location.href);
    const chosen = { q: this.input.value.trim(), ...this.facets.chosen };
    address.search = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value)).toString();
    return address;
  }

  #open() {
    this.#engine ??= openEngine((path) => readJson(new URL(path, this.folder)));
    this.#engine.catch(() => (this.#engine = null));
    return this.#engine;
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
      const found = await engine.search(query, { limit: this.#limit, filters: this.facets.known(engine.manifest) });
      if (turn === this.#turn) this.#show(engine.manifest, query, found);
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
    this.#say(statusText(manifest.labels.message, query, found));
    this.facets.show(manifest, found.counts);
    this.results.replaceChildren(resultList(manifest, found, new URL("..", this.folder)));
    if (found.count > found.hits.length) this.results.append(this.#moreButton(manifest, found.hits.length));
    this.place.replaceChildren(this.results);
  }

  /**
   * @param {import("./search/shards.js").Manifest} manifest
   * @param {number} shown
   */
  #moreButton(manifest, shown) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "search-more";
    button.textContent = manifest.labels.message.more;
    button.addEventListener("click", async () => {
      this.#limit = shown + PAGE;
      await this.#run();
      this.results.querySelectorAll("a")[shown]?.focus();
    });
    return button;
  }

  /** @param {string} message */
  #clear(message) {
    this.#say(message);
    this.facets.hide();
    this.place.replaceChildren(...this.before);
  }

  /** @param {string} message */
  #say(message) {
    // Setting the same words again would have them read out again.
    if (this.status.textContent !== message) this.status.textContent = message;
  }

  async #failure() {
    const engine = await this.#engine?.catch(() => null);
    return engine?.manifest.labels.message.failed ?? this.place.dataset.failed ?? "";
  }
}

/** @param {URL} address */
async function readJson(address) {
  // Only the list of contents can be out of date: all else is asked for by its seal.
  const response = await fetch(address, { cache: address.search ? "default" : "no-cache" });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}
