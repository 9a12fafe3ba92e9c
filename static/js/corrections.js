// On the page that says how to report a mistake: names the page that the reader came from, and writes it into the mail.

/**
 * The path of the page with the mistake: what the address says, or else where the reader came from on this site.
 * @param {string} address the address of the page itself
 * @param {string} referrer where the reader came from, if the browser says
 * @returns {string} a path with its query, or nothing
 */
export const pageWithMistake = (address, referrer) => {
  const here = new URL(address);
  const asked = here.searchParams.get("page") ?? "";
  if (/^\/(?![/\\])/.test(asked)) return asked.slice(0, 500);
  if (!referrer) return "";
  const from = new URL(referrer);
  if (from.origin !== here.origin || from.pathname === here.pathname) return "";
  return (from.pathname + from.search).slice(0, 500);
};

/**
 * @param {HTMLElement} element
 */
export const start = (element) => {
  const page = pageWithMistake(location.href, document.referrer);
  if (!page) return;
  const told = element.querySelector("[data-corrections-page]");
  const place = new URL(page, location.href).href;
  told.querySelector("code").textContent = place;
  told.hidden = false;
  const mail = element.querySelector("[data-corrections-mail]");
  if (mail) mail.href += `?subject=${encodeURIComponent(document.querySelector("h1").textContent)}&body=${encodeURIComponent(place)}`;
};
