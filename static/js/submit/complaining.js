// What is wrong, beside each field and in a list at the top; a word that was probably meant can be taken over at once.

import { element } from "../search/elements.js";
import { complain } from "./choosing.js";
import { focusOn, placeKey, places } from "./controls.js";
import { entryOf, isBlock } from "./record.js";
import { filled } from "./words.js";

/** @typedef {import("./checking.js").Problem} Problem */

/** Codes whose advice speaks of lines and keys: whoever fills in a form has neither. */
const OF_A_FILE = ["SCHEMA-001", "SCHEMA-002", "TYPE-001", "TYPE-002", "TYPE-003", "TYPE-006"];

/**
 * What a problem's path leads to on the page; the nearest thing around it that is there.
 * @param {import("./record.js").RecordText} record
 * @param {import("./record.js").Path} path
 */
export function placeOfProblem(record, path) {
  let [block, owner] = /** @type {[import("./record.js").Block | null, number]} */ ([record.root, 0]);
  /** @type {HTMLElement | undefined} */
  let found;
  for (const part of path) {
    if (!block) break;
    const one = typeof part === "string" ? entryOf(block, part) : block.entries[part];
    found = (typeof part === "string" ? places.get(placeKey(owner, part)) : one && places.get(placeKey(one.id, ""))) ?? found;
    if (!one) break;
    [block, owner] = [isBlock(one.value) ? one.value : null, one.id];
  }
  return found;
}

/**
 * @param {HTMLElement} place
 * @returns {HTMLElement}
 */
function controlIn(place) {
  return place.querySelector(":scope > :is(input, select, textarea)") ?? place;
}

/** Says problems beside their fields: of fields that were touched, or once all are asked for, of all. */
export class Complaining {
  /** @type {Set<HTMLElement>} */
  #said = new Set();

  /** @param {any} page  words */
  constructor(page) {
    this.page = page;
    this.summary = element("section", {
      class: "submit-summary",
      tabindex: "-1",
      "aria-labelledby": "submit-summary-title",
      hidden: "",
    });
  }

  /**
   * @param {[Problem, HTMLElement | undefined][]} problems
   * @param {(place: HTMLElement) => boolean} isShown
   */
  beside(problems, isShown) {
    const texts = /** @type {Map<HTMLElement, Problem[]>} */ (new Map());
    for (const [problem, place] of problems) {
      if (place && isShown(place)) texts.set(place, [...(texts.get(place) ?? []), problem]);
    }
    for (const place of this.#said) if (!texts.has(place)) complain(controlIn(place), "");
    this.#said = new Set(texts.keys());
    for (const [place, found] of texts) {
      const advice = (/** @type {Problem} */ { code, help }) => (OF_A_FILE.includes(code) || !help ? "" : ` ${help}`);
      const control = controlIn(place);
      complain(control, found.map((one) => one.message + advice(one)).join(" "));
      const { instead } = found[0];
      if (instead && control instanceof HTMLInputElement) this.#offer(place, control, instead);
    }
  }

  /**
   * @param {HTMLElement} place
   * @param {HTMLInputElement} control
   * @param {string} instead
   */
  #offer(place, control, instead) {
    const button = element("button", { type: "button", class: "submit-instead" }, filled(this.page.instead, { text: instead }));
    button.addEventListener("click", () => {
      control.value = instead;
      control.focus();
      control.dispatchEvent(new Event("change", { bubbles: true }));
    });
    place.querySelector(":scope > .field-error")?.append(" ", button);
  }

  /**
   * The list of all that is wrong, each a way to its field.
   * @param {[Problem, HTMLElement | undefined][]} problems
   */
  list(problems) {
    const items = problems.map(([{ message }, place]) => {
      const control = place ? controlIn(place) : null;
      if (control && !control.id) control.id = `submit-place-${Math.random().toString(36).slice(2)}`;
      const link = element("a", { href: `#${control?.id ?? "main_content"}` }, message);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        focusOn(control);
      });
      return element("li", {}, link);
    });
    const title = element("h2", { id: "submit-summary-title" }, filled(this.page.errors, { count: problems.length }));
    this.summary.replaceChildren(title, element("ul", {}, ...items));
    this.summary.hidden = !problems.length;
  }
}
