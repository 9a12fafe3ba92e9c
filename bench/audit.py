"""Audits of the built site by other people's tools: the Nu HTML checker, Lighthouse and axe-core.

`make audit` builds the portal's content, serves it compressed as a static host does, and asks
- the Nu HTML checker about every page: no error and no warning;
- Lighthouse, as a phone on a slow network, about six pages: 100 for accessibility, best practices and search engines,
  95 or more for performance;
- axe-core about one page of each kind, in six looks (plain, dark, large type, each on a phone and on a desk).

What it finds is printed, and the exit code says whether all is as it should be. The tools are npm's, in the versions of
bench/auditors/package.json; the first needs Java, the others Debian's chromium.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # ships no types
from playwright.sync_api import Page, ViewportSize, sync_playwright

from bench.search_serving import hosting
from disclosure.checking import check
from disclosure.cli.options import today
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.publish.build import build
from disclosure.rules import CATALOGUE
from disclosure.web.app import create_app
from disclosure.web.links import address
from disclosure.web.pages import PAGES

HERE = Path(__file__).resolve().parent
HOME = HERE.parent
TOOLS = HOME / ".cache" / "auditors"
CHROMIUM = "/usr/bin/chromium"
SWITCHES = (
    "--no-sandbox --disable-gpu --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)
NEEDED = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
CITY = "990100"
WATER = f"companies/{CITY}/water/shili-water/"
ASKED = {
    "home": "",
    "company": WATER,
    "prices": "prices/water/",
    "outlets": f"outlets/{CITY}/",
    "notice": f"{WATER}notices/2026-11-20-first-plant-overhaul/",
    "search": "search/",
}
PHONE, DESK = ViewportSize(width=390, height=844), ViewportSize(width=1280, height=800)
MODES: Mapping[str, Mapping[str, str]] = {"plain": {}, "dark": {"scheme": "dark"}, "large": {"type": "large"}}
_NO_FAULTS = (
    # A file has no origin, so `'self'` is nothing to it.
    "Resource violates Content Security Policy (meta tag): external ",
    # JSON-LD is data, which no policy blocks; our tests allow no other script in place.
    "Inline script violates Content Security Policy (meta tag): ",
)
MOST = 20
"""Faults of one tool that are shown."""
LOOK = """(look) => {
  const { dataset } = document.documentElement;
  delete dataset.type;
  delete dataset.scheme;
  Object.assign(dataset, look);
}"""


@dataclass(frozen=True, slots=True)
class Told:
    """What a tool said: a line for the table, and what is to be mended."""

    line: str
    faults: tuple[str, ...] = ()


def main() -> int:
    """Run the audits that are asked for; 1 where one found something."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", choices=["nu", "lighthouse", "axe"], action="append")
    parser.add_argument("--site", type=Path, help="a site that is built already")
    options = parser.parse_args()
    wanted = options.only or ["nu", "lighthouse", "axe"]
    _install()
    with TemporaryDirectory() as folder:
        site = options.site or _built(Path(folder) / "site")
        with hosting([("/", site)]) as host:
            faults = 0
            for told in _audits(site, f"{host.address}/", wanted):
                print(told.line, *(f"  {fault}" for fault in told.faults[:MOST]), sep="\n", flush=True)
                faults += len(told.faults)
    return 1 if faults else 0


def _audits(site: Path, root: str, wanted: Sequence[str]) -> Iterator[Told]:
    if "nu" in wanted:
        yield nu(site)
    if "lighthouse" in wanted:
        for name, path in ASKED.items():
            yield lighthouse(name, root + path)
    if "axe" in wanted:
        yield axe(root)


def nu(site: Path) -> Told:
    """Ask the Nu HTML checker about every page."""
    jar = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-Xss1m", "-jar", str(jar), "--skip-non-html", "--format", "json", "--exit-zero-always"]
    said = json.loads(subprocess.run([*command, str(site)], capture_output=True, check=True).stderr)
    messages = [one for one in said["messages"] if not one["message"].startswith(_NO_FAULTS)]
    faults = [f"{one['url'].removeprefix(f'file:{site}')}:{one.get('lastLine')}: {one['message']}" for one in messages]
    pages = sum(1 for _ in site.rglob("*.html"))
    return Told(f"Nu HTML checker {said['version']}: {pages} pages, {len(faults)} errors and warnings", tuple(faults))


