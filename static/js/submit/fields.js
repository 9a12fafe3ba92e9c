// A schema as a tree of fields: what each is called, what it holds, and what it is made of.
// The twin of disclosure/content/fields.py.

/** @typedef {Record<string, any>} Schema */
/**
 * @typedef {object} Field
 * @property {string} title
 * @property {string} description
 * @property {string} type
 * @property {string} format  or nothing
 * @property {[string, string][]} choices  each allowed value with its Chinese word
 * @property {any[]} examples
 * @property {[string, Field][]} properties  in the order of the schema
 * @property {string[]} required
 * @property {Field | null} items  what a list holds
 * @property {Field | null} values  what any other key holds
 * @property {Rule[]} rules  what one key's value says of the others
 */
/** @typedef {{when: [string, any][], wants: string[], refuses: string[]}} Rule */

/**
 * @param {Schema} schema
 * @param {Schema} definitions  those of common.json
 * @returns {Field}
 */
export function fieldOf(schema, definitions) {
  const whole = resolved(schema, definitions);
  const part = (/** @type {any} */ one) => (one && typeof one === "object" ? fieldOf(one, definitions) : null);
  return {
    title: whole.title ?? "",
    description: whole.description ?? "",
    type: whole.type ?? "",
    format: whole.format ?? "",
    choices: (whole.enum ?? []).map((/** @type {string} */ value, /** @type {number} */ at) => [
      value,
      whole.enumDescriptions?.[at] ?? value,
    ]),
    examples: whole.examples ?? [],
    properties: Object.entries(whole.properties ?? {}).map(([name, one]) => [
      name,
      fieldOf(/** @type {any} */ (one), definitions),
    ]),
    required: whole.required ?? [],
    items: part(whole.items),
    values: part(whole.additionalProperties),
    rules: (whole.allOf ?? []).filter((/** @type {Schema} */ one) => one.if && one.then).map(ruleOf),
  };
}

/**
 * @param {Schema} schema
 * @returns {Rule}
 */
function ruleOf({ if: test, then }) {
  const refused = Object.entries(then.properties ?? {}).filter(([, one]) => one === false);
  return {
    when: Object.entries(test.properties ?? {}).map(([key, one]) => [key, /** @type {any} */ (one).const]),
    wants: then.required ?? [],
    refuses: refused.map(([key]) => key),
  };
}

/**
 * A schema with what it refers to in common.json; what stands beside the reference counts more.
 * @param {Schema} schema
 * @param {Schema} definitions
 * @returns {Schema}
 */
export function resolved(schema, definitions) {
  if (!schema.$ref) return schema;
  return { ...resolved(definitions[schema.$ref.split("/").pop()], definitions), ...schema };
}

/**
 * The field of a key or of an item.
 * @param {Field | null} field
 * @param {string | number | null} part
 * @returns {Field | null}
 */
export function child(field, part) {
  if (!field) return null;
  if (typeof part !== "string") return field.items;
  return property(field, part) ?? field.values;
}

/**
 * @param {Field} field
 * @param {string} name
 */
export function property(field, name) {
  return field.properties.find(([one]) => one === name)?.[1];
}

/**
 * The field that a path below this one leads to.
 * @param {Field | null} field
 * @param {import("./record.js").Path} path
 */
export function at(field, path) {
  return path.reduce((/** @type {Field | null} */ found, part) => child(found, part), field);
}
