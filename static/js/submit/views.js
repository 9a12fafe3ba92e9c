// The form's fields, made from the schema and bound to the record: what is typed goes into the record at once.

import { element } from "../search/elements.js";
import { errorOf, focusOn, hintOf, placeKey, places, removal, scalarOf, titled } from "./controls.js";
import { property } from "./fields.js";
import { ended, following } from "./following.js";
import { entry, entryOf, isBlock, plainText } from "./record.js";
import { summaryOf } from "./summary.js";
import { filled } from "./words.js";

/** @typedef {import("./fields.js").Field} Field */
/** @typedef {import("./record.js").Block} Block */
/** @typedef {import("./record.js").Entry} Entry */
/** @typedef {import("./controls.js").Form} Form */

const FEW = 5;
const VALID = ["effective", "until"];

let made = 0;

/** @type {Map<number, MappingView>} by the entry whose value they show */
const mappings = new Map();

/** The fields of a mapping: those that are there or wanted, and a way to the others. */
export class MappingView {
  /** Keys of which somebody asked for the field. */
  #opened = new Set();
  /** @type {Map<string, Entry>} what was emptied, so that its comments come back with it */
  #emptied = new Map();
  element = element("div", { class: "submit-group" });

  /**
   * @param {Form} form
   * @param {Block} block
   * @param {Field} field
   * @param {{owner: number, depth: number}} place
   */
  constructor(form, block, field, { owner, depth }) {
    this.form = form;
    this.block = block;
    this.field = field;
    this.owner = owner;
    this.depth = depth;
    mappings.set(owner, this);
    this.render();
  }

