// Once a place was chosen, its pages are kept on this device for when the network is gone (service-worker.js); once it is
// forgotten, so are they. Nothing is kept before.

import { chosen } from "./place.js";

/** @param {HTMLElement} element  `data-root` leads to the site's root */
export function start(element) {
  if (!location.protocol.startsWith("http") || !("serviceWorker" in navigator)) return;
  const root = new URL(element.dataset.root || "./", document.baseURI);
  const act = () => (chosen() ? keep(root, chosen()?.code ?? "") : forget(root)).catch(() => {});
  document.addEventListener("place", act);
  if (document.readyState === "complete") act();
  else window.addEventListener("load", act);
}

/**
 * @param {URL} root
 * @param {string} place
 */
async function keep(root, place) {
  const registration = await navigator.serviceWorker.register(new URL("service-worker.js", root), { scope: root.href });
  // Whoever forgot the place, or chose another, while this was under way had that done already, and this undid it.
  if (chosen()?.code !== place) return chosen() ? undefined : forget(root);
  const working = registration.active ?? (await navigator.serviceWorker.ready).active;
  working?.postMessage({ place });
}

/** @param {URL} root */
async function forget(root) {
  const registration = await navigator.serviceWorker.getRegistration(root.href);
  if (registration && registration.scope !== root.href) return;
  await registration?.unregister(); // one that was still being made may leave its scripts behind: the next page lets go of them
  const mine = `disclosure ${root.pathname} `;
  for (const name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
}
