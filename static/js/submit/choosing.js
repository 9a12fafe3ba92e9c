// Which record: a region, a company in it, and where there are several files of a kind, which of them or a new one.

import { element } from "../search/elements.js";
import { isName, pathOf } from "./place.js";
import { filled } from "./words.js";

/** @typedef {import("../search/reading.js").Read} Read */

const SEVERAL = ["notice", "inspection", "bulletin", "rectification"];
const OF_REGION = { inspection: "inspections", bulletin: "bulletins", rectification: "rectifications" };
const NEW = "+";

export class Choosing {
  #turn = 0;
  /** @type {any[]} */
  #known = [];

  /**
   * @param {string} kind
   * @param {Read} read
   * @param {any} words
   * @param {(path: string) => void} chosen
   */
  constructor(kind, read, words, chosen) {
    this.kind = kind;
    this.read = read;
    this.words = words;
    this.chosen = chosen;
    const { page } = words;
    this.region = selectOf();
    this.company = selectOf();
    this.record = selectOf();
    this.district = selectOf();
    this.sector = selectOf();
    this.name = element("input", { type: "text", autocomplete: "off", spellcheck: "false" });
    this.folder = /** @type {Record<string, string>} */ (OF_REGION)[kind] ?? "";
    this.hasNames = SEVERAL.includes(kind) || kind.startsWith("quality-");
    this.button = element("button", { class: "button", type: "submit" }, page.open);
    const boxes = [
      boxOf("region", page.region, this.region),
      ...(this.folder ? [] : [boxOf("company", page.company, this.company)]),
      ...(this.hasNames ? [boxOf("record", page.record, this.record)] : []),
    ];
    this.districts = boxOf("district", page.district, this.district);
    this.sectors = boxOf("sector", page.sector, this.sector);
    this.sector.replaceChildren(
      option("", page.choose),
      ...Object.entries(words.sectors).map(([value, title]) => option(value, String(title))),
    );
    this.names = boxOf("name", page.name, this.name, filled(page.name_hint, { example: words.names[kind.split("-")[0]] ?? "" }));
    const heading = element("h2", {}, page.choose_record);
    this.element = element(
      "form",
      { class: "submit-choice", novalidate: "" },
      heading,
      ...boxes,
      this.districts,
      this.sectors,
      this.names,
      this.button,
    );
  }

  get isNewCompany() {
    return this.kind === "company" && this.company.value === NEW;
  }

  get isNew() {
    return this.isNewCompany || (this.hasNames && this.record.value === NEW);
  }

  async begin() {
    const { page } = this.words;
    const regions = await this.read("submit/regions.json");
    this.region.replaceChildren(
      option("", page.choose),
      ...regions.map((/** @type {any} */ { code, name }) => option(code, name)),
    );
    this.region.value = homePlace().slice(0, 4);
    this.region.addEventListener("change", () => this.#list());
    this.company.addEventListener("change", () => this.#listRecords());
    this.record.addEventListener("change", () => this.#show());
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#choose();
    });
    await this.#list();
  }

  async #list() {
    const { page } = this.words;
    this.#turn += 1;
    const turn = this.#turn;
    const code = this.region.value;
    const found = code ? await this.read(`submit/regions/${code}.json`) : { companies: [], records: [], regions: [] };
    if (turn !== this.#turn) return;
    const sector = /^quality-(.*)/.exec(this.kind)?.[1];
    const companies = found.companies.filter((/** @type {any} */ one) => !sector || one.sector === sector);
    const more = this.kind === "company" && code ? [option(NEW, page.new_company)] : [];
    this.company.replaceChildren(
      option("", page.choose),
      ...companies.map((/** @type {any} */ { id, name, place }) => option(id, filled(page.company_at, { name, place }))),
      ...more,
    );
    this.#known = found.records.filter((/** @type {any} */ one) => one.path.split("/")[1] === this.folder);
    this.district.replaceChildren(
      option("", page.choose),
      ...found.regions.map((/** @type {any} */ one) => option(one.code, one.name)),
    );
    await this.#listRecords();
  }

  async #listRecords() {
    const { page } = this.words;
    if (this.hasNames) {
      const known = this.folder ? this.#known : await this.#ofCompany();
      const isOpen = this.folder ? this.region.value : this.company.value;
      const options = known.map(({ path, title }) => option(path, title));
      this.record.replaceChildren(...(isOpen ? [option(NEW, page.new_record), ...options] : [option("", page.choose)]));
    }
    this.#show();
  }

