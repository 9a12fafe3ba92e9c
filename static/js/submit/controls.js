// One value of the form: its label, its hint, its control, and room for what is wrong with it.

import { element } from "../search/elements.js";
import { halfWidth } from "./formats.js";
import { filled } from "./words.js";

/** @typedef {import("./fields.js").Field} Field */
/** @typedef {{page: any, changed: (at: HTMLElement | null) => void}} Form  `page` are its words */

const LONG = 20;

let made = 0;

/** Where the message about a value stands, and what gets the focus: by the entry that it lies in, and its key. */
export const places = /** @type {Map<string, HTMLElement>} */ (new Map());

/**
 * @param {number} owner  the id of the entry whose value holds it; 0 for the record
 * @param {string} key
 */
export function placeKey(owner, key) {
  return `${owner}/${key}`;
}

/** @param {Element | null | undefined} place */
export function focusOn(place) {
  if (!place) return;
  for (let around = place.closest("details"); around; around = around.parentElement?.closest("details") ?? null)
    around.open = true;
  const control = place.matches("input, select, textarea, button, summary, [tabindex]")
    ? place
    : place.querySelector("input, select, textarea, button, summary");
  if (control instanceof HTMLElement) control.focus();
}

/**
 * @param {Form} form
 * @param {string} title
 * @param {() => void} drop
 */
export function removal(form, title, drop) {
  const button = element(
    "button",
    { type: "button", class: "submit-remove" },
    filled(title ? form.page.remove : form.page.remove_item, { title }),
  );
  button.addEventListener("click", drop);
  return button;
}

/**
 * @param {string} title
 * @param {boolean} isWanted
 * @param {any} page
 */
export function titled(title, isWanted, page) {
  return isWanted ? `${title}${page.required}` : title;
}

/** @param {Field} field */
export function hintOf({ description, title }) {
  return description && description.replace(/。$/, "") !== title ? [element("p", { class: "field-hint" }, description)] : [];
}

export function errorOf() {
  return element("p", { class: "field-error", hidden: "" });
}

/**
 * A field for one value, with its label, its hint and room for what is wrong.
 * @param {{form: Form, field: Field, title: string, isWanted: boolean, text: string, place: string, set: (text: string) => void}} about
 */
export function scalarOf({ form, field, title, isWanted, text, place, set }) {
  made += 1;
  const id = `submit-${made}`;
  const control = controlOf(field, text, form.page);
  const said = [field.description === title ? "" : field.description, exampleOf(field, form.page)].filter(Boolean).join(" ");
  const hint = said ? [element("p", { class: "field-hint", id: `${id}-hint` }, said)] : [];
  const error = errorOf();
  error.id = `${id}-error`;
  control.id = id;
  control.setAttribute("aria-describedby", [...(said ? [`${id}-hint`] : []), error.id].join(" "));
  if (isWanted) control.setAttribute("aria-required", "true");
  const label = element("label", { for: id }, titled(title, isWanted, form.page));
  const box = element("div", { class: "field" }, label, ...hint, error, control);
  const take = () => {
    set(readOf(control, field));
    form.changed(box);
  };
  control.addEventListener("input", take);
  control.addEventListener("change", () => {
    if (!(control instanceof HTMLSelectElement)) control.value = readOf(control, field);
    take();
  });
  box.dataset.key = place.slice(place.indexOf("/") + 1);
  places.set(place, box);
  return box;
}

/**
 * @param {Field} field
 * @param {any} page
 */
function exampleOf(field, page) {
  const [example] = field.examples;
  if (field.choices.length || field.type === "boolean" || example === undefined || field.description.includes(String(example)))
    return "";
  return filled(page.example, { example: String(example).replace(/。$/, "") });
}

/**
 * @param {Field} field
 * @param {string} text
 * @param {any} page
 * @returns {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement}
 */
function controlOf(field, text, page) {
  const choices =
    field.type === "boolean"
      ? [
          ["true", page.yes],
          ["false", page.no],
        ]
      : field.choices;
  if (choices.length) {
    const known = choices.some(([value]) => value === text) || !text ? choices : [...choices, [text, text]];
    const select = element(
      "select",
      {},
      element("option", { value: "" }, page.choose),
      ...known.map(([value, said]) => element("option", { value }, said)),
    );
    select.value = text;
    return select;
  }
  const isLong =
    text.includes("\n") ||
    [...text].length > LONG ||
    (field.type === "string" && !field.format && String(field.examples[0] ?? "").length > LONG);
  const mode = field.type === "string" ? (field.format === "phone" ? "tel" : null) : "decimal";
  const control = isLong
    ? element("textarea", { rows: String(Math.min(8, Math.max(2, text.split("\n").length + Math.floor(text.length / 40)))) })
    : element("input", { type: "text", inputmode: mode, autocomplete: "off" });
  control.value = text;
  return control;
}

/**
 * What was typed: without blanks around it, and where a number or a form is wanted in half-width characters.
 * @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} control
 * @param {Field} field
 */
function readOf(control, field) {
  const text = control.value
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .trim();
  return field.type !== "string" || field.format ? halfWidth(text) : text;
}
