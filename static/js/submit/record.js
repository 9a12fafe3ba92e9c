// A record with all that its editor wrote beside its values: comments, and blank lines that part it.
// The twin of disclosure/content/canonical/laid.py.

/** @typedef {{text: string, quoted: boolean}} Text  a scalar; `quoted` where it stood in quotes or as a block */
/** @typedef {{keyed: boolean, entries: Entry[]}} Block  a mapping (`keyed`) or a list */
/** @typedef {Text | Block} Value */
/**
 * A key with its value, or an item of a list (`key` is null). `id` stays the same while the value is changed; `from` is
 * that of the item from which this one was copied; `worked` where the form worked the value out.
 * @typedef {{id: number, key: string | null, value: Value, above: string[], beside: string, from?: number, worked?: boolean}} Entry
 */
/** @typedef {{root: Block, head: string[], tail: string[]}} RecordText */
/** @typedef {(string | number)[]} Path */

let last = 0;

/**
 * @param {string | null} key
 * @param {Value} value
 * @returns {Entry}
 */
export function entry(key, value) {
  last += 1;
  return { id: last, key, value, above: [], beside: "" };
}

/**
 * @param {string} text
 * @returns {Text}
 */
export function plainText(text) {
  return { text, quoted: false };
}

/**
 * @param {Value | undefined} value
 * @returns {value is Block}
 */
export function isBlock(value) {
  return value !== undefined && "entries" in value;
}

/**
 * The entry of a key.
 * @param {Block} block
 * @param {string} key
 */
export function entryOf(block, key) {
  return block.entries.find((one) => one.key === key);
}

/**
 * An entry of its own with the same content; comments stay behind.
 * @param {Entry} one
 * @returns {Entry}
 */
export function copied({ id, key, value }) {
  const own = isBlock(value) ? { keyed: value.keyed, entries: value.entries.map(copied) } : { ...value };
  return Object.assign(entry(key, own), { from: id });
}

/**
 * The record as it was kept on the device; ids that are given out later are others.
 * @param {RecordText} kept
 */
export function revived(kept) {
  const highest = (/** @type {Block} */ block) => {
    for (const one of block.entries) {
      last = Math.max(last, one.id);
      if (isBlock(one.value)) highest(one.value);
    }
  };
  highest(kept.root);
  return kept;
}

/**
 * The record without lists and groups in which nothing stands.
 * @param {RecordText} record
 * @returns {RecordText}
 */
export function pruned(record) {
  return { ...record, root: filled(record.root) };
}

/**
 * @param {Block} block
 * @returns {Block}
 */
function filled({ keyed, entries }) {
  const kept = entries.map((one) => (isBlock(one.value) ? { ...one, value: filled(one.value) } : one));
  return {
    keyed,
    entries: kept.filter(({ value }) => (isBlock(value) ? value.entries.length : value.text !== "" || value.quoted)),
  };
}
