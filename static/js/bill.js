// The page /bill/: <form data-module="bill" data-root="..."> works out a bill from a company's published prices, here in
// the browser. The address holds what was chosen and filled in, so that a bill can be kept and shared.

import { readAsked } from "./bill/asked.js";
import { bill } from "./bill/calculation.js";
import { Choosing } from "./bill/choosing.js";
import { Fields } from "./bill/fields.js";
import { inWords } from "./bill/in-words.js";
import { resultOf, statusOf } from "./bill/result.js";
import { reader } from "./search/reading.js";

/** @param {HTMLFormElement} form */
export async function start(form) {
  const root = new URL(form.dataset.root || ".", document.baseURI);
  const status = /** @type {HTMLElement} */ (document.querySelector("[data-bill-status]"));
  try {
    const read = reader(root);
    await new BillPage(form, status, read, await read("bill/words.json"), root).begin();
  } catch (error) {
    console.error(error);
    status.textContent = form.dataset.failed ?? "";
  }
}

class BillPage {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} status
   * @param {import("./search/reading.js").Read} read
   * @param {any} words
   * @param {URL} root
   */
  constructor(form, status, read, words, root) {
    this.form = form;
    this.status = status;
    this.words = words;
    this.root = root;
    this.result = /** @type {HTMLElement} */ (document.querySelector("[data-bill-result]"));
    this.fields = new Fields(form, words);
    this.choosing = new Choosing(form, read, words, () => this.#chosen());
  }

  async begin() {
    const given = new URLSearchParams(location.search);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.form.addEventListener("change", () => this.fields.show(this.choosing.tariffs, this.choosing.choice));
    await this.choosing.begin(given);
    this.fields.show(this.choosing.tariffs, this.choosing.choice);
    this.fields.fill(given);
    this.form.hidden = false;
    this.#chosen();
    if (given.has("use") || given.has("area")) this.#calculate(false);
  }

  /** Another company or price: the old result is no longer about it. */
  #chosen() {
    this.result.hidden = true;
    this.#say(this.choosing.failure, false);
    this.fields.show(this.choosing.tariffs, this.choosing.choice);
  }

  #submit() {
    if (!this.#calculate(true)) return;
    const address = new URL(location.href);
    address.search = new URLSearchParams([...this.choosing.said, ...this.fields.said]).toString();
    history.replaceState(null, "", address);
  }

  /**
   * Whether every field could be read.
   * @param {boolean} moving  the focus to what is wrong
   */
  #calculate(moving) {
    const { tariffs, choice, company } = this.choosing;
    const read = this.fields.read();
    if (!company || !choice || read.errors.size) {
      this.#wrong(company && choice ? read.errors : new Map([["company", this.words.page.bad_company]]), moving);
      return false;
    }
    const worked = inWords(bill(tariffs, readAsked({ ...choice, ...read.values }), this.words), this.words);
    const open = worked.missing.filter(({ field }) => this.fields.has(field));
    this.fields.complain(new Map());
    if (open.length && open.length === worked.missing.length) {
      this.#wrong(new Map(open.map(({ field, text }) => [field, text])), moving);
      return true;
    }
    this.result.replaceChildren(...resultOf(worked, company, this.words, this.root));
    this.result.setAttribute("aria-labelledby", "bill-heading");
    this.result.hidden = false;
    this.#say(statusOf(worked, this.words), true);
    return true;
  }

  /**
   * @param {Map<string, string>} errors  by field
   * @param {boolean} moving
   */
  #wrong(errors, moving) {
    this.result.hidden = true;
    this.fields.complain(errors, moving);
    this.#say(this.words.page.errors.replace("{count}", String(errors.size)), false);
  }

  /**
   * @param {string} text
   * @param {boolean} seen  in the result below, too: then it is only read out
   */
  #say(text, seen) {
    this.status.textContent = text;
    this.status.classList.toggle("bill-read-out", seen);
  }
}
