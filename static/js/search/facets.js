// Narrowing a search: a choice for each of region, sector and kind, with the number of documents found beside it.

const NAMES = /** @type {const} */ (["region", "sector", "kind"]);

export class Facets {
  /** @type {import("./groups.js").Filters} */
  chosen = {};
  /** @type {Map<string, HTMLSelectElement>} */
  #selects = new Map();
  #box = document.createElement("div");

  /**
   * @param {HTMLFormElement} form  takes the choices, once there are any
   * @param {() => void} changed
   */
  constructor(form, changed) {
    this.#box.className = "search-facets";
    this.#box.hidden = true;
    form.append(this.#box);
    this.#box.addEventListener("change", () => {
      for (const [name, select] of this.#selects) this.chosen[name] = select.value;
      changed();
    });
  }

  /**
   * Take the choices from an address.
   * @param {URLSearchParams} asked
   */
  choose(asked) {
    this.chosen = Object.fromEntries(NAMES.map((name) => [name, asked.get(name) ?? ""]));
  }

  /**
   * The choices that this index knows; any other is forgotten.
   * @param {import("./shards.js").Manifest} manifest
   */
  known(manifest) {
    for (const name of NAMES) {
      if (!manifest.facets[name].includes(this.chosen[name])) this.chosen[name] = "";
    }
    return this.chosen;
  }

  /**
   * @param {import("./shards.js").Manifest} manifest
   * @param {import("./groups.js").Counts} counts
   */
  show(manifest, counts) {
    for (const name of NAMES) {
      const options = this.#options(name, manifest, counts);
      const select = this.#select(name, manifest.labels.facet[name]);
      select.replaceChildren(...options);
      select.value = this.chosen[name] ?? "";
    }
    this.#box.hidden = false;
  }

  hide() {
    this.#box.hidden = true;
  }

  /**
   * @param {"region" | "sector" | "kind"} name
   * @param {import("./shards.js").Manifest} manifest
   * @param {import("./groups.js").Counts} counts
   */
  #options(name, manifest, counts) {
    const labels = new Map(Object.entries(manifest.labels[name] ?? {}));
    const options = [new Option(manifest.labels.facet.all, "")];
    manifest.facets[name].forEach((value, position) => {
      const label = labels.get(value) ?? value;
      const count = counts[name][position];
      // Under a choice the others were not counted: then no number is better than a nought.
      if (this.chosen[name]) options.push(new Option(label, value));
      else if (value && count) options.push(new Option(`${label} (${count})`, value));
    });
    return options.filter((option, position) => position === 0 || option.value !== "");
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  #select(name, text) {
    const before = this.#selects.get(name);
    if (before) return before;
    const select = document.createElement("select");
    select.name = name;
    const label = document.createElement("label");
    label.append(`${text} `, select);
    this.#box.append(label);
    this.#selects.set(name, select);
    return select;
  }
}
