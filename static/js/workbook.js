// Offers the table of a CSV file as a workbook, made in the reader's browser: one for each company and rule would take
// the build ten times as long as their pages. <button data-module="workbook" hidden> right after the link to the file.

import { parse } from "./workbook/csv.js";
import { xlsx } from "./workbook/xlsx.js";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** @param {HTMLButtonElement} button */
export function start(button) {
  const link = button.previousElementSibling;
  if (!(link instanceof HTMLAnchorElement) || location.protocol === "file:") return; // from a disk nothing is fetched
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      save(await workbookOf(link.href), nameOf(link.href));
    } catch (error) {
      console.error(error);
      button.textContent = button.dataset.failed ?? "";
    }
    button.disabled = false;
  });
}

/** @param {string} address */
async function workbookOf(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new Blob(xlsx(parse(await response.text())), { type: TYPE });
}

/** @param {string} address */
function nameOf(address) {
  return (new URL(address).pathname.split("/").pop() ?? "").replace(/\.csv$/, ".xlsx");
}

/**
 * @param {Blob} file
 * @param {string} name
 */
function save(file, name) {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
