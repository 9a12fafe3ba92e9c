// The reader's place on the home page: a box to choose it by its name or pinyin, then what is asked first about it.
// <section data-module="my-home" data-root="..."> holds [data-part="choose"] with a form, and a <template> for the rest.

import { inWords } from "./notice-state.js";
import { start as tell } from "./open-now.js";
import { allPlaces, dataOf, linkTo, rootOf } from "./place-data.js";
import { choose, chosen, forget } from "./place.js";
import { element } from "./search/elements.js";

const MOST = 8;
const DAY = 24 * 3600 * 1000;

/** @param {HTMLElement} section */
export function start(section) {
  const root = rootOf(section);
  picker(section, root);
  const show = () => showPlace(section, root);
  document.addEventListener("place", show);
  show();
}

/**
 * The places whose names, or spellings, begin as typed; after them those that hold it.
 * @param {string[][]} places
 * @param {string} typed
 */
export function offered(places, typed) {
  const text = typed.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  if (!text) return [];
  const begins = places.filter(([code, name, , typings]) => [name, ...typings.split(" "), code].some((one) => one.startsWith(text)));
  const holds = places.filter((one) => !begins.includes(one) && one[1].includes(text));
  return [...begins, ...holds];
}

/**
 * Those stops that may last now or are to come, each with what the reader's clock says of it.
 * @param {Record<string, any>[]} stops
 * @param {number} now  milliseconds
 */
export function standing(stops, now) {
  const isOld = (/** @type {Record<string, any>} */ { started, ended }) =>
    ended ? Date.parse(ended) < now - 2 * DAY : Date.parse(started) < now - 7 * DAY;
  return stops.filter((stop) => !isOld(stop)).map((stop) => ({ ...stop, state: inWords(/** @type {DOMStringMap} */ (stop), now) }));
}

/**
 * @param {HTMLElement} section
 * @param {URL} root
 */
function picker(section, root) {
  const form = /** @type {HTMLFormElement} */ (section.querySelector("form"));
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const [status, list] = /** @type {HTMLElement[]} */ ([form.querySelector("[role=status]"), form.querySelector("ul")]);
  form.hidden = false;
  const offer = async () => {
    const places = await allPlaces(root).catch(() => null);
    if (!places) {
      status.textContent = form.dataset.failed ?? "";
      return [];
    }
    const found = offered(places, input.value);
    list.replaceChildren(...found.slice(0, MOST).map(([code, name, where]) => item(code, name, where)));
    status.textContent = !input.value.trim() ? "" : found.length ? "" : (form.dataset.none ?? "");
    return found;
  };
  input.addEventListener("focus", () => void allPlaces(root).catch(() => {}), { once: true });
  input.addEventListener("input", (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) void offer();
  });
  input.addEventListener("compositionend", () => void offer());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const [first] = await offer();
    if (first) choose({ code: first[0], name: first[1] });
  });

  /**
   * @param {string} code
   * @param {string} name
   * @param {string} where
   */
  function item(code, name, where) {
    const button = element("button", { type: "button" }, name, " ", element("span", { class: "count" }, where));
    button.addEventListener("click", () => choose({ code, name }));
    return element("li", {}, button);
  }
}

/**
 * @param {HTMLElement} section
 * @param {URL} root
 */
async function showPlace(section, root) {
  const place = chosen();
  const hadFocus = section.contains(document.activeElement);
  section.querySelector("[data-part=shown]")?.remove();
  part(section, "choose").hidden = Boolean(place);
  const title = /** @type {HTMLElement} */ (section.querySelector("h2"));
  const call = (/** @type {string} */ name) => (title.textContent = [title.dataset.title, name].filter(Boolean).join("："));
  call(place?.name ?? "");
  if (!place) {
    if (hadFocus) section.querySelector("input")?.focus();
    return;
  }
  const data = await dataOf(root, place.code).catch(() => null);
  if (chosen()?.code !== place.code || section.querySelector("[data-part=shown]")) return;
  if (data) call(data.name);
  const shown = blockOf(section, root, place.code, data);
  section.append(shown);
  if (hadFocus) title.focus();
}

/**
 * @param {HTMLElement} section
 * @param {URL} root
 * @param {string} code
 * @param {import("./place-data.js").PlaceData | null} data
 */
