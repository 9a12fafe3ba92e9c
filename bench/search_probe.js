// Put into a page that is measured: tells how long it takes from a key to what it finds.

globalThis.probe = (() => {
  const FOUND = ".search-result, .search-offers, .search-note";
  const PATIENCE = 20_000;
  let began = 0;
  let shown = Infinity;
  addEventListener("input", ({ timeStamp }) => (began ||= timeStamp), { capture: true });

  return {
    /** Milliseconds from the next `input` event, or from `begin`, until results are in the document; null for never. */
    next(begin) {
      began = 0;
      shown = Infinity;
      probe.answer = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (began && document.querySelector(FOUND)) end(performance.now() - began);
        });
        const never = setTimeout(() => end(null), PATIENCE);
        const end = (answer) => {
          shown = performance.now();
          observer.disconnect();
          clearTimeout(never);
          resolve(answer);
        };
        observer.observe(document.body, { childList: true, subtree: true });
      });
      if (!begin) return;
      began = performance.now();
      begin();
    },
    /** As a link to a search would, on a page that is open. */
    open(address) {
      history.pushState(null, "", address);
      dispatchEvent(new PopStateEvent("popstate"));
    },
    /** The paths of what was there when the last answer was given. */
    get there() {
      const all = performance.getEntriesByType("resource").filter(({ responseEnd }) => responseEnd <= shown);
      return all.map(({ name }) => decodeURI(new URL(name).pathname));
    },
    /** When all is painted: nobody types while the last results are still going. */
    rest: () => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))),
    get isClear() {
      return !document.querySelector(FOUND);
    },
  };
})();
