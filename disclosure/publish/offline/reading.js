// Where the search's files come from on a disk: each is a script that hands its content over, since a page opened by
// file:// may fetch nothing. `static/js/search/reading.js` is the other, for a host.

/** Whoever waits for a file, by its path in the folder of the index. */
const waiting = new Map();

globalThis.disclosureFile = (path, content) => waiting.get(path)?.(content);

/**
 * A reader of the files in a folder.
 * @param {URL} folder  ends in a slash
 * @returns {(path: string) => Promise<any>}
 */
export function reader(folder) {
  return (path) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const done = () => {
        waiting.delete(path);
        script.remove();
        reject(new Error(`not to be read: ${script.src}`)); // nothing happens where it was handed over
      };
      waiting.set(path, resolve);
      script.src = new URL(path.replace(/json$/, "js"), folder).href;
      script.addEventListener("load", done);
      script.addEventListener("error", done);
      document.head.append(script);
    });
}