  /** The notices of a company, or its reports on quality: the newest first. */
  async #ofCompany() {
    const company = this.company.value;
    if (!company) return [];
    const folder = this.kind === "notice" ? "notices/" : "quality/";
    const texts = await this.read(`companies/${company}/record.json`);
    const own = Object.keys(texts)
      .filter((name) => name.startsWith(folder))
      .sort()
      .reverse();
    return own.map((name) => ({
      path: `content/companies/${company}/${name}`,
      title: titleOf(texts[name]) || name.slice(folder.length, -".yaml".length),
    }));
  }

  #show() {
    this.names.hidden = !this.isNew;
    this.districts.hidden = !(this.isNewCompany || (this.isNew && this.folder));
    this.sectors.hidden = !this.isNewCompany;
  }

  #choose() {
    const { page, names } = this.words;
    const name = this.name.value.trim();
    const wanted = /** @type {[HTMLSelectElement, HTMLElement | null, string][]} */ ([
      [this.region, this.region.closest(".field"), page.bad_region],
      [this.company, this.company.closest(".field"), page.bad_company],
      [this.record, this.record.closest(".field"), page.bad_record],
      [this.district, this.districts, page.bad_region],
      [this.sector, this.sectors, page.bad_sector],
    ]);
    for (const [control, box, said] of wanted) complain(control, box && !box.hidden && !control.value ? said : "");
    const isNamed = this.names.hidden || isName(this.kind, name);
    complain(this.name, isNamed ? "" : filled(page.bad_name, { example: names[this.kind.split("-")[0]] ?? "" }));
    const wrong = this.element.querySelector("[aria-invalid]");
    if (wrong instanceof HTMLElement) wrong.focus();
    else this.chosen(this.#path(name));
  }

  /** @param {string} name */
  #path(name) {
    if (this.isNewCompany) return pathOf("company", `${this.district.value}/${this.sector.value}/${name}`, "");
    if (!this.hasNames) return pathOf(this.kind, this.company.value, "");
    if (this.record.value !== NEW) return this.record.value;
    return pathOf(this.kind, this.folder ? this.district.value : this.company.value, name);
  }
}

/** @param {string} text  of a record */
function titleOf(text) {
  return /^title: (?:'(.*)'|(.*))$/m.exec(text)?.slice(1).find(Boolean)?.replaceAll("''", "'") ?? "";
}

function selectOf() {
  return element("select", {});
}

/**
 * @param {string} name
 * @param {string} title
 * @param {HTMLElement} control
 * @param {string} [said]
 */
function boxOf(name, title, control, said) {
  const id = `submit-choose-${name}`;
  const hint = said ? [element("p", { class: "field-hint", id: `${id}-hint` }, said)] : [];
  const error = element("p", { class: "field-error", id: `${id}-error`, hidden: "" });
  control.id = id;
  control.setAttribute("aria-describedby", [...(said ? [`${id}-hint`] : []), `${id}-error`].join(" "));
  return element("div", { class: "field" }, element("label", { for: id }, title), ...hint, error, control);
}

/**
 * @param {HTMLElement} control
 * @param {string} text
 */
export function complain(control, text) {
  const box = control.closest(".field, .submit-part, .submit-item");
  const said = box?.querySelector(":scope > .field-error");
  if (!(said instanceof HTMLElement)) return;
  said.textContent = text;
  said.hidden = !text;
  box?.classList.toggle("field-wrong", Boolean(text));
  if (text) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
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
