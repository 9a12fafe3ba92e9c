// The buttons for large type and dark colours: <div data-module="display-buttons">. A choice is kept on this device only
// (localStorage), and display.js takes it up at the head of the next page. Colours follow the system until they are chosen.

const DARK = matchMedia("(prefers-color-scheme: dark)");

/** @param {HTMLElement} place  has a button for each choice, with data-display="type" or "scheme" */
export function start(place) {
  const buttons = [...place.querySelectorAll("button")];
  const show = () => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(isOn(button.dataset.display ?? "")));
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      turn(button.dataset.display ?? "");
      show();
    });
  }
  DARK.addEventListener("change", show);
  window.addEventListener("storage", ({ key, newValue }) => {
    if (!key?.startsWith("display-")) return;
    put(key.slice("display-".length), newValue ?? "");
    show();
  });
  show();
}

/** @param {string} choice */
export function isOn(choice) {
  const { type, scheme } = document.documentElement.dataset;
  if (choice === "type") return type === "large";
  return scheme ? scheme === "dark" : DARK.matches;
}

/** @param {string} choice */
function turn(choice) {
  const on = !isOn(choice);
  if (choice === "type") keep(choice, on ? "large" : "");
  else keep(choice, on === DARK.matches ? "" : on ? "dark" : "light");
}

/**
 * @param {string} choice
 * @param {string} value  nothing where the page is to be as it is made
 */
function keep(choice, value) {
  put(choice, value);
  try {
    if (value) localStorage.setItem(`display-${choice}`, value);
    else localStorage.removeItem(`display-${choice}`);
  } catch {
    // Where storage is forbidden the choice holds for this page.
  }
}

/**
 * @param {string} choice
 * @param {string} value
 */
function put(choice, value) {
  const { dataset } = document.documentElement;
  if (value) dataset[choice] = value;
  else delete dataset[choice];
}
