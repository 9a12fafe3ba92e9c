// A button that prints the page: <p data-module="print" hidden><button type="button">...</button></p>. It is shown only
// where there is a script to answer it; the browser's own command does the same.

/** @param {HTMLElement} element */
export function start(element) {
  element.querySelector("button")?.addEventListener("click", () => window.print());
  element.hidden = false;
}
