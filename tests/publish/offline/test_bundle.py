from pathlib import Path

import pytest
from playwright.sync_api import Browser

from disclosure.publish.offline.bundle import OWN, bundle, modules
from disclosure.web.files.bundle import UnknownSyntaxError, script

STATIC = Path(__file__).resolve().parents[3] / "static" / "js"


def test_every_module_is_there_with_another_reader() -> None:
    found = modules(STATIC)
    assert {"main.js", "search.js", "search/reading.js", "notice-state.js"} <= found.keys()
    assert found["main.js"] == (STATIC / "main.js").read_text("utf-8")
    assert "disclosureFile" in found["search/reading.js"]
    assert OWN not in found


@pytest.mark.parametrize(
    "text",
    [
        "export default function f() {}\n",
        'export { a } from "./a.js";\n',
        'export * from "./a.js";\n',
        'import * as a from "./a.js";\n',
        'import a from "./a.js";\n',
        "export let a = 1;\n",
        "const here = import.meta.url;\n",
    ],
)
def test_what_has_no_words_here_is_an_error_with_its_line(text: str) -> None:
    with pytest.raises(UnknownSyntaxError, match=r"a/x\.js: .*(export|import)"):
        script({"a/x.js": text}, "a/x.js")


def test_our_own_modules_can_be_bundled_and_nothing_of_the_module_system_is_left() -> None:
    lines = bundle(STATIC, "main.js").splitlines()
    assert [line for line in lines if line.startswith(("import", "export"))] == []


@pytest.mark.browser
def test_each_of_our_own_modules_runs_as_it_does_on_a_host(browser: Browser) -> None:
    """None needs what another makes only after it."""
    own = {name: text for name, text in modules(STATIC).items() if name != "main.js"}
    every = "".join(f'import {{}} from "./{name}";\n' for name in own)
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_script_tag(content=script({**own, "every.js": f"{every}globalThis.done = true;\n"}, "every.js"))
    assert errors == []
    assert page.evaluate("globalThis.done")
    page.close()


MODULES = {
    "main.js": """import { twice, Sum as Total } from "./deep/sum.js";
import {
  shared,
} from "./deep/shared.js";
const name = "late";
import(`./${name}.js`).then((late) => late.start(twice(new Total(3).value), shared.runs));
""",
    "late.js": """import { shared } from "./deep/shared.js";
export const mark = "late";
export async function start(sum, runs) { globalThis.answer = [sum, runs, shared.runs, mark]; }
""",
    "deep/shared.js": "export const shared = { runs: 0 };\nshared.runs += 1;\n",
    "deep/sum.js": """import { shared } from "./shared.js";
/** @type {import("./shared.js").Nothing} */
export class Sum { constructor(n) { this.value = n + shared.runs; } }
export function twice(n) { return 2 * n; }
""",
    "idle.js": "globalThis.idle = true;\n",
}


@pytest.mark.browser
def test_modules_run_once_each_when_asked_for_and_share_what_they_hold(browser: Browser) -> None:
    page = browser.new_page()
    page.add_script_tag(content=script(MODULES, "main.js"))
    page.wait_for_function("globalThis.answer")
    assert page.evaluate("globalThis.answer") == [8, 1, 1, "late"]
    assert page.evaluate("globalThis.idle") is None
    assert page.evaluate("typeof $load") == "undefined"
    page.close()
