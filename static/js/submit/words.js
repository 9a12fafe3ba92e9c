// Words that Python wrote down (`/submit/words.json`), with values filled in.

const LONGEST = 60;

/**
 * @param {string} template
 * @param {Record<string, any>} values
 */
export function filled(template, values) {
  return template.replace(/\{([a-z_]+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/**
 * The message and the advice of a code; what a file says is cut short.
 * @param {any} words
 * @param {string} code
 * @param {Record<string, any>} values
 */
export function said(words, code, values) {
  const cut = (/** @type {any} */ value) => {
    const text = [...String(value)];
    return text.length <= LONGEST ? String(value) : `${text.slice(0, LONGEST - 1).join("")}…`;
  };
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, words.from_file.includes(name) ? cut(value) : value]),
  );
  const { message, help } = words.problems[code];
  return { message: filled(message, shown), help: filled(help, shown) };
}

/**
 * A field by its key and its Chinese title.
 * @param {any} words
 * @param {string} key
 * @param {string} title
 */
export function fieldName(words, key, title) {
  const { both, key_only: keyOnly, title_only: titleOnly, neither } = words.field_names;
  return filled(key ? (title ? both : keyOnly) : title ? titleOnly : neither, { key, title });
}

/**
 * What may be written, each with its Chinese word where that differs.
 * @param {any} words
 * @param {[string, string][]} choices
 */
export function choicesSaid(words, choices) {
  const one = ([name, title] = ["", ""]) => (title === "" || title === name ? name : filled(words.choice, { name, title }));
  return choices.map((pair) => one(pair)).join(words.comma);
}