  render() {
    const shown = this.field.properties.filter(([name]) => this.#isShown(name));
    const left = this.field.properties.filter(([name]) => !this.#isShown(name) && !this.#refused().includes(name));
    this.element.replaceChildren(
      ...shown.map(([name, part]) => this.#part(name, part)),
      ...(left.length ? [this.#adder(left)] : []),
    );
  }

  /** @param {string} name */
  text(name) {
    const value = entryOf(this.block, name)?.value;
    return value && !isBlock(value) ? value.text : "";
  }

  /**
   * @param {string} name
   * @param {string} text  nothing takes the key away
   */
  set(name, text) {
    const there = entryOf(this.block, name);
    if (!text) {
      if (there) this.#emptied.set(name, there);
      this.block.entries = this.block.entries.filter((one) => one !== there);
    } else if (there) Object.assign(there, { value: plainText(text), worked: undefined });
    else
      this.block.entries.push(Object.assign(this.#emptied.get(name) ?? entry(name, plainText("")), { value: plainText(text) }));
    this.#opened.add(name);
  }

  /** @param {string} name */
  #isShown(name) {
    return (
      this.field.required.includes(name) ||
      this.#opened.has(name) ||
      this.#wanted().includes(name) ||
      Boolean(entryOf(this.block, name))
    );
  }

  #wanted() {
    return this.field.rules.filter((rule) => this.#holds(rule)).flatMap(({ wants }) => wants);
  }

  #refused() {
    return this.field.rules.filter((rule) => this.#holds(rule)).flatMap(({ refuses }) => refuses);
  }

  /** @param {import("./fields.js").Rule} rule */
  #holds({ when }) {
    return when.length > 0 && when.every(([key, value]) => this.text(key) === String(value));
  }

  /**
   * @param {string} name
   * @param {Field} field
   * @returns {HTMLElement}
   */
  #part(name, field) {
    const isWanted = this.field.required.includes(name) || this.#wanted().includes(name);
    if (field.type === "object" || field.type === "array") {
      const there = entryOf(this.block, name) ?? this.#new(name, field);
      if (!isBlock(there.value)) there.value = { keyed: field.type === "object", entries: [] };
      const about = {
        form: this.form,
        field,
        depth: this.depth,
        isWanted,
        owner: this.owner,
        name,
        remove: () => this.#remove(name),
      };
      return field.type === "object" ? groupOf(there, about) : new ListView(there, about).element;
    }
    return scalarOf({
      form: this.form,
      field,
      title: field.title,
      isWanted,
      text: this.text(name),
      place: placeKey(this.owner, name),
      set: (text) => {
        const before = [...this.#wanted(), ...this.#refused()].join();
        this.set(name, text);
        if ([...this.#wanted(), ...this.#refused()].join() !== before) this.#renderAgain(name);
      },
    });
  }

  /**
   * @param {string} name
   * @param {Field} field
   */
  #new(name, field) {
    const one = entry(name, { keyed: field.type === "object", entries: [] });
    this.block.entries.push(one);
    return one;
  }

  /** @param {string} name */
  #renderAgain(name) {
    this.render();
    focusOn(places.get(placeKey(this.owner, name)));
  }

  /** @param {string} name */
  #remove(name) {
    this.#opened.delete(name);
    this.block.entries = this.block.entries.filter((one) => one.key !== name);
    this.render();
    focusOn(this.element.querySelector(":scope > .submit-adder select"));
    this.form.changed(null);
  }

  /** @param {[string, Field][]} left */
  #adder(left) {
    made += 1;
    const id = `submit-add-${made}`;
    const options = left.map(([name, { title }]) => element("option", { value: name }, title));
    const select = element("select", { id }, element("option", { value: "" }, this.form.page.choose), ...options);
    const button = element("button", { type: "button", class: "button submit-plain" }, this.form.page.add);
    button.addEventListener("click", () => {
      if (!select.value) return select.focus();
      const { value } = select;
      this.#opened.add(value);
      const field = property(this.field, value);
      const there = entryOf(this.block, value);
      if (field?.type === "array" && field.items && !there) {
        const list = this.#new(value, field);
        if (isBlock(list.value)) list.value.entries.push(emptyItem(field.items));
      }
      this.render();
      focusOn(places.get(placeKey(this.owner, value)));
      this.form.changed(null);
    });
    const label = element("label", { for: id }, this.form.page.more);
    return element("div", { class: "field submit-adder" }, label, element("div", { class: "submit-row" }, select, button));
  }
}

/**
 * Whether an item is a few values and no more: it needs no folding.
 * @param {Field} field
 */
function isSmall({ properties }) {
  return properties.length <= FEW && properties.every(([, { type }]) => type !== "object" && type !== "array");
}

/** @param {Field} field */
function emptyItem(field) {
  return entry(null, field.type === "object" ? { keyed: true, entries: [] } : plainText(""));
}

/** @typedef {{form: Form, field: Field, depth: number, isWanted: boolean, owner: number, name: string, remove: () => void}} About */

/**
 * A mapping inside of another.
 * @param {Entry} one
 * @param {About} about
 */
function groupOf(one, { form, field, depth, isWanted, owner, name, remove }) {
  const inside = new MappingView(form, /** @type {Block} */ (one.value), field, { owner: one.id, depth: depth + 1 });
  const legend = element("legend", {}, titled(field.title, isWanted, form.page));
  const group = element(
    "fieldset",
    { class: "submit-part", tabindex: "-1" },
    legend,
    ...hintOf(field),
    errorOf(),
    inside.element,
  );
  if (!isWanted) group.append(removal(form, field.title, remove));
  places.set(placeKey(owner, name), group);
  return group;
}

/** A list: each item can be folded, taken away, and (where it holds for a time) followed by another. */
class ListView {
  /**
   * @param {Entry} one
   * @param {About} about
   */
  constructor(one, { form, field, depth, isWanted, owner, name, remove }) {
    this.entry = one;
    this.block = /** @type {Block} */ (one.value);
    this.form = form;
    this.items = /** @type {Field} */ (field.items);
    this.depth = depth;
    this.remove = isWanted ? null : remove;
    this.title = field.title || this.items.title;
    const heading = element(/** @type {"h2"} */ (`h${Math.min(depth + 2, 6)}`), {}, titled(this.title, isWanted, form.page));
    this.list = element("div", { class: "submit-items" });
    this.element = element(
      "section",
      { class: "submit-part submit-list", tabindex: "-1" },
      heading,
      ...hintOf(field),
      errorOf(),
      this.list,
    );
    places.set(placeKey(owner, name), this.element);
    if (isWanted && !this.block.entries.length) this.block.entries.push(emptyItem(this.items));
    this.render();
  }

  /** @param {number} [opened]  the id of an item to be open */
  render(opened) {
    const open = this.block.entries.length === 1 || isSmall(this.items);
    const items = this.block.entries.map((one, place) => this.#item(one, place, open || one.id === opened));
    const more = element(
      "button",
      { type: "button", class: "button submit-plain" },
      filled(this.form.page.add_item, { title: this.items.title || this.title }),
    );
    more.addEventListener("click", () => this.#add(emptyItem(this.items), this.block.entries.length));
    this.list.replaceChildren(...items, more);
  }

  /**
   * @param {Entry} one
   * @param {number} place
   * @param {boolean} open
   */
  #item(one, place, open) {
    const drop = () => this.#drop(one);
    if (this.items.type !== "object") {
      const value = /** @type {import("./record.js").Text} */ (one.value);
      const title = filled(this.form.page.item_of, { title: this.items.title || this.title, number: place + 1 });
      const set = (/** @type {string} */ text) => (one.value = plainText(text));
      const field = scalarOf({
        form: this.form,
        field: this.items,
        title,
        isWanted: false,
        text: value.text,
        place: placeKey(one.id, ""),
        set,
      });
      field.append(removal(this.form, title, drop));
      return field;
    }
    return this.#folded(one, place, open, drop);
  }

  /**
   * @param {Entry} one
   * @param {number} place
   * @param {boolean} open
   * @param {() => void} drop
   */
  #folded(one, place, open, drop) {
    const block = /** @type {Block} */ (one.value);
    const name = () =>
      summaryOf(block, this.items, this.form.page) ||
      filled(this.form.page.item_of, { title: this.items.title, number: place + 1 });
    const summary = element("summary", {}, name());
    const inside = new MappingView(this.form, block, this.items, { owner: one.id, depth: this.depth + 1 });
    const buttons = element("div", { class: "submit-row" });
    if (VALID.every((key) => property(this.items, key))) {
      const button = element("button", { type: "button", class: "button submit-plain" }, this.form.page.new_version);
      button.addEventListener("click", () => this.#follow(one, place));
      buttons.append(button);
    }
    buttons.append(removal(this.form, "", drop));
    const folded = element("details", { class: "submit-item" }, summary, errorOf(), inside.element, buttons);
    folded.open = open;
    folded.addEventListener("input", () => (summary.textContent = name()));
    folded.addEventListener("change", () => (summary.textContent = name()));
    if (one.from !== undefined) this.#end(one, inside, folded);
    places.set(placeKey(one.id, ""), folded);
    return folded;
  }

  /**
   * @param {Entry} one
   * @param {number} place
   */
  #add(one, place) {
    this.block.entries.splice(place, 0, one);
    this.render(one.id);
    const made = places.get(placeKey(one.id, ""));
    const first = one.from === undefined ? null : made?.querySelector('[data-key="price"]');
    focusOn(first ?? made?.querySelector(".submit-group") ?? made);
    this.form.changed(null);
  }

  /** @param {Entry} one */
  #drop(one) {
    this.block.entries = this.block.entries.filter((other) => other !== one);
    if (!this.block.entries.length && this.remove) return this.remove();
    this.render();
    focusOn(this.list.querySelector(":scope > button"));
    this.form.changed(null);
    return undefined;
  }

  /**
   * A new item that begins as this one and holds after it.
   * @param {Entry} one
   * @param {number} place
   */
  #follow(one, place) {
    this.#add(following(one), place);
  }

  /**
   * Once it is known from when a new item holds, the one before it ends on the day before.
   * @param {Entry} one
   * @param {MappingView} inside
   * @param {HTMLElement} folded
   */
  #end(one, inside, folded) {
    const note = element("p", { class: "submit-note", role: "status" }, this.form.page.follow);
    folded.querySelector("summary")?.after(note);
    const said = () => {
      const before = this.block.entries.find(({ id }) => id === one.from);
      if (!before || !isBlock(before.value)) return;
      const until = ended(before.value, inside.text("effective"));
      if (!until) return;
      note.textContent = `${this.form.page.follow} ${filled(this.form.page.ended, { day: until })}`;
      mappings.get(before.id)?.render();
    };
    inside.element.addEventListener("change", () => {
      said();
      this.form.changed(null);
    });
  }
}
