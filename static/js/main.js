// Starts each module that the page asks for: <span data-module="notice-state"> loads notice-state.js.
const elements = [...document.querySelectorAll("[data-module]")];
for (const name of new Set(elements.map((element) => element.dataset.module))) {
  import(`./${name}.js`).then((module) => {
    for (const element of elements) {
      if (element.dataset.module === name) module.start(element);
    }
  });
}
