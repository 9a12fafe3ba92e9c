// A search box on any page: once it has the focus, it offers suggestions. Until then nothing more is loaded.

/** @param {HTMLFormElement} form  leads to the search page, in whose folder the index is */
export function start(form) {
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  if (document.activeElement === input) open(form, input);
  else input.addEventListener("focus", () => open(form, input), { once: true });
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 */
async function open(form, input) {
  const [{ reader }, { suggest }, { learn }] = await Promise.all([
    import("./search/reading.js"),
    import("./search/suggestions.js"),
    import("./search/terms.js"),
  ]);
  const folder = new URL(".", form.action);
  const read = reader(folder);
  /** @type {Promise<any> | null} */
  let known = null;
  const manifest = () => {
    known ??= read("index.json").then((made) => {
      learn(...made.traditional);
      return made;
    });
    known.catch(() => (known = null));
    return known;
  };
  suggest(input, { read, manifest, root: new URL("..", folder), search: () => form.requestSubmit() });
  // Typed faster than this was loaded: what the page itself put into the box is nothing to suggest for.
  if (input.value !== input.defaultValue) input.dispatchEvent(new InputEvent("input"));
}
