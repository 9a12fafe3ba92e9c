// A draft on the reader's device (localStorage): kept under the record's path until it is thrown away or nothing of it
// is left. Storage may be forbidden; then nothing is kept, and that is said.

const NAME = "submit-draft:";

/** @typedef {{base: string, at: string, record: import("./record.js").RecordText}} Draft  `base` is the text that it began with */

/**
 * @param {string} path
 * @returns {Draft | null}
 */
export function draftOf(path) {
  try {
    const kept = JSON.parse(localStorage.getItem(NAME + path) ?? "null");
    return kept?.record?.root?.entries && typeof kept.base === "string" ? kept : null;
  } catch {
    return null;
  }
}

/**
 * Whether it could be kept.
 * @param {string} path
 * @param {Draft} draft
 */
export function keepDraft(path, draft) {
  try {
    localStorage.setItem(NAME + path, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
export function forgetDraft(path) {
  try {
    localStorage.removeItem(NAME + path);
  } catch {
    // Where storage is forbidden nothing was kept.
  }
}
