// The end of the way: what was changed, the file to copy or download, and where to hand it over.

import { element } from "../search/elements.js";
import { editorOf } from "./repository.js";
import { filled } from "./words.js";

/** @typedef {{place: import("./place.js").Place, isNew: boolean, text: string, changes: import("./changes.js").Group[], reminded: string[]}} Outcome */

export class Sending {
  element = element("section", { class: "submit-result", tabindex: "-1", hidden: "" });

  /** @param {any} words */
  constructor(words) {
    this.words = words;
    this.page = words.page;
    this.status = element("p", { class: "submit-note", role: "status" });
    this.text = element("textarea", { id: "submit-text", readonly: "", rows: "14", spellcheck: "false", class: "submit-text" });
  }

  /** @param {Outcome} outcome */
  show({ place, isNew, text, changes, reminded }) {
    const { page } = this;
    this.text.value = text;
    this.status.textContent = "";
    const file = place.path.slice(place.path.lastIndexOf("/") + 1);
    const list = changes.length ? changes.flatMap(groupSaid) : [element("p", {}, page.unchanged)];
    this.element.replaceChildren(
      element("h2", {}, page.what_changed),
      ...list,
      ...(reminded.length
        ? [
            element("h2", {}, page.reminded),
            element("ul", { class: "submit-reminded" }, ...reminded.map((one) => element("li", {}, one))),
          ]
        : []),
      element("h2", {}, page.hand_over),
      element("p", {}, filled(isNew ? page.path_new : page.path_old, { path: place.path })),
      element(
        "div",
        { class: "submit-row" },
        this.#button(page.copy, () => this.#copy()),
        this.#button(filled(page.download, { file }), () => this.#download(file)),
      ),
      this.status,
      ...this.#way(place.path, isNew, text),
      element("p", { class: "field-hint" }, page.rest_checked),
      element(
        "details",
        {},
        element("summary", {}, page.show_text),
        element("label", { for: "submit-text" }, place.path),
        this.text,
      ),
    );
    this.element.hidden = false;
  }

  /**
   * @param {string} said
   * @param {() => void} act
   */
  #button(said, act) {
    const button = element("button", { type: "button", class: "button" }, said);
    button.addEventListener("click", act);
    return button;
  }

  /**
   * Where the file goes: to an editor of the repository, or to whoever runs the portal.
   * @param {string} path
   * @param {boolean} isNew
   * @param {string} text
   */
  #way(path, isNew, text) {
    const { page } = this;
    const { repository, branch, operator } = this.words.portal;
    const contact = [operator.name, operator.phone, operator.email, operator.address].filter(Boolean).join(page.comma);
    const other = element("p", {}, filled(repository ? page.or_send : page.send, { contact }));
    const editor = repository ? editorOf(repository, branch, path, { isNew, text }) : null;
    if (!editor) return repository ? [element("p", {}, page.repository, " ", link(repository, repository)), other] : [other];
    const steps = editor.filled ? page.steps_filled : isNew ? page.steps_new : page.steps_edit;
    const open = link(editor.address, filled(isNew ? page.open_new : page.open_edit, { host: editor.host }));
    open.className = "button submit-open";
    return [
      element("p", {}, open),
      element(
        "ol",
        {},
        ...steps.map((/** @type {string} */ step) => element("li", {}, filled(step, { host: editor.host, path }))),
      ),
      other,
    ];
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.text.value);
    } catch {
      this.text.closest("details")?.setAttribute("open", "");
      this.text.select();
      if (!document.execCommand("copy")) return this.#say(this.page.copy_failed);
    }
    return this.#say(this.page.copied);
  }

  /** @param {string} file */
  #download(file) {
    const address = URL.createObjectURL(new Blob([this.text.value], { type: "application/yaml;charset=utf-8" }));
    const anchor = element("a", { href: address, download: file });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    this.#say(filled(this.page.downloaded, { file }));
  }

  /** @param {string} text */
  #say(text) {
    this.status.textContent = text;
  }
}

/** @param {import("./changes.js").Group} group */
function groupSaid({ group, lines }) {
  const list = element("ul", { class: "submit-changes" }, ...lines.map((line) => element("li", {}, line)));
  return group ? [element("h3", {}, group), list] : [list];
}

/**
 * @param {string} address
 * @param {string} said
 */
function link(address, said) {
  return element("a", { href: address, rel: "noopener" }, said);
}
