// Where a record stands: from its path to its kind and to the file in which the site gives its text. The path is the
// identity; what a file may be called is said by disclosure/content/tree.py, whose twin this is.

const OF_COMPANY = /^content\/companies\/([1-9][0-9]{5})\/(water|gas|heat|power)\/([a-z0-9]+(?:-[a-z0-9]+)*)\/(.+)\.yaml$/;
const OF_REGION = /^content\/(inspections|bulletins|rectifications)\/([1-9][0-9]{5})\/([^/]+)\.yaml$/;
const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
const MONTH = "[0-9]{4}-(?:0[1-9]|1[0-2])";
/** @type {Record<string, RegExp>} */
const NAMES = {
  notice: new RegExp(`^([0-9]{4}-[0-9]{2}-[0-9]{2})-${SLUG}$`),
  inspection: new RegExp(`^${MONTH}-${SLUG}$`),
  bulletin: new RegExp(`^${MONTH}-${SLUG}$`),
  rectification: /^[0-9]{4}-[0-9]{3}$/,
  quality: new RegExp(`^${MONTH}$`),
  company: new RegExp(`^${SLUG}$`),
};

/**
 * A record's place: `file` is the site's, `key` the record's name in it; `company` is `411700/gas/yunan-gas`.
 * @typedef {{path: string, kind: string, file: string, key: string, company: string, region: string, name: string}} Place
 */

/**
 * @param {string} path
 * @returns {Place | null}
 */
export function placeOf(path) {
  return ofCompany(path) ?? ofRegion(path);
}

/** @param {string} path */
function ofCompany(path) {
  const [, region, sector, slug, rest] = OF_COMPANY.exec(path) ?? [];
  if (!rest) return null;
  const [folder, name] = rest.includes("/") ? rest.split("/") : ["", rest];
  const kind = { "": name, notices: "notice", quality: `quality-${sector}` }[folder] ?? "";
  const isNamed = folder ? isName(kind, name) : ["company", "tariffs", "services", "outlets"].includes(name);
  if (!isNamed || kind === "quality-power") return null;
  const company = `${region}/${sector}/${slug}`;
  return { path, kind, file: `companies/${company}/record.json`, key: `${rest}.yaml`, company, region, name };
}

/** @param {string} path */
function ofRegion(path) {
  const [, folder, region, name] = OF_REGION.exec(path) ?? [];
  const kind = folder?.slice(0, -1);
  if (!kind || !isName(kind, name)) return null;
  return { path, kind, file: `submit/records/${region}.json`, key: `${folder}/${name}.yaml`, company: "", region, name };
}

/**
 * Whether a record of a kind may have a file of this name (without its ending); a company, a folder of it.
 * @param {string} kind
 * @param {string} name
 */
export function isName(kind, name) {
  const found = NAMES[kind.split("-")[0]]?.exec(name);
  if (!found || name.length > 80) return false;
  return !found[1] || isDay(found[1]);
}

/** @param {string} day */
function isDay(day) {
  const found = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(day);
}

/**
 * The path of a record.
 * @param {string} kind
 * @param {string} owner  a company (`411700/gas/yunan-gas`), or a region's code
 * @param {string} name  of a file that has one of its own
 */
export function pathOf(kind, owner, name) {
  const places = /** @type {Record<string, string>} */ ({
    notice: `companies/${owner}/notices/${name}`,
    quality: `companies/${owner}/quality/${name}`,
    inspection: `inspections/${owner}/${name}`,
    bulletin: `bulletins/${owner}/${name}`,
    rectification: `rectifications/${owner}/${name}`,
  });
  const ofCompany = `companies/${owner}/${kind}`;
  return `content/${places[kind.split("-")[0]] ?? ofCompany}.yaml`;
}

/**
 * The first line of a new file, by which an editor knows its schema.
 * @param {Place} place
 */
export function schemaLine({ path, kind }) {
  const way = "../".repeat(path.split("/").length - 1);
  return `# yaml-language-server: $schema=${way}schemas/${kind}.json`;
}
