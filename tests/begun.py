"""When a page's own scripts have begun: `main.js` asks for each, and they may come after the page has loaded."""

from playwright.sync_api import Page

BEGUN = """async () => {
  const main = document.querySelector("script[type=module][src$='main.js']");
  if (!main) return;
  const names = [...document.querySelectorAll("[data-module]")].map((element) => element.dataset.module);
  await Promise.all([...new Set(names)].map((name) => import(new URL(`./${name}.js`, main.src).href)));
  await new Promise((told) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = told;
    port2.postMessage(null);
  });
}"""
"""`main.js` asked first, so it is answered first; the message comes after all that an answer sets off at once."""


def begun(page: Page) -> Page:
    """The page, once each module that it asks for has begun; what a module itself waits for is another matter."""
    page.evaluate(BEGUN)
    return page
