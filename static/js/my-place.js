// The reader's place on any page: the line in the header that names it; `data-shows="button"`, which makes a region's
// page the reader's place; any other `data-shows` (hotlines, outlets, prices, rights …), a large link to that page of
// the place. Nothing of it is to be seen, and nothing is loaded, before a place was chosen.

import { choose, chosen, forget } from "./place.js";
import { dataOf, linkTo, rootOf } from "./place-data.js";

/** @param {HTMLElement} element */
export function start(element) {
  if (element.dataset.shows === "button") listen(element);
  const show = element.dataset.shows === "button" ? button : element.dataset.shows ? way : line;
  document.addEventListener("place", () => show(element));
  show(element);
}

/** @param {HTMLElement} element  its first <span> takes the name */
async function line(element) {
  const place = chosen();
  element.hidden = !place?.name;
  if (!place) return;
  const root = rootOf(element);
  const link = document.createElement("a");
  link.href = linkTo(root, `regions/${place.code}/`);
  link.textContent = place.name;
  element.querySelector("span")?.replaceChildren(link);
  if (place.name) return;
  // Only the address told the code.
  const data = await dataOf(root, place.code).catch(() => null);
  if (data && chosen()?.code === data.code) choose({ code: data.code, name: data.name });
}

/** @param {HTMLElement} element */
async function way(element) {
  element.hidden = true;
  const place = chosen();
  if (!place) return;
  const root = rootOf(element);
  const data = await dataOf(root, place.code).catch(() => null);
  const path = data?.pages[element.dataset.shows ?? ""];
  if (!data || !path || chosen()?.code !== data.code) return;
  const link = document.createElement("a");
  link.href = linkTo(root, path, element.dataset.anchor);
  link.textContent = (element.dataset.words ?? "").replace("{place}", data.name);
  element.replaceChildren(link);
  element.hidden = false;
}

/** @param {HTMLElement} element  holds a button that sets the place, and a <span> with one that clears it */
function listen(element) {
  const { code = "", name = "" } = element.dataset;
  const [set, clear] = element.querySelectorAll("button");
  set.addEventListener("click", () => {
    choose({ code, name });
    clear.focus();
  });
  clear.addEventListener("click", () => {
    forget();
    set.focus();
  });
}

/** @param {HTMLElement} element */
function button(element) {
  const isChosen = chosen()?.code === element.dataset.code;
  const [set, said] = /** @type {Iterable<HTMLElement>} */ (element.children);
  set.hidden = isChosen;
  said.hidden = !isChosen;
  element.hidden = false;
}
