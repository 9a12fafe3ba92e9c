// Lets a reader sort a table by its columns: <table data-module="sortable-table">.
// A head cell with data-sorts="ascending" or "descending" becomes a button; that direction comes first, then the other,
// then the printed order. A cell's data-sort stands for its words where these would sort otherwise. A cell that is empty
// or merged with others of its row has no value: such rows come last either way. Rows of the class "group" head those
// below them, so they are there in the printed order only; a row with data-follows stays below the one above it.

const DIRECTIONS = { ascending: "升序", descending: "降序" };
const BLANK = new Set(["", "—"]);
const WORDS = new Intl.Collator("zh-CN", { numeric: true });

/** @param {HTMLTableElement} table */
export function start(table) {
  new SortableTable(table).begin();
}

/**
 * @param {string[]} values
 * @param {string} direction
 * @returns {number[]} their places in order; equals stay as they stood
 */
export function ordered(values, direction) {
  const sign = direction === "descending" ? -1 : 1;
  const places = values.map((_, place) => place);
  const [known, blank] = [places.filter((at) => !BLANK.has(values[at])), places.filter((at) => BLANK.has(values[at]))];
  return [...known.sort((one, other) => sign * compared(values[one], values[other])), ...blank];
}

/**
 * @param {string} one
 * @param {string} other
 */
function compared(one, other) {
  const [a, b] = [Number(one), Number(other)];
  return Number.isNaN(a) || Number.isNaN(b) ? WORDS.compare(one, other) : a - b;
}

/**
 * @param {HTMLTableRowElement} row
 * @param {number} column
 */
function value(row, column) {
  let at = 0;
  for (const cell of row.cells) {
    if (column < at + cell.colSpan) return cell.colSpan > 1 ? "" : (cell.dataset.sort ?? cell.textContent.trim());
    at += cell.colSpan;
  }
  return "";
}

class SortableTable {
  /** @param {HTMLTableElement} table */
  constructor(table) {
    this.table = table;
    this.printed = [...table.tBodies].map((body) => ({ body, rows: [...body.rows] }));
    this.groups = this.printed.flatMap(({ rows }) => rows.filter((row) => row.matches(".group")));
    this.entries = entries(this.printed.flatMap(({ rows }) => rows));
    this.columns = [...(table.tHead?.rows[0].cells ?? [])].flatMap((head, place) =>
      head.dataset.sorts ? [{ head, place, name: head.textContent.trim(), first: head.dataset.sorts }] : [],
    );
    this.chosen = { place: -1, direction: "" };
  }

  begin() {
    for (const column of this.columns) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort-button";
      button.append(...column.head.childNodes);
      button.addEventListener("click", () => this.#turn(column));
      column.head.append(button);
    }
    this.#addBar();
    // A link to a group's head leads to it in the printed order, where it is.
    document.addEventListener("click", ({ target }) => {
      const address = target instanceof Element ? target.closest("a")?.getAttribute("href") : null;
      if (this.groups.some((row) => !row.isConnected && `#${row.id}` === address)) this.#show(-1, "");
    });
  }

  /** On a narrow screen the head is out of sight, so the bar offers the same. */
  #addBar() {
    this.select = document.createElement("select");
    this.select.append(new Option("原来的顺序", "-1"), ...this.columns.map(({ name, place }) => new Option(name, `${place}`)));
    this.select.addEventListener("change", () => {
      const place = Number(this.select.value);
      this.#show(place, this.columns.find((column) => column.place === place)?.first ?? "");
    });
    const label = document.createElement("label");
    label.append("排序 ", this.select);
    this.other = document.createElement("button");
    this.other.type = "button";
    this.other.hidden = true;
    this.other.addEventListener("click", () => this.#show(this.chosen.place, opposite(this.chosen.direction)));
    this.status = document.createElement("span");
    this.status.setAttribute("role", "status");
    const bar = document.createElement("div");
    bar.className = "sort-bar";
    bar.append(label, this.other, this.status);
    (this.table.closest(".scroll") ?? this.table).before(bar);
  }

  /** @param {{place: number, first: string}} column */
  #turn({ place, first }) {
    const { place: before, direction } = this.chosen;
    if (before !== place) this.#show(place, first);
    else if (direction === first) this.#show(place, opposite(first));
    else this.#show(-1, "");
  }

  /**
   * @param {number} place -1 for the printed order
   * @param {string} direction
   */
  #show(place, direction) {
    const known = place >= 0;
    this.chosen = { place, direction };
    if (known) this.#sort(place, direction);
    else for (const { body, rows } of this.printed) body.replaceChildren(...rows);
    for (const column of this.columns) {
      if (column.place === place) column.head.setAttribute("aria-sort", direction);
      else column.head.removeAttribute("aria-sort");
    }
    this.select.value = `${place}`;
    this.other.hidden = !known;
    this.other.textContent = known ? `改为${DIRECTIONS[opposite(direction)]}` : "";
    const name = this.columns.find((column) => column.place === place)?.name;
    this.status.textContent = known ? `已按“${name}”${DIRECTIONS[direction]}排列` : "已恢复原来的顺序";
  }

  /**
   * @param {number} place
   * @param {string} direction
   */
  #sort(place, direction) {
    const values = this.entries.map(([row]) => value(row, place));
    const [first, ...rest] = this.printed;
    for (const { body } of rest) body.replaceChildren();
    first.body.replaceChildren(...ordered(values, direction).flatMap((at) => this.entries[at]));
  }
}

/**
 * @param {HTMLTableRowElement[]} rows
 * @returns {HTMLTableRowElement[][]} each row with those that follow it
 */
function entries(rows) {
  /** @type {HTMLTableRowElement[][]} */
  const found = [];
  for (const row of rows) {
    if ("follows" in row.dataset) found.at(-1)?.push(row);
    else if (!row.matches(".group")) found.push([row]);
  }
  return found;
}

/** @param {string} direction */
function opposite(direction) {
  return direction === "ascending" ? "descending" : "ascending";
}
