// What the reader fills in: which fields a price needs, what they hold, and what is wrong with them.

import { element } from "../search/elements.js";
import { choicesOf, labelOf } from "./choosing.js";
import { isAmount, isRight, plain, today } from "./filled-in.js";
import { isSaid } from "./said.js";
import { shapeOf } from "./shape.js";
import { quantityOf } from "./tariff.js";
import { inForce, versions } from "./versions.js";

/** @typedef {import("./tariff.js").Tariff} Tariff */
/** @typedef {import("./versions.js").Choice} Choice */

const WHOLE_YEAR = "12";
const NAMES = ["use", "months", "so_far", "people", "area", "area_basis", "days", "start"];

export class Fields {
  /** @type {Choice[]} */
  #shared = [];
  /** Whether the reader, or the address, has said the first day. */
  #begun = false;

  /**
   * @param {HTMLFormElement} form
   * @param {any} words
   */
  constructor(form, words) {
    this.form = form;
    this.words = words;
    this.box = /** @type {HTMLElement} */ (form.querySelector("[data-fields]"));
    this.shares = /** @type {HTMLDetailsElement} */ (form.querySelector("[data-shares]"));
    this.list = /** @type {HTMLElement} */ (form.querySelector("[data-share-list]"));
    this.#control("start").addEventListener("input", () => (this.#begun = true));
  }

  /**
   * What an address says; the boxes for shares are there once a price has been shown.
   * @param {URLSearchParams} given
   */
  fill(given) {
    for (const name of NAMES) {
      const value = given.get(name);
      if (value !== null) this.#control(name).value = value;
    }
    this.#begun ||= given.has("start");
    for (const one of given.getAll("share")) {
      const [, label, percent] = /^(.*)=(.*)$/.exec(one) ?? [];
      const number = this.#shared.findIndex((choice) => labelOf(choice, this.#shared) === label);
      if (number < 0) continue;
      this.#share(number).value = percent;
      this.shares.open = true;
    }
  }

