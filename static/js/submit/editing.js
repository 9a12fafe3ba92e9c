// One record in the form: from its published text (or nothing) to what is handed over.

import { element } from "../search/elements.js";
import { changesOf } from "./changes.js";
import { problemsOf } from "./checking.js";
import { Complaining, placeOfProblem } from "./complaining.js";
import { focusOn } from "./controls.js";
import { draftOf, forgetDraft, keepDraft } from "./draft.js";
import { schemaLine } from "./place.js";
import { recordOf } from "./reading.js";
import { entry, plainText, pruned, revived } from "./record.js";
import { reminders } from "./reminders.js";
import { Sending } from "./sending.js";
import { MappingView } from "./views.js";
import { filled } from "./words.js";
import { textOf } from "./writing.js";

/** @typedef {import("./record.js").RecordText} RecordText */

const PAUSE = 300;

export class Editing {
  /** @type {Set<HTMLElement>} */
  #touched = new Set();
  #asked = false;
  #waiting = 0;

  /**
   * @param {import("./place.js").Place} place
   * @param {import("./checking.js").Kind} kind
   * @param {string | null} text  as published; null for a new record
   * @param {any} words
   */
  constructor(place, kind, text, words) {
    this.place = place;
    this.kind = kind;
    this.words = words;
    this.page = words.page;
    this.base = text ?? "";
    this.before = text === null ? null : recordOf(text);
    this.record = this.before ? structuredClone(this.before) : begun(place, kind);
    this.complaining = new Complaining(this.page);
    this.sending = new Sending(words);
    this.draft = element("div", { class: "submit-draft" });
    this.fields = element("div", { class: "submit-fields" });
    const check = element("button", { type: "submit", class: "button" }, this.page.check);
    this.form = element("form", { novalidate: "" }, this.fields, check);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#finish();
    });
    this.element = element(
      "div",
      { class: "submit-record" },
      this.complaining.summary,
      this.draft,
      this.form,
      this.sending.element,
    );
  }

  /** Begin with the draft of last time where it is of the same text; else offer it. */
  begin() {
    const kept = draftOf(this.place.path);
    if (kept && kept.base === this.base) {
      this.record = revived(kept.record);
      this.#sayDraft(filled(this.page.draft_used, { at: said(kept.at) }), []);
    } else if (kept) {
      const use = this.#button(this.page.draft_use, () => this.#restart(revived(kept.record), this.page.draft_old));
      this.#sayDraft(filled(this.page.draft_other, { at: said(kept.at) }), [use]);
    }
    this.#render();
  }

  #render() {
    const form = { page: this.page, changed: (/** @type {HTMLElement | null} */ at) => this.#changed(at) };
    this.fields.replaceChildren(new MappingView(form, this.record.root, this.kind.field, { owner: 0, depth: 0 }).element);
  }

  /**
   * @param {RecordText} record
   * @param {string} text
   */
  #restart(record, text) {
    this.record = record;
    this.#touched.clear();
    this.#asked = false;
    this.sending.element.hidden = true;
    this.complaining.summary.hidden = true;
    this.#render();
    this.#sayDraft(text, []);
    focusOn(this.fields);
  }

  /** @param {HTMLElement | null} at */
  #changed(at) {
    if (at) this.#touched.add(at);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#check(at), PAUSE);
  }

  /** The text as it would be handed over. */
  get text() {
    return textOf(pruned(this.record), this.kind.field);
  }

  get problems() {
    const record = pruned(this.record);
    const placed = problemsOf(record, this.kind, this.words).map(
      (problem) =>
        /** @type {[import("./checking.js").Problem, HTMLElement | undefined]} */ ([
          problem,
          placeOfProblem(record, problem.path),
        ]),
    );
    const follows = (/** @type {Node | undefined} */ one, /** @type {Node | undefined} */ other) =>
      one && other ? Math.sign((one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) - 1) : 0;
    return placed.sort(([, one], [, other]) => follows(one, other));
  }

  /** @param {HTMLElement | null} at  what was changed */
  #check(at) {
    const { problems } = this;
    this.complaining.beside(problems, (place) => this.#asked || this.#touched.has(place) || (at !== null && place.contains(at)));
    if (this.#asked) this.complaining.list(problems);
    if (!this.sending.element.hidden) this.#send(problems.length > 0);
    this.#keep();
  }

  #keep() {
    const isSame = this.before && this.text === textOf(pruned(this.before), this.kind.field);
    if (isSame) return this.#forget(this.page.draft_none);
    const at = new Date().toISOString();
    const isKept = keepDraft(this.place.path, { base: this.base, at, record: this.record });
    return this.#sayDraft(isKept ? filled(this.page.draft_kept, { at: said(at) }) : this.page.draft_forbidden, []);
  }

  /** @param {string} text */
  #forget(text) {
    forgetDraft(this.place.path);
    this.draft.replaceChildren(element("p", { class: "submit-note" }, text));
  }

  /**
   * @param {string} text
   * @param {HTMLElement[]} more
   */
  #sayDraft(text, more) {
    const drop = this.#button(this.page.draft_drop, () => {
      this.#restart(this.before ? structuredClone(this.before) : begun(this.place, this.kind), "");
      this.#forget(this.page.draft_dropped);
    });
    this.draft.replaceChildren(
      element("p", { class: "submit-note" }, text),
      element("div", { class: "submit-row" }, ...more, drop),
    );
  }

  /**
   * @param {string} text
   * @param {() => void} act
   */
  #button(text, act) {
    const button = element("button", { type: "button", class: "submit-remove" }, text);
    button.addEventListener("click", act);
    return button;
  }

  #finish() {
    clearTimeout(this.#waiting);
    this.#asked = true;
    this.#check(null);
    const isWrong = !this.complaining.summary.hidden;
    this.#send(isWrong);
    const shown = isWrong ? this.complaining.summary : this.sending.element;
    shown.scrollIntoView();
    shown.focus();
  }

  /** @param {boolean} isWrong */
  #send(isWrong) {
    this.sending.element.hidden = isWrong;
    if (isWrong) return;
    const changes = changesOf(this.before?.root ?? null, pruned(this.record).root, this.kind.field, this.page);
    const reminded = reminders(this.before?.root ?? null, this.record.root, this.kind.field, this.page);
    this.sending.show({ place: this.place, isNew: this.before === null, text: this.text, changes, reminded });
  }
}

/**
 * A new record: its source is taken down today.
 * @param {import("./place.js").Place} place
 * @param {import("./checking.js").Kind} kind
 * @returns {RecordText}
 */
function begun(place, kind) {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const source = { keyed: true, entries: [entry("retrieved", plainText(today))] };
  const entries = kind.field.required.includes("source") ? [entry("source", source)] : [];
  return { root: { keyed: true, entries }, head: [schemaLine(place)], tail: [] };
}

/** @param {string} at  an instant */
function said(at) {
  const day = new Date(at);
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())} ${two(day.getHours())}:${two(day.getMinutes())}`;
}
