// What a search box offers while one types: a combobox with a list below it, as WAI-ARIA's authoring practices describe
// it (list autocomplete, nothing chosen by itself). The box keeps the focus; the list is walked with the arrows.

import { crc32 } from "./crc32.js";
import { fold } from "./terms.js";

/** @typedef {[text: string, kind: string, place: string, target: string, key?: string]} Suggestion */
/** @typedef {{seal: string, suggests: number, labels: Record<string, Record<string, string>>}} Manifest */

/**
 * @typedef {object} Around  what a box needs to know of its page
 * @property {import("./reading.js").Read} read  of the files of the index
 * @property {() => Promise<Manifest>} manifest
 * @property {URL} root  of the site
 * @property {() => void} search  does what the box now asks for
 * @property {number} [most]  suggestions to offer, where the list would hide what matters more
 */

/**
 * The suggestions for what was typed, the best first. `disclosure/search/suggestions.py` writes and describes the files.
 * @param {string} typed
 * @param {Manifest} manifest
 * @param {import("./reading.js").Read} read
 * @returns {Promise<Suggestion[]>}
 */
export async function suggestions(typed, manifest, read) {
  const wanted = fold(typed);
  const characters = Array.from(wanted);
  /** @type {Suggestion[]} */
  let found = [];
  for (let length = 1; length <= characters.length; length += 1) {
    const beginning = characters.slice(0, length).join("");
    const stem = characters.slice(0, Math.max(1, length - (length % 2))).join("");
    const file = await read(`suggest/${crc32(stem) % manifest.suggests}.json`, manifest.seal);
    if (!Object.hasOwn(file, beginning)) break;
    found = file[beginning];
  }
  const fitting = found.filter(([text, , , , key]) => (key ?? fold(text)).startsWith(wanted));
  // One thing may be known by several keys; the first is its best.
  const things = fitting.map(([text, , , target]) => target || text);
  return fitting.filter((_, position) => things.indexOf(things[position]) === position);
}

/**
 * Make a search box offer suggestions.
 * @param {HTMLInputElement} input
 * @param {Around} around
 */
export function suggest(input, around) {
  new Combobox(input, around);
}

class Combobox {
  /** @type {Suggestion[]} */
  #offered = [];
  #active = -1;
  #turn = 0;
  /** @type {Map<string, Promise<any>>} */
  #files = new Map();
  #list = document.createElement("ul");
  #status = document.createElement("p");

  /**
   * @param {HTMLInputElement} input
   * @param {Around} around
   */
  constructor(input, around) {
    this.input = input;
    this.around = around;
    this.#list.id = `${input.id}-suggestions`;
    this.#list.className = "suggestions";
    this.#list.hidden = true;
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", "搜索建议");
    this.#status.className = "suggestions-status";
    this.#status.setAttribute("aria-live", "polite");
    for (const [name, value] of Object.entries({
      role: "combobox",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.#list.id,
    })) {
      input.setAttribute(name, value);
    }
    const row = /** @type {HTMLElement} */ (input.parentElement);
    row.classList.add("suggestions-row");
    row.append(this.#list, this.#status);
    this.#listen();
  }

  #listen() {
    // While an input method is composing, the box holds half-typed pinyin.
    this.input.addEventListener("input", (event) => {
      if (!(/** @type {InputEvent} */ (event).isComposing)) this.#offer();
    });
    this.input.addEventListener("compositionend", () => this.#offer());
    this.input.addEventListener("keydown", (event) => {
      if (!event.isComposing && event.keyCode !== 229) this.#key(event);
    });
    this.input.addEventListener("blur", () => this.#close());
    this.input.form?.addEventListener("submit", () => this.#close());
    // The list takes no focus from the box, by mouse or by touch.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const option = /** @type {Element} */ (event.target).closest("[role=option]");
      if (option) this.#choose([...this.#list.children].indexOf(option));
    });
  }

  async #offer() {
    this.#turn += 1;
    const turn = this.#turn;
    const typed = this.input.value;
    if (fold(typed) === "") {
      this.#close();
      return;
    }
    try {
      const manifest = await this.around.manifest();
      const found = manifest.suggests ? await suggestions(typed, manifest, (path, seal) => this.#read(path, seal)) : [];
      if (turn !== this.#turn || document.activeElement !== this.input) return;
      this.#show(manifest, found.slice(0, this.around.most));
    } catch {
      if (turn === this.#turn) this.#close(); // without suggestions the box is still a box
    }
  }

  /**
   * @param {string} path
   * @param {string} [seal]
   */
  #read(path, seal) {
    const answer = this.#files.get(path) ?? this.around.read(path, seal);
    this.#files.set(path, answer);
    answer.catch(() => this.#files.delete(path));
    return answer;
  }

  /**
   * @param {Manifest} manifest
   * @param {Suggestion[]} found
   */
  #show(manifest, found) {
    if (found.length === 0) {
      this.#close();
      return;
    }
    this.#offered = found;
    this.#list.replaceChildren(...found.map((one, position) => this.#option(manifest, one, position)));
    this.#list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.#activate(-1);
    this.#say(`有 ${found.length} 条建议，可用上下键选择`);
  }

  /**
   * @param {Manifest} manifest
   * @param {Suggestion} suggestion
   * @param {number} position
   */
  #option(manifest, [text, kind, place], position) {
    const option = document.createElement("li");
    option.id = `${this.#list.id}-${position}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const about = [manifest.labels.kind?.[kind] ?? "", place === text ? "" : place].filter(Boolean).join(" ");
    const name = document.createElement("span");
    name.textContent = text;
    option.append(name);
    if (about) {
      const small = document.createElement("span");
      small.className = "suggestions-about";
      small.textContent = about;
      option.append(" ", small);
    }
    return option;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isOpen = !this.#list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (isOpen) this.#step(event.key === "ArrowDown" ? 1 : -1);
      else this.#offer();
    } else if (event.key === "Enter" && isOpen && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    } else if (event.key === "Escape") {
      event.preventDefault(); // a search box would be cleared at once
      if (isOpen) this.#close();
      else this.#clear();
    }
  }

  /** @param {number} by  one past either end is the box itself */
  #step(by) {
    const places = this.#offered.length + 1;
    this.#activate(((this.#active + 1 + by + places) % places) - 1);
  }

  /** @param {number} position */
  #activate(position) {
    this.#list.children[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = position;
    const option = this.#list.children[position];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  /** @param {number} position */
  #choose(position) {
    const [text, , , target] = this.#offered[position];
    this.input.value = text;
    this.#close();
    if (target) location.assign(new URL(target, this.around.root));
    else this.around.search();
  }

  #clear() {
    if (this.input.value === "") return;
    this.input.value = "";
    this.input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  #close() {
    this.#turn += 1;
    this.#offered = [];
    this.#activate(-1);
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.input.setAttribute("aria-expanded", "false");
    this.#say("");
  }

  /** @param {string} message */
  #say(message) {
    // Setting the same words again would have them read out again.
    if (this.#status.textContent !== message) this.#status.textContent = message;
  }
}
