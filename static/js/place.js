// The place that the reader has said to be theirs: on this device only, in localStorage ("place" is the region's code,
// "place-name" its name), never in a cookie. `?place=411700` in the address wins, and is remembered from then on.
// Whoever shows something about it asks `chosen()` and listens for "place" on document.

const CODE = "place";
const NAME = "place-name";
const IS_CODE = /^[0-9]{6}$/;

/**
 * @typedef {object} Place
 * @property {string} code  of a region, six digits
 * @property {string} name  nothing where only the address told the code
 */

/**
 * The reader's place, or null where none was chosen.
 * @returns {Place | null}
 */
export function chosen() {
  const asked = inAddress();
  const code = asked || stored(CODE);
  if (!IS_CODE.test(code)) return null;
  if (code !== stored(CODE)) store(code, "");
  return { code, name: code === stored(CODE) ? stored(NAME) : "" };
}

/** @param {Place} place */
export function choose({ code, name }) {
  const isKept = store(code, name);
  if (!isKept) putInAddress(code);
  else if (inAddress() && inAddress() !== code) putInAddress("");
  tell({ code, name });
}

/** From now on no place is the reader's. */
export function forget() {
  try {
    localStorage.removeItem(CODE);
    localStorage.removeItem(NAME);
  } catch {
    // Where storage is forbidden nothing was kept.
  }
  if (inAddress()) putInAddress("");
  tell(null);
}

/** @param {Place | null} detail */
function tell(detail) {
  document.dispatchEvent(new CustomEvent("place", { detail }));
}

function inAddress() {
  const code = new URLSearchParams(location.search).get("place") ?? "";
  return IS_CODE.test(code) ? code : "";
}

/** @param {string} code  or nothing, to take it out */
function putInAddress(code) {
  const address = new URL(location.href);
  if (code) address.searchParams.set("place", code);
  else address.searchParams.delete("place");
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // A page on a disk may keep its address.
  }
}

/**
 * What is kept; storage may be forbidden.
 * @param {string} key
 */
function stored(key) {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/**
 * Whether it could be kept.
 * @param {string} code
 * @param {string} name
 */
function store(code, name) {
  try {
    localStorage.setItem(CODE, code);
    localStorage.setItem(NAME, name);
    return true;
  } catch {
    return false;
  }
}