function blockOf(section, root, code, data) {
  const template = /** @type {HTMLTemplateElement} */ (section.querySelector("template"));
  const shown = element("div", { "data-part": "shown" }, template.content.cloneNode(true));
  part(shown, "change").addEventListener("click", () => {
    part(section, "choose").hidden = false;
    section.querySelector("input")?.focus();
  });
  part(shown, "forget").addEventListener("click", forget);
  part(shown, "demonstration").hidden = !data?.demonstration;
  part(shown, "failed").hidden = Boolean(data);
  if (!data) part(shown, "answers").remove();
  for (const one of shown.querySelectorAll("[data-as-of]")) one.textContent = dayOf(data?.as_of ?? "");
  const pages = data?.pages ?? { region: `regions/${code}/` };
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (shown.querySelectorAll("[data-page]"))) {
    const path = pages[link.dataset.page ?? ""];
    if (path) link.href = linkTo(root, path, link.dataset.anchor);
    else link.remove();
  }
  if (data) fill(shown, root, data);
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (shown.querySelectorAll("[data-hours], [data-closed]"))) tell(one);
  return shown;
}

/**
 * @param {HTMLElement} shown
 * @param {URL} root
 * @param {any} data
 */
function fill(shown, root, data) {
  const link = (/** @type {string} */ path, /** @type {string} */ text) => element("a", { href: linkTo(root, path) }, text);
  const tag = (/** @type {any} */ { sector }) => (sector ? [element("span", { class: "tag" }, sector), " "] : []);
  const line = (/** @type {string | undefined} */ text) => (text ? [element("br", {}), text] : []);
  const now = (/** @type {any} */ { rules, closed }, /** @type {Record<string, string>} */ kind) =>
    rules || closed ? [" ", element("span", { class: "answering", ...hoursOf(rules, closed), ...kind })] : [];
  /** @type {Record<string, (one: any) => (Node | string)[]>} */
  const said = {
    stops: (one) => [
      link(one.url, one.title),
      ...(one.state ? [" ", element("span", { class: "notice-state" }, one.state)] : []),
      ...line(one.when),
      ...line(one.areas.join("；")),
    ],
    numbers: (one) => [
      element("a", { class: "phone", href: `tel:${one.number.replace(/[^0-9+-]/g, "")}` }, one.number),
      ...line(`${one.whose}，${one.hours}`),
      ...now(one, { "data-line": "" }),
    ],
    suppliers: (one) => [...tag(one), link(one.url, one.name)],
    prices: (one) => [...tag(one), link(one.url, one.name), "　", element("strong", {}, one.price), ...line(one.company)],
    outlets: (one) => [...tag(one), link(one.url, one.name), ...line(one.address), ...line(one.hours), ...now(one, {})],
  };
  const lists = { ...data, stops: standing(data.stops, Date.now()), outlets: data.outlets.slice(0, 4) };
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (shown.querySelectorAll("[data-list]"))) {
    const kind = place.dataset.list ?? "";
    place.replaceChildren(...lists[kind].map((/** @type {any} */ one) => element("li", {}, ...said[kind](one))));
    place.hidden = lists[kind].length === 0;
    const none = place.nextElementSibling;
    if (none instanceof HTMLElement && none.dataset.none !== undefined) none.hidden = !place.hidden;
  }
}

/**
 * What open-now.js reads of an element.
 * @param {unknown} rules
 * @param {{since?: string, until?: string} | undefined} closed
 * @returns {Record<string, string>}
 */
function hoursOf(rules, closed) {
  const known = { "data-closed-since": closed?.since, "data-closed-until": closed?.until };
  const days = Object.entries(known).flatMap(([name, day]) => (day ? [[name, day]] : []));
  return {
    ...(rules ? { "data-hours": JSON.stringify(rules) } : {}),
    ...(closed ? { "data-closed": "", ...Object.fromEntries(days) } : {}),
  };
}

/** @param {string} text  2026-11-21 */
function dayOf(text) {
  const [year, month, day] = text.split("-").map(Number);
  return day ? `${year}年${month}月${day}日` : "";
}

/**
 * @param {HTMLElement} within
 * @param {string} name
 */
function part(within, name) {
  return /** @type {HTMLElement} */ (within.querySelector(`[data-part=${name}]`));
}