def lighthouse(name: str, address: str) -> Told:
    """Ask Lighthouse about a page, with its own phone: four times slower, 1.6 Mbit/s, 150 ms away."""
    tool = TOOLS / "node_modules" / ".bin" / "lighthouse"
    flags = f"--chrome-flags=--headless=new {SWITCHES}"
    only = f"--only-categories={','.join(NEEDED)}"
    env = {**os.environ, "CHROME_PATH": CHROMIUM}
    command = [str(tool), address, "--quiet", "--output=json", "--output-path=stdout", only, flags]
    said = json.loads(subprocess.run(command, capture_output=True, check=True, env=env).stdout)
    scores = {key: round(100 * (said["categories"][key]["score"] or 0)) for key in NEEDED}
    line = f"Lighthouse {said['lighthouseVersion']} {name}: " + ", ".join(
        f"{key} {score}" for key, score in scores.items()
    )
    return Told(line, tuple(_below(said, scores)))


def _below(said: Mapping[str, Any], scores: Mapping[str, int]) -> Iterator[str]:
    """What keeps a page from the scores that it needs."""
    for key in (key for key, score in scores.items() if score < NEEDED[key]):
        for part in said["categories"][key]["auditRefs"]:
            audit = said["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{key}: {audit['title']} {audit.get('displayValue', '')} {audit.get('explanation', '')}".strip()


def axe(root: str) -> Told:
    """Ask axe-core about a page of each kind, in each look."""
    paths = kinds()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES.split())
        page = browser.new_page()
        found = [fault for path in paths for fault in _violations(page, root, path)]
        browser.close()
    return Told(f"axe-core: {len(paths)} kinds of pages, 6 looks each, {len(found)} violations", tuple(found))


def _violations(page: Page, root: str, path: str) -> Iterator[str]:
    page.goto(root + path)
    page.wait_for_load_state("networkidle")
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        for mode, look in MODES.items():
            page.evaluate(LOOK, look)
            for one in Axe().run(page).response["violations"]:
                yield f"/{path} {size['width']} {mode}: {one['id']}: {one['nodes'][0]['html'][:200]}"


def kinds() -> list[str]:
    """One address for each endpoint, of the demonstration city where it has one: its data are the fullest."""
    portal = load(HOME / "content", Schemas.under(HOME / "schemas"))
    report = check(portal, CATALOGUE, today())
    app = create_app(portal, report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    found: dict[str, list[str]] = {}
    with app.test_request_context("/"):
        for module in PAGES:
            for endpoint, values in module.urls(portal):
                path = address(endpoint, **values)[1:]
                if path.endswith("/") or not path:
                    found.setdefault(endpoint, []).append(path)
    return [min(paths, key=lambda path: CITY not in path) for paths in found.values()]


def _built(folder: Path) -> Path:
    portal = load(HOME / "content", Schemas.under(HOME / "schemas"))
    return build(portal, folder, today(), schemas=HOME / "schemas", jobs=os.cpu_count() or 1).folder


def _install() -> None:
    """Fetch the tools in the versions of bench/auditors/package.json."""
    names = ("package.json", "package-lock.json")
    installed = TOOLS / "installed.json"
    wanted = (HERE / "auditors" / names[0]).read_text("utf-8")
    if installed.exists() and installed.read_text("utf-8") == wanted:
        return
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is needed for the audits; on Debian: apt-get install npm")
    TOOLS.mkdir(parents=True, exist_ok=True)
    for name in names:
        shutil.copy(HERE / "auditors" / name, TOOLS)
    subprocess.run([npm, "install", "--silent", "--no-audit", "--no-fund"], check=True, cwd=TOOLS)
    installed.write_text(wanted, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
