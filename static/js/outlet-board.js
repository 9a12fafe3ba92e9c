// One click prints the notice board; the page itself is laid out for A3.

/** @param {HTMLButtonElement} button */
export function start(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
