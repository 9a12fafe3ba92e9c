// Making elements: all text goes in as text.

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | null>} attributes  null leaves one out
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}

/**
 * The things with a space between each two.
 * @param {(Node | string)[]} things
 */
export function spaced(things) {
  return things.flatMap((thing, position) => (position ? [" ", thing] : [thing]));
}
