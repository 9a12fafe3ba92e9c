// Region, company and price, one after the other, each known only once the one before it is chosen.

import { element } from "../search/elements.js";
import { readTariff } from "./tariff.js";

const COMPANY = /^[1-9]\d{5}\/(?:water|gas|heat|power)\/[a-z0-9][a-z0-9-]*$/;

/** @typedef {import("./tariff.js").Tariff} Tariff */
/** @typedef {import("./versions.js").Choice} Choice */
/** @typedef {{company: string, name: string, confirmed: boolean, demonstration: boolean}} Company */

export class Choosing {
  /** @type {Tariff[]} */
  tariffs = [];
  /** @type {Company | null} */
  company = null;
  failure = "";
  /** @type {Choice[]} */
  #choices = [];
  #turn = 0;

  /**
   * @param {HTMLFormElement} form
   * @param {import("../search/reading.js").Read} read
   * @param {any} words
   * @param {() => void} chosen  is told of each choice
   */
  constructor(form, read, words, chosen) {
    const select = (/** @type {string} */ name) => /** @type {HTMLSelectElement} */ (form.elements.namedItem(name));
    [this.region, this.place, this.price] = [select("region"), select("company"), select("price")];
    this.read = read;
    this.words = words;
    this.chosen = chosen;
  }

  /** @param {URLSearchParams} given */
  async begin(given) {
    const asked = given.get("company") ?? "";
    const regions = await this.read("bill/regions.json");
    const options = regions.map((/** @type {any} */ { code, name }) => option(code, name));
    this.region.replaceChildren(option("", this.words.page.choose_region), ...options);
    this.region.value = COMPANY.test(asked) ? asked.slice(0, 4) : homePlace().slice(0, 4);
    await this.#listCompanies();
    this.place.value = asked;
    await this.#readPrices();
    this.#choose(given);
    this.region.addEventListener("change", () => this.#changed(() => this.#listCompanies()));
    this.place.addEventListener("change", () => this.#changed(() => this.#readPrices()));
    this.price.addEventListener("change", () => this.chosen());
  }

  /** What is meant, as the calculation has it. */
  get choice() {
    return this.#choices[Number(this.price.value)] ?? null;
  }

  /** All prices of the company. */
  get choices() {
    return this.#choices;
  }

  /** For the address. */
  get said() {
    const said = Object.entries({ company: this.company?.company, ...this.choice });
    return said.filter((pair) => pair[1]).map(([name, value]) => [name, String(value)]);
  }

  /** @param {() => Promise<void>} read */
  async #changed(read) {
    await read();
    this.chosen();
  }

  async #listCompanies() {
    this.#listPrices(null);
    const code = this.region.value;
    const found = await this.#asked(code ? `bill/regions/${code}.json` : "");
    if (found === undefined) return;
    const companies = found ?? [];
    const sectors = Object.entries(this.words.sectors).map(([sector, label]) => {
      const own = companies.filter((/** @type {any} */ one) => one.sector === sector);
      const options = own.map((/** @type {any} */ { id, name, place }) => option(id, `${name}（${place}）`));
      return element("optgroup", { label: String(label) }, ...options);
    });
    const some = sectors.filter((group) => group.childElementCount);
    this.place.replaceChildren(option("", this.words.page.choose_company), ...some);
    this.place.disabled = some.length === 0;
  }

  async #readPrices() {
    const identity = this.place.value;
    const found = await this.#asked(COMPANY.test(identity) ? `companies/${identity}/tariffs.json` : "");
    if (found !== undefined) this.#listPrices(found);
  }

  /** @param {any} company */
  #listPrices(company) {
    this.company = company;
    this.tariffs = company ? company.tariffs.map(readTariff) : [];
    this.#choices = choicesOf(this.tariffs);
    this.price.replaceChildren(...this.#choices.map((one, number) => option(String(number), labelOf(one, this.#choices))));
    this.price.disabled = this.#choices.length === 0;
  }

  /**
   * The price that an address names.
   * @param {URLSearchParams} given
   */
  #choose(given) {
    const wanted = ["category", "name", "place"].map((name) => given.get(name));
    const fits = (/** @type {Choice} */ { category, name, place }) =>
      [category, name, place].every((value, position) => wanted[position] === null || wanted[position] === value);
    const found = this.#choices.findIndex(fits);
    if (found >= 0) this.price.value = String(found);
    if (given.get("company") && !this.company) this.failure = this.words.page.unknown;
  }

  /**
   * A file; null where there is none or it cannot be read, undefined where something else was chosen meanwhile.
   * @param {string} path
   */
  async #asked(path) {
    this.#turn += 1;
    const turn = this.#turn;
    this.failure = "";
    if (!path) return null;
    try {
      const found = await this.read(path);
      return turn === this.#turn ? found : undefined;
    } catch {
      if (turn !== this.#turn) return undefined;
      this.failure = this.words.page.failed;
      return null;
    }
  }
}

/**
 * One for all versions of a price; a version without a place belongs to the places that others of its name have.
 * @param {Tariff[]} tariffs
 */
export function choicesOf(tariffs) {
  const key = (/** @type {Tariff} */ { category, label }) => JSON.stringify([category, label]);
  const placed = new Set(tariffs.filter(({ area }) => area !== null).map(key));
  const own = tariffs.filter((one) => one.area !== null || !placed.has(key(one)));
  const all = own.map(({ category, label, area }) => ({ category, name: label, place: area }));
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * A choice in words: with its place only where others differ from it by that alone.
 * @param {Choice} choice
 * @param {Choice[]} all
 */
export function labelOf({ category, name, place }, all) {
  const alike = all.filter((one) => one.category === category && one.name === name);
  const parts = [category, name === category ? null : name, alike.length > 1 ? place : null];
  return parts.filter(Boolean).join(" · ");
}

/**
 * @param {string} value
 * @param {string} text
 */
function option(value, text) {
  return element("option", { value }, text);
}

/** The region that the reader has said to be theirs, on any page; storage may be forbidden. */
function homePlace() {
  try {
    return localStorage.getItem("place") ?? "";
  } catch {
    return "";
  }
}