  /**
   * Show what a price needs.
   * @param {Tariff[]} tariffs
   * @param {Choice | null} choice
   */
  show(tariffs, choice) {
    this.box.hidden = choice === null;
    if (choice === null) return;
    this.#listShares(tariffs);
    const filled = this.#shared.filter((_, number) => this.#share(number).value.trim());
    const meant = (filled.length ? filled : [choice]).map((one) => this.#version(tariffs, one)).filter((one) => one !== null);
    const shapes = meant.map((tariff) => shapeOf(tariff, this.words));
    const cut = shapes[0]?.cut ?? "month";
    const months = this.#control("months").value;
    const byYear = meant.some(({ form, period }) => form === "tiered" && period === "year");
    const needed = {
      use: shapes.some((shape) => shape?.uses),
      months: cut === "month",
      so_far: byYear && months !== WHOLE_YEAR,
      people: meant.some(({ household }) => household !== null),
      area: shapes.some((shape) => shape?.areaPer),
      area_basis: shapes.some((shape) => shape?.areaPer),
      days: cut === "day",
      start: true,
    };
    for (const [name, is] of Object.entries(needed)) this.#field(name).hidden = !is;
    this.#name(meant[0], cut);
    if (!this.#begun) this.#control("start").value = today(cut === "month");
    this.shares.hidden = this.#shared.length < 2;
  }

  /** Whether a field is there to be filled in. */
  has(/** @type {string} */ name) {
    return name === "shares" ? !this.shares.hidden : NAMES.includes(name) && !this.#field(name).hidden;
  }

  /** What was filled in, as text, and what cannot be read. */
  read() {
    /** @type {Record<string, any>} */
    const values = { shares: [] };
    /** @type {Map<string, string>} */
    const errors = new Map();
    for (const name of NAMES.filter((one) => this.has(one))) {
      values[name] = plain(this.#control(name).value);
      if (!isRight(name, values[name])) errors.set(name, this.words.page[`bad_${name}`] ?? this.words.page.bad_amount);
    }
    for (const [number, choice] of this.#shared.entries()) {
      const percent = plain(this.#share(number).value).replace(/%$/, "");
      if (percent && !isAmount(percent)) errors.set("shares", this.words.page.bad_amount);
      else if (Number(percent) > 0) values.shares.push({ ...choice, percent });
    }
    return { values, errors };
  }

  /** For the address: what was filled in. */
  get said() {
    const { values } = this.read();
    const plainly = NAMES.filter((name) => values[name] && !(name === "months" && values.months === "1"));
    const shares = values.shares.map((/** @type {any} */ one) => ["share", `${labelOf(one, this.#shared)}=${one.percent}`]);
    return [...plainly.map((name) => [name, values[name]]), ...shares];
  }

  /**
   * Say next to each field what is wrong with it, and nothing next to the others.
   * @param {Map<string, string>} errors
   * @param {boolean} [moving]  the focus to the first
   */
  complain(errors, moving = false) {
    for (const place of this.form.querySelectorAll("[data-field]")) {
      const name = /** @type {HTMLElement} */ (place).dataset.field ?? "";
      const text = errors.get(name) ?? "";
      const said = /** @type {HTMLElement} */ (place.querySelector(".field-error"));
      said.textContent = text;
      said.hidden = !text;
      place.classList.toggle("field-wrong", Boolean(text));
      for (const control of place.querySelectorAll("input, select")) {
        if (text) control.setAttribute("aria-invalid", "true");
        else control.removeAttribute("aria-invalid");
      }
    }
    if (errors.has("shares")) this.shares.open = true;
    if (moving) /** @type {HTMLElement | null} */ (this.form.querySelector("[aria-invalid]"))?.focus();
  }

  /**
   * The version that a choice means on the day, or the first on record.
   * @param {Tariff[]} tariffs
   * @param {Choice} choice
   * @returns {Tariff | null}
   */
  #version(tariffs, choice) {
    const found = /** @type {any} */ (versions(tariffs, choice, this.words));
    if (isSaid(found)) return null;
    const one = /** @type {any} */ (inForce(found, this.#control("start").value || today(false), this.words));
    return isSaid(one) ? found[0] : one;
  }

  /**
   * @param {Tariff | undefined} tariff
   * @param {string} cut
   */
  #name(tariff, cut) {
    const unit = tariff ? quantityOf(tariff.unit) : "";
    const use = cut === "month" ? this.words.page.use_month : this.words.page.use_season;
    this.#label("use").textContent = use.replace("{unit}", unit);
    this.#label("so_far").textContent = this.words.page.so_far.replace("{unit}", unit);
    const hint = this.#field("use").querySelector(".field-hint");
    if (hint instanceof HTMLElement) hint.hidden = cut !== "month";
  }

  /**
   * A box for each price of what a meter counts; the boxes stay while the company does.
   * @param {Tariff[]} tariffs
   */
  #listShares(tariffs) {
    const metered = choicesOf(tariffs.filter((one) => one.form !== "two-part" && shapeOf(one, this.words)?.uses));
    if (JSON.stringify(metered) === JSON.stringify(this.#shared)) return;
    this.#shared = metered;
    this.list.replaceChildren(
      ...metered.map((choice, number) => {
        const id = `bill-share-${number}`;
        const label = element("label", { for: id }, this.words.page.share.replace("{label}", labelOf(choice, metered)));
        const described = { "aria-describedby": "bill-shares-error" };
        const input = element("input", { id, type: "text", inputmode: "decimal", autocomplete: "off", ...described });
        return element("p", { class: "bill-share" }, label, input);
      }),
    );
  }

  /** @param {number} number */
  #share(number) {
    return /** @type {HTMLInputElement} */ (this.list.querySelector(`#bill-share-${number}`));
  }

  /** @param {string} name */
  #control(name) {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem(name));
  }

  /** @param {string} name */
  #field(name) {
    return /** @type {HTMLElement} */ (this.form.querySelector(`[data-field="${name}"]`));
  }

  /** @param {string} name */
  #label(name) {
    return /** @type {HTMLElement} */ (this.#field(name).querySelector("label"));
  }
}
