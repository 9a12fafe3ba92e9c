// Tables as our CSV files have them (RFC 4180): cells in quotes may hold commas, quotes and ends of lines.

const CELL = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|$)/y;
const GUARD = /^'(?=[=+\-@\t\r\n＝＋－＠])/;

/**
 * The rows of a table, its heads first. The apostrophe that keeps a spreadsheet from working a text out is taken away:
 * in a workbook a text is a text.
 * @param {string} text
 */
export function parse(text) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  CELL.lastIndex = text.startsWith("\ufeff") ? 1 : 0;
  while (CELL.lastIndex < text.length) {
    const [, cell, end] = /** @type {RegExpExecArray} */ (CELL.exec(text));
    row.push((cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell).replace(GUARD, ""));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
