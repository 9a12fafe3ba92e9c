// Where the search's files come from: the index's folder on the site.
// A site that is opened from disk has another module in this one's place (`disclosure/publish/offline/reading.js`).

/** @typedef {(path: string, seal?: string) => Promise<any>} Read  gives a file's parsed JSON */

/**
 * A reader of the files in a folder.
 * @param {URL} folder  ends in a slash
 * @returns {Read}
 */
export function reader(folder) {
  return async (path, seal) => {
    const address = new URL(path, folder);
    if (seal) address.search = `v=${seal}`;
    // Only the list of contents can be out of date: all else is asked for by its seal.
    const response = await fetch(address, { cache: seal ? "default" : "no-cache" });
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response.json();
  };
}
