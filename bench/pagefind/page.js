// The least page that searches with Pagefind as ours does: ten results, without waiting for a further key.

const PAGE = 10;

const input = document.querySelector("#search");
const place = document.querySelector("[data-search-results]");
let pagefind = null;
let turn = 0;

function open() {
  pagefind ??= import("./index/pagefind.js").then(async (module) => {
    await module.init();
    return module;
  });
  return pagefind;
}

async function run() {
  turn += 1;
  const mine = turn;
  if (input.value === "") {
    place.replaceChildren();
    return;
  }
  const { search } = await open();
  const { results } = await search(input.value);
  const found = await Promise.all(results.slice(0, PAGE).map((result) => result.data()));
  if (mine === turn) place.replaceChildren(...(found.length ? found.map(shown) : [nothing()]));
}

function shown({ url, meta, excerpt }) {
  const result = document.createElement("p");
  result.className = "search-result";
  const link = document.createElement("a");
  link.href = url;
  link.textContent = meta.title;
  const text = document.createElement("span");
  text.innerHTML = excerpt;
  result.append(link, text);
  return result;
}

function nothing() {
  const note = document.createElement("p");
  note.className = "search-note";
  return note;
}

input.addEventListener("focus", open, { once: true });
input.addEventListener("input", run); // at once, as static/js/search.js
