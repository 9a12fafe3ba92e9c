// The pages /submit/<kind>/: <div data-module="submit" data-kind="..." data-root="..."> makes a form of the kind's schema
// for a record that the address names (`?record=content/companies/...`), or that is chosen here. Nothing is sent.

import { element } from "./search/elements.js";
import { reader } from "./search/reading.js";
import { kindOf } from "./submit/checking.js";
import { Choosing } from "./submit/choosing.js";
import { Editing } from "./submit/editing.js";
import { Unreadable } from "./submit/flow.js";
import { placeOf } from "./submit/place.js";
import { recordOf } from "./submit/reading.js";
import { entryOf, isBlock } from "./submit/record.js";
import { filled } from "./submit/words.js";

/** @param {HTMLElement} box */
export async function start(box) {
  const read = reader(new URL(box.dataset.root || ".", document.baseURI));
  const name = box.dataset.kind ?? "";
  try {
    const [words, schema, common] = await Promise.all([
      read("submit/words.json"),
      read(`schemas/${name}.json`),
      read("schemas/common.json"),
    ]);
    await new SubmitPage(box, read, words, kindOf(name, schema, common)).begin();
  } catch (error) {
    console.error(error);
    box.replaceChildren(element("p", { class: "doubt-note" }, box.dataset.failed ?? ""));
  }
  box.hidden = false;
}

class SubmitPage {
  /**
   * @param {HTMLElement} box
   * @param {import("./search/reading.js").Read} read
   * @param {any} words
   * @param {import("./submit/checking.js").Kind} kind
   */
  constructor(box, read, words, kind) {
    this.box = box;
    this.read = read;
    this.words = words;
    this.kind = kind;
    this.status = element("p", { class: "submit-note", role: "status" });
  }

  async begin() {
    const asked = new URLSearchParams(location.search).get("record") ?? "";
    const place = placeOf(asked);
    if (place?.kind === this.kind.name) return this.#open(place);
    return this.#choose(asked ? this.words.page.bad_address : "");
  }

  /** @param {string} said */
  async #choose(said) {
    const choosing = new Choosing(this.kind.name, this.read, this.words, (path) => {
      const place = placeOf(path);
      if (!place) return;
      try {
        history.pushState(null, "", `?record=${path}`);
      } catch {
        // A page on a disk may keep its address.
      }
      this.#open(place, true);
    });
    this.status.textContent = said;
    this.box.replaceChildren(this.status, choosing.element);
    await choosing.begin();
  }

  /**
   * @param {import("./submit/place.js").Place} place
   * @param {boolean} [moved]  the focus goes with it
   */
  async #open(place, moved = false) {
    const { page } = this.words;
    const texts = await this.#published(place);
    if (!texts && place.company && place.kind !== "company") return this.#choose(filled(page.no_company, { path: place.path }));
    const text = texts?.[place.key] ?? null;
    const owner = textIn(texts?.["company.yaml"], "name") || textIn(text, "title") || place.name;
    const title = element(
      "h2",
      { tabindex: "-1" },
      filled(text === null ? page.new_file : page.old_file, { owner, kind: this.kind.field.title }),
    );
    const path = element("p", { class: "field-hint" }, element("code", {}, place.path));
    try {
      const editing = new Editing(place, this.kind, text, this.words);
      this.box.replaceChildren(title, path, editing.element);
      editing.begin();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.box.replaceChildren(title, path, element("p", { class: "doubt-note" }, filled(page.unreadable, { line: error.line })));
    }
    if (moved) title.focus();
    return undefined;
  }

  /**
   * The texts of a company's or a region's records by name; null where there is none.
   * @param {import("./submit/place.js").Place} place
   * @returns {Promise<Record<string, string> | null>}
   */
  async #published({ file, company, region }) {
    try {
      const { companies, records } = await this.read(`submit/regions/${region.slice(0, 4)}.json`);
      const isThere = company
        ? companies.some((/** @type {any} */ one) => one.id === company)
        : records.some((/** @type {any} */ one) => one.path.split("/")[2] === region);
      return isThere ? await this.read(file) : null;
    } catch {
      return null;
    }
  }
}

/**
 * What a record's text says under a key.
 * @param {string | null | undefined} text
 * @param {string} key
 */
function textIn(text, key) {
  try {
    const value = text ? entryOf(recordOf(text).root, key)?.value : undefined;
    return value && !isBlock(value) ? value.text : "";
  } catch {
    return "";
  }
}
