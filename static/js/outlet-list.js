// Narrows the list of halls to those that are open, do what is wanted and take what the reader pays with; and puts them in
// order of distance, if the reader asks for that: only then is the place asked for, and it never leaves the device.
// <form data-module="outlet-list" hidden> before #outlet_list.

import { stateOf } from "./open-now.js";

const MINUTE = 60_000;
const EARTH = 6_371_008.8;

/** @typedef {{lat: number, lon: number}} Point in degrees, WGS 84 */

/** @param {HTMLFormElement} form */
export function start(form) {
  new OutletList(form).begin();
}

/**
 * Metres between two points on a sphere of the Earth's mean radius (haversine).
 * @param {Point} one
 * @param {Point} other
 */
export function metres(one, other) {
  const [a, b] = [one.lat, other.lat].map(radians);
  const half = (/** @type {number} */ angle) => Math.sin(angle / 2) ** 2;
  const chord = half(b - a) + Math.cos(a) * Math.cos(b) * half(radians(other.lon - one.lon));
  return 2 * EARTH * Math.asin(Math.sqrt(chord));
}

/** @param {number} length in metres */
export function inWords(length) {
  return length < 995 ? `直线约 ${Math.max(10, Math.round(length / 10) * 10)} 米` : `直线约 ${(length / 1000).toFixed(length < 99_950 ? 1 : 0)} 千米`;
}

/** @param {number} degrees */
function radians(degrees) {
  return (degrees * Math.PI) / 180;
}

class OutletList {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.list = /** @type {HTMLElement} */ (document.querySelector("#outlet_list"));
    this.groups = /** @type {HTMLElement[]} */ ([...this.list.querySelectorAll(".outlet-group")]);
    this.sections = /** @type {HTMLElement[]} */ ([...this.list.children]);
    this.printed = this.groups.map((group) => ({
      grid: /** @type {HTMLElement} */ (group.querySelector(".card-grid")),
      cards: /** @type {HTMLElement[]} */ ([...group.querySelectorAll(".outlet-card")]),
    }));
    this.cards = this.printed.flatMap(({ cards }) => cards);
    this.status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
    this.button = /** @type {HTMLButtonElement | null} */ (form.querySelector("[data-near]"));
    this.near = /** @type {HTMLElement | null} */ (null);
  }

  begin() {
    this.form.hidden = false;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", () => this.#narrow());
    this.button?.addEventListener("click", () => (this.near ? this.#restore() : this.#ask()));
    if (!navigator.geolocation && this.button) this.button.hidden = true;
    setInterval(() => this.#value("open") && this.#narrow(), MINUTE);
    if (this.#chosen) this.#narrow();
  }

  /** A browser may have kept what was chosen before. */
  get #chosen() {
    return this.#value("open") || this.#value("service") || this.#value("paying");
  }

  /** @param {string} name */
  #value(name) {
    const control = this.form.elements.namedItem(name);
    if (control instanceof HTMLInputElement) return control.checked ? "on" : "";
    return control instanceof HTMLSelectElement ? control.value : "";
  }

  #narrow() {
    const [service, paying, open] = ["service", "paying", "open"].map((name) => this.#value(name));
    const now = Date.now();
    let unknown = 0;
    for (const card of this.cards) {
      const { services = "[]", paying: taken = "" } = card.dataset;
      const fits = (!service || JSON.parse(services).includes(service)) && (!paying || taken.split(" ").includes(paying));
      const is = fits && open ? isOpen(card, now) : true;
      if (is === null) unknown += 1;
      card.hidden = !fits || !is;
    }
    for (const group of this.groups) group.hidden = !group.querySelector(".outlet-card:not([hidden])");
    this.#hideEmpty();
    const shown = this.cards.filter((card) => !card.hidden).length;
    const rest = unknown ? `；另有 ${unknown} 处的资料不能判断现在是否营业，没有列出` : "";
    this.#say(this.#chosen ? `${this.cards.length} 处中有 ${shown} 处符合${rest}` : "");
  }

  #hideEmpty() {
    for (const section of this.sections) {
      section.hidden = this.near !== null || !section.querySelector(".outlet-group:not([hidden])");
    }
  }

  #ask() {
    this.#say("正在取得您的位置……");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.#sort({ lat: coords.latitude, lon: coords.longitude }),
      () => this.#say("没有取得您的位置，仍按原来的顺序排列。"),
      { maximumAge: 5 * MINUTE, timeout: MINUTE / 3 },
    );
  }

  /** @param {Point} here */
  #sort(here) {
    const known = this.cards.filter((card) => card.dataset.place).map((card) => {
      const [lat, lon] = (card.dataset.place ?? "").split(" ").map(Number);
      return { card, far: metres(here, { lat, lon }) };
    });
    known.sort((one, other) => one.far - other.far);
    for (const { card, far } of known) {
      const words = document.createElement("p");
      words.className = "distance";
      words.textContent = inWords(far);
      card.querySelector("h3")?.after(words);
    }
    const others = this.cards.filter((card) => !card.dataset.place);
    this.near = document.createElement("section");
    this.near.append(...part("按距离排列", known.map(({ card }) => card)));
    if (others.length) this.near.append(...part(`没有公开坐标、不知远近的网点（${others.length} 处）`, others));
    this.list.prepend(this.near);
    this.#hideEmpty();
    this.#turned("恢复原来的顺序", "已按离您的直线距离排列。您的位置只在这台设备上用。");
  }

  #restore() {
    for (const words of this.list.querySelectorAll(".distance")) words.remove();
    for (const { grid, cards } of this.printed) grid.append(...cards);
    this.near?.remove();
    this.near = null;
    this.#narrow();
    this.#turned("按离我的远近排列", "已恢复原来的顺序。");
  }

  /**
   * @param {string} offer
   * @param {string} done
   */
  #turned(offer, done) {
    if (this.button) this.button.textContent = offer;
    this.#say(done);
  }

  /** @param {string} text */
  #say(text) {
    this.status.textContent = text;
  }
}

/**
 * @param {string} title
 * @param {HTMLElement[]} cards
 */
function part(title, cards) {
  const heading = document.createElement("h2");
  heading.textContent = title;
  const grid = document.createElement("div");
  grid.className = "card-grid outlet-cards";
  grid.append(...cards);
  return [heading, grid];
}

/**
 * @param {HTMLElement} card
 * @param {number} now
 */
function isOpen(card, now) {
  const element = /** @type {HTMLElement | null} */ (card.querySelector("[data-module=open-now]"));
  return element ? stateOf(element, now).open : null;
}
