// Starts each module that the page asks for: <span data-module="notice-state"> loads notice-state.js.
const elements = [...document.querySelectorAll("[data-module]")];
for (const name of new Set(elements.map((element) => element.dataset.module))) {
  import(`./${name}.js`).then((module) => {
    for (const element of elements) {
      if (element.dataset.module === name) module.start(element);
    }
  });
}

// Not every browser unfolds by itself what a link leads to, and what is printed.
const unfold = () => {
  let found = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  while ((found = found?.closest("details:not([open])"))) found.open = true;
};
addEventListener("hashchange", unfold);
unfold();

let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("details:not([open], .as-shown)")];
  for (const one of unfolded) one.open = true;
});
addEventListener("afterprint", () => {
  for (const one of unfolded) one.open = false;
});
