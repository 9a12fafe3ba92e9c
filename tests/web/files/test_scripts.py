"""JavaScript goes out without its comments and blanks, and says the same."""

import re

from flask.testing import FlaskClient

from disclosure.model.portal import Portal
from disclosure.web.app import HOME
from disclosure.web.files import scripts
from disclosure.web.files.scripts import minified

JS = HOME / "static" / "js"
MODULE = """// Finds things.

/** @typedef {string} Word */

/**
 * A word. // Not a comment of its own.
 * @param {Word} word
 */
export function find(word) {
  // Why it is so.
  const address = `https://${word}/`; // stays
  return /** @type {Word} */ (address);
}
"""


def test_comments_and_blanks_are_left_out() -> None:
    assert minified(MODULE) == "export function find(word){const address=`https://${word}/`;return(address);}"


def test_every_module_is_served_with_all_of_its_code(client: FlaskClient, portal: Portal) -> None:
    named = [values["name"] for _, values in scripts.urls(portal)]
    for path in JS.rglob("*.js"):
        name = path.relative_to(JS).as_posix()
        assert name.removesuffix(".js") in named
        answer = client.get(f"/static/js/{name}")
        assert answer.mimetype == "text/javascript"
        text = path.read_text("utf-8")
        if "/" in name or not re.search("^import {", text, re.MULTILINE):
            assert answer.get_data(as_text=True) == minified(text)
        else:
            assert answer.get_data(as_text=True).startswith("const $modules={")


def test_a_module_that_takes_others_is_one_file_with_all_that_it_cannot_begin_without(client: FlaskClient) -> None:
    served = client.get("/static/js/search.js").get_data(as_text=True)
    for name in ("search", "search/engine", "search/terms"):
        assert f'"{name}.js":($given' in served
    for name in ("search/offers", "search/slips", "search/suggestions", "sortable-table"):
        assert f'"{name}.js":($given' not in served
    assert 'export const{start}=$load("./search.js","");' in served
    assert not re.search(r"(^|;)import ", served)


def test_what_such_a_module_asks_for_later_is_a_file_with_all_that_is_missing(
    client: FlaskClient, portal: Portal
) -> None:
    assert {"search.offers", "search.suggestions"} <= {values["name"] for _, values in scripts.urls(portal)}
    served = client.get("/static/js/search.offers.js").get_data(as_text=True)
    assert set(re.findall(r'"([a-z/]+)\.js":\(', served)) == {"search/offers", "search/slips"}
    assert 'import("./search.offers.js")' in client.get("/static/js/search.js").get_data(as_text=True)


def test_what_is_no_module_is_not_found(client: FlaskClient) -> None:
    for path in ("none", "none.offers", "search.none", "main.offers", "../css/base", "search/"):
        assert client.get(f"/static/js/{path}.js").status_code == 404
