"""JavaScript goes out without its comments, and says the same."""

import re

from flask.testing import FlaskClient

from disclosure.model.portal import Portal
from disclosure.web.app import HOME
from disclosure.web.files import scripts
from disclosure.web.files.scripts import without_comments

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


def test_comments_on_lines_of_their_own_are_left_out() -> None:
    assert without_comments(MODULE) == (
        "export function find(word) {\n"
        "  const address = `https://${word}/`; // stays\n"
        "  return /** @type {Word} */ (address);\n"
        "}\n"
    )


def code_of(name: str) -> list[str]:
    said = (JS / f"{name}.js").read_text("utf-8").splitlines()
    return [line for line in said if line.strip() and not re.match(r"\s*(//|/\*\*|\*)", line)]


def test_every_module_is_served_with_all_of_its_code(client: FlaskClient, portal: Portal) -> None:
    named = [values["name"] for _, values in scripts.urls(portal)]
    assert {"main", "search", "search/engine"} <= set(named)
    for name in named:
        answer = client.get(f"/static/js/{name}.js")
        assert answer.mimetype == "text/javascript"
        served = answer.get_data(as_text=True).splitlines()
        if "/" in name or not any(line.startswith("import {") for line in code_of(name)):
            assert served == code_of(name)
        else:
            assert "const $modules = {" in served


def test_a_module_that_takes_others_is_one_file_with_all_that_it_takes(client: FlaskClient) -> None:
    served = client.get("/static/js/search.js").get_data(as_text=True)
    for name in ("search", "search/engine", "search/terms", "search/offers", "search/suggestions"):
        assert f'"{name}.js": (' in served
    assert '"sortable-table.js"' not in served
    assert 'export const { start } = $load("./search.js", "");' in served
    assert not re.search(r"^import ", served, re.MULTILINE)


def test_what_is_no_module_is_not_found(client: FlaskClient) -> None:
    for path in ("none", "../css/base", "search/"):
        assert client.get(f"/static/js/{path}.js").status_code == 404


def test_no_text_over_several_lines_looks_like_a_comment() -> None:
    # Then leaving out comments line by line leaves out nothing else.
    comments = re.compile(r"^\s*(//|/\*\*|\*).*$", re.MULTILINE)
    for path in JS.rglob("*.js"):
        for text in re.findall(r"`[^`]*`", comments.sub("", path.read_text("utf-8"))):
            assert "\n" not in text, path
