// Puts the notices of a page under what is stopped now, soon, and no more, by the reader's own clock, and shows those of
// the reader's sector and place. The page itself has them by date.

import { group } from "./notice-state.js";
import { chosen } from "./place.js";

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const GROUPS = ["now", "soon", "past", "other"];

/** @param {HTMLElement} root holds the boards, and the form above them */
export function start(root) {
  const form = root.querySelector("[data-filter]");
  const refresh = () => show(root, form);
  for (const board of root.querySelectorAll("[data-board]")) begin(board);
  if (form) offer(root, form, refresh);
  refresh();
  setInterval(() => document.hidden || refresh(), MINUTE);
}

/** @param {Element} board */
function begin(board) {
  const title = board.querySelector("[data-title]");
  title.textContent = title.dataset.title;
}

/**
 * @param {HTMLElement} root
 * @param {HTMLFormElement} form
 * @param {() => void} refresh
 */
function offer(root, form, refresh) {
  const said = form.querySelector("[data-said]");
  const changed = () => {
    refresh();
    said.textContent = summary(root, form);
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", changed);
  if (!("here" in root.dataset)) {
    name(form);
    document.addEventListener("place", () => {
      name(form);
      changed();
    });
  }
  form.hidden = !form.querySelector("select") && form.querySelector("[data-place]").hidden;
}

/** @param {HTMLFormElement} form */
function name(form) {
  const place = chosen();
  const line = form.querySelector("[data-place]");
  line.hidden = !place;
  line.querySelector("[data-place-name]").textContent = place ? place.name || place.code : "";
  if (place) form.hidden = false;
}

/**
 * @param {HTMLElement} root
 * @param {HTMLFormElement | null} form
 */
function show(root, form) {
  const asked = wanted(root, form);
  for (const board of root.querySelectorAll("[data-board]")) {
    const sections = Object.fromEntries(
      GROUPS.map((one) => [one, board.querySelector(`[data-group="${one}"]`)]),
    );
    for (const item of board.querySelectorAll("[data-places]")) {
      item.hidden = !fits(item.dataset, asked);
      const section = sections[belongs(item, Date.now())];
      // What has the reader's focus stays where it is until they leave it.
      if (item.parentElement !== section && !item.contains(document.activeElement)) section.append(item);
    }
    inTurn(sections.soon);
    for (const one of GROUPS) head(sections[one], one === "other");
  }
  const invented = root.querySelector("[data-invented]");
  if (!invented) return;
  const shown = [...root.querySelectorAll("[data-places]:not([hidden])")];
  invented.hidden = !shown.some((item) => invented.contains(item));
  invented.open ||= shown.every((item) => invented.contains(item)); // all that the reader asked for
}

/**
 * @param {HTMLElement} root
 * @param {HTMLFormElement | null} form
 */
function wanted(root, form) {
  const line = form?.querySelector("[data-place]");
  const place = line && !line.hidden && line.querySelector("input").checked ? chosen() : null;
  return { sector: form?.querySelector("select")?.value ?? "", place: place?.code ?? "" };
}

/**
 * @param {DOMStringMap} item has data-sector and data-places
 * @param {{sector: string, place: string}} asked empty where all are wanted
 * @returns {boolean}
 */
export function fits(item, { sector, place }) {
  if (sector && item.sector !== sector) return false;
  return !place || (item.places ?? "").split(" ").some((code) => covers(place, code) || covers(code, place));
}

/**
 * Whether a region is another or lies in it (GB/T 2260).
 * @param {string} region
 * @param {string} code
 */
function covers(region, code) {
  return code.startsWith(region.replace(/(?:0000|00)$/, ""));
}

/**
 * @param {HTMLElement} item
 * @param {number} now
 * @returns {string}
 */
function belongs(item, now) {
  const times = item.querySelector("[data-module='notice-state']");
  if (times) return group(times.dataset, now);
  // A stop that does not say when: one that was published a day ago at most is taken to be there.
  return Date.parse(item.dataset.published ?? "") > now - DAY ? "now" : "other";
}

/**
 * What begins first comes first.
 * @param {HTMLElement} section
 */
function inTurn(section) {
  const items = [...section.querySelectorAll("[data-places]")];
  const begins = (/** @type {Element} */ item) =>
    Date.parse(item.querySelector("[data-module='notice-state']").dataset.start);
  const sorted = items.toSorted((one, other) => begins(one) - begins(other));
  if (sorted.some((item, index) => item !== items[index])) section.append(...sorted);
}

/**
 * @param {HTMLElement} section
 * @param {boolean} isRest is left out where it is empty
 */
function head(section, isRest) {
  const count = section.querySelectorAll("[data-places]:not([hidden])").length;
  section.querySelector("[data-count]").textContent = count ? `${count} 份` : "";
  const none = section.querySelector("[data-none]");
  if (none) none.hidden = count > 0;
  section.hidden = isRest && count === 0;
}

/**
 * @param {HTMLElement} root
 * @param {HTMLFormElement} form
 */
function summary(root, form) {
  const all = root.querySelectorAll("[data-places]").length;
  const left = root.querySelectorAll("[data-places]:not([hidden])").length;
  return left === all ? `显示全部 ${all} 份公告。` : `显示 ${left} 份公告，另有 ${all - left} 份不在所选范围。`;
}
