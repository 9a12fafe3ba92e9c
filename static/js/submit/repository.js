// Where a file is edited in the portal's repository: pages of GitHub, GitLab and Gitee that open an editor.

/** @typedef {{host: string, address: string, filled: boolean}} Editor  `filled` where the text is there already */

/** Longer addresses are refused by hosts and by what stands before them. */
const LONGEST = 6000;
/** @type {[string, RegExp][]} */
const HOSTS = [
  ["GitHub", /^github\.com$/],
  ["Gitee", /^gitee\.com$/],
  ["GitLab", /(?:^|\.)gitlab\./],
];

/**
 * The page that opens an editor for a file; null where the repository's host is not known.
 * @param {string} repository  its address
 * @param {string} branch
 * @param {string} path
 * @param {{isNew: boolean, text: string}} file
 * @returns {Editor | null}
 */
export function editorOf(repository, branch, path, { isNew, text }) {
  const root = repository.replace(/\/+$/, "").replace(/\.git$/, "");
  const host = hostOf(root);
  if (!host) return null;
  const way = path.split("/").map(encodeURIComponent).join("/");
  const of = encodeURIComponent(branch);
  const lead = host === "GitLab" ? `${root}/-` : root;
  if (!isNew) return { host, address: `${lead}/edit/${of}/${way}`, filled: false };
  return { host, ...newFile(host, `${lead}/new/${of}`, path, text) };
}

/** @param {string} root */
function hostOf(root) {
  if (!URL.canParse(root)) return "";
  const { hostname, pathname } = new URL(root);
  const isOne = pathname.split("/").filter(Boolean).length >= 2;
  return isOne ? (HOSTS.find(([, form]) => form.test(hostname))?.[0] ?? "") : "";
}

/**
 * @param {string} host
 * @param {string} lead
 * @param {string} path
 * @param {string} text
 */
function newFile(host, lead, path, text) {
  const [folder, name] = [path.slice(0, path.lastIndexOf("/")), path.slice(path.lastIndexOf("/") + 1)];
  if (host === "GitLab") return { address: `${lead}/${folder}?${new URLSearchParams({ file_name: name })}`, filled: false };
  if (host === "Gitee") return { address: `${lead}/${folder}`, filled: false };
  const whole = `${lead}?${new URLSearchParams({ filename: path, value: text })}`;
  if (whole.length <= LONGEST) return { address: whole, filled: true };
  return { address: `${lead}?${new URLSearchParams({ filename: path })}`, filled: false };
}
