// Keeps the pages about the reader's place for when the network is gone, and says on each how old it is. What the network
// gives comes first, always: nothing kept is shown while there is an answer. It stands at the site's root, whose pages it
// may then answer for; `web/files/service_worker.py` puts VERSION and OWN in place.

/** @typedef {{ place: string, at: string }} Kept  what was kept last */

const VERSION = "$VERSION";
/** @type {string[]} stylesheet, scripts */
const OWN = [];

const worker = /** @type {any} */ (self);
const root = new URL("./", worker.location.href);
/** Other sites may share our host. */
const named = (/** @type {string} */ name) => `disclosure ${root.pathname} ${name}`;
const ABOUT = new URL("service-worker.js?kept", root).href;
const TIME = "x-kept";
const PATIENCE = 8000; // milliseconds that somebody in a hurry waits for an answer when an older one is at hand
const FRESH = 3 * 3600 * 1000;

worker.addEventListener("install", (/** @type {any} */ event) => {
  worker.skipWaiting();
  event.waitUntil(caches.open(named(VERSION)).then((cache) => cache.addAll(OWN.map((path) => renewed(path)))));
});

worker.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(Promise.all([forgetOlder(), worker.clients.claim()]));
});

worker.addEventListener("message", (/** @type {any} */ event) => {
  event.waitUntil(keepPlace(event.data.place));
});

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== root.origin || !address.pathname.startsWith(root.pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(request, address));
  else if (address.pathname.startsWith(`${root.pathname}static/`)) event.respondWith(own(request));
  else if (address.pathname.endsWith("/place.json")) event.respondWith(own(request));
});

/** @param {string} path */
function renewed(path) {
  return new Request(new URL(path, root), { cache: "no-cache" });
}

async function forgetOlder() {
  const mine = named("");
  const names = (await caches.keys()).filter((name) => name.startsWith(mine));
  await Promise.all(names.filter((name) => ![named(VERSION), named("place")].includes(name)).map((name) => caches.delete(name)));
}

/**
 * Keeps the pages that a place's data names, at most once in three hours.
 * @param {string} place
 */
async function keepPlace(place) {
  const cache = await caches.open(named("place"));
  const about = await cache.match(ABOUT);
  /** @type {Kept | null} */
  const last = about ? await about.json() : null;
  if (last?.place === place && Date.now() - Date.parse(last.at) < FRESH) return;
  const path = `regions/${place}/place.json`;
  const answer = await fetch(renewed(path));
  if (!answer.ok) return;
  const { pages } = await answer.clone().json();
  if (last && last.place !== place) for (const request of await cache.keys()) await cache.delete(request);
  await store(cache, new URL(path, root).href, answer);
  // One after another: the reader's own requests go first.
  const paths = ["", .../** @type {string[]} */ (Object.values(pages))].map((one) => new URL(one, root).pathname);
  for (const one of new Set(paths)) {
    const found = await fetch(renewed(one));
    if (found.ok) await store(cache, new URL(one, root).href, found);
  }
  await cache.put(ABOUT, Response.json({ place, at: new Date().toISOString() }));
}

/**
 * @param {Cache} cache
 * @param {string} address
 * @param {Response} answer
 */
async function store(cache, address, answer) {
  const headers = new Headers(answer.headers);
  headers.set(TIME, new Date().toISOString());
  await cache.put(address, new Response(await answer.blob(), { headers }));
}

/**
 * @param {Request} request
 * @param {URL} address
 */
async function page(request, address) {
  const cache = await caches.open(named("place"));
  const place = address.origin + address.pathname;
  const kept = await cache.match(place);
  try {
    const answer = await (kept ? soon(fetch(request)) : fetch(request));
    if (kept && answer.ok) await store(cache, place, answer.clone());
    return answer;
  } catch {
    return kept ? dated(kept) : nothing(cache);
  }
}

/**
 * @param {Promise<Response>} answer
 * @returns {Promise<Response>}
 */
function soon(answer) {
  return Promise.race([answer, new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("no answer")))]);
}

/** @param {Request} request */
async function own(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (!kept) throw error;
    return kept;
  }
}

/** @param {Response} kept */
async function dated(kept) {
  const said = `这是 ${time(kept.headers.get(TIME) ?? "")} 保存的内容，现在没有网络。停供、价格、电话可能已有变化。`;
  const note = `<aside class="kept-note" aria-label="没有网络"><p class="width">${said}</p></aside>`;
  return html((await kept.text()).replace(/<header class="site-header">/, `${note}$&`));
}

/** @param {Cache} cache */
async function nothing(cache) {
  const items = [];
  for (const request of await cache.keys()) {
    const kept = await cache.match(request);
    const title = /<title>([^<]*) - [^<]*<\/title>/.exec((await kept?.text()) ?? "");
    if (title) items.push(`<li><a href="${request.url}">${title[1]}</a></li>`);
  }
  const saved = items.length ? `<p>这台设备上保存了下面几页，每一页都写明是什么时候的内容：</p><ul>${items.join("")}</ul>` : "";
  const head = `<meta charset="utf-8"><title>没有网络</title><meta name="viewport" content="width=device-width">`;
  const style = `<script src="${root.href}static/js/display.js"></script><link rel="stylesheet" href="${root.href}static/site.css">`;
  return html(
    `<!doctype html><html lang="zh-CN"><head>${head}${style}</head><body><main class="width"><h1>现在没有网络</h1>` +
      `<p>这一页没有保存。请接通网络后刷新。</p>${saved}</main></body></html>`,
  );
}

/** @param {string} text */
function html(text) {
  return new Response(text, { headers: { "content-type": "text/html; charset=utf-8" } });
}

/** @param {string} at */
function time(at) {
  const day = new Date(at);
  const year = day.getFullYear() === new Date().getFullYear() ? "" : `${day.getFullYear()}年`;
  return `${year}${day.getMonth() + 1}月${day.getDate()}日 ${day.getHours()}:${String(day.getMinutes()).padStart(2, "0")}`;
}
