// A table as a workbook (ECMA-376): one sheet, heads in bold that stay in sight, every cell a text as it was written.

import { zip } from "./zip.js";

const SPACE = "http://schemas.openxmlformats.org";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = `${SPACE}/package/2006/relationships`;
const OFFICE = `${SPACE}/officeDocument/2006/relationships`;
const SHEETS = `${SPACE}/spreadsheetml/2006/main`;
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WIDEST = 60;
const NEVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g; // in XML
const PART = 500;

const FIXED = {
  "[Content_Types].xml":
    `<Types xmlns="${SPACE}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels":
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml":
    `<styleSheet xmlns="${SHEETS}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>` +
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};

/**
 * The file, in parts.
 * @param {string[][]} rows  the heads first
 */
export function xlsx(rows) {
  const utf8 = new TextEncoder();
  const files = Object.entries(FIXED).map(([name, text]) => ({ name, content: utf8.encode(HEAD + text) }));
  return zip([...files, { name: "xl/worksheets/sheet1.xml", content: utf8.encode(HEAD + sheet(rows)) }]);
}

/** @param {string[][]} rows */
function sheet(rows) {
  const columns = rows[0].map((_, at) => columnName(at));
  const parts = [
    `<worksheet xmlns="${SHEETS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`,
    ...columns.map((_, at) => `<col min="${at + 1}" max="${at + 1}" width="${width(rows, at)}" customWidth="1"/>`),
    "</cols><sheetData>",
    ...rows.map((row, number) => rowOf(row, number + 1, columns)),
    `</sheetData><autoFilter ref="A1:${columns.at(-1)}${rows.length}"/></worksheet>`,
  ];
  return parts.join("");
}

/**
 * @param {string[]} row
 * @param {number} number
 * @param {string[]} columns
 */
function rowOf(row, number, columns) {
  const style = number === 1 ? ' s="1"' : "";
  const cells = row.map((text, at) =>
    text ? `<c r="${columns[at]}${number}" t="inlineStr"${style}><is><t xml:space="preserve">${escaped(text)}</t></is></c>` : "",
  );
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(NEVER, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * Of a column in characters of a digit's width, by its first rows.
 * @param {string[][]} rows
 * @param {number} at
 */
function width(rows, at) {
  const longest = Math.max(...rows.slice(0, PART).map((row) => (row[at] ?? "").replace(/[^\x00-\xff]/g, "xx").length));
  return Math.min(WIDEST, longest + 2);
}

/** @param {number} at  A, B … Z, AA */
export function columnName(at) {
  const before = Math.floor(at / 26);
  return (before ? columnName(before - 1) : "") + String.fromCharCode(65 + (at % 26));
}
