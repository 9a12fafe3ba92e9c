"""Measure the search, beside Pagefind and Whoosh: `python -m bench.search [--companies N ...]` prints a table.

For each number of companies a portal is generated, its index is made, and Chromium searches in it as a phone does.
Pagefind indexes and searches the pages of the same portal, Whoosh its documents; both up to BESIDE companies only:
at 10,000 Pagefind took two minutes and 9.8 GB. Everything is kept below bench/out/, but for Pagefind itself, which npm
puts into .cache/bench-pagefind.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from time import perf_counter
from typing import Any

from bench.search_numbers import Found, Truth, sizes
from bench.search_queries import queries
from bench.search_table import lines

HERE = Path(__file__).resolve().parent
HOME = HERE.parent
OUT = HERE / "out"
AS_OF = "2026-11-21"
BESIDE = 1_000
"""Companies up to which the others are measured, too."""
PAGES = 100
"""Companies whose pages stand around an index that is measured alone: the search page is the same for any number."""
KILOBYTE = 1 << 10
PAGEFIND = HOME / ".cache" / "bench-pagefind"


def main() -> None:
    """Read the command line, measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--companies", type=int, nargs="+", default=[100, 1000], metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="where all figures go")
    parser.add_argument("--only", choices=["ours"], help="leave Pagefind and Whoosh out")
    arguments = parser.parse_args()
    told = []
    for count in arguments.companies:
        told.append(measured(count, arguments.seed, beside=count <= BESIDE and not arguments.only))
        if arguments.json:
            arguments.json.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print("\n".join(lines(told[-1])), flush=True)


def measured(count: int, seed: int, *, beside: bool) -> dict[str, Any]:
    """Give all figures of a portal of so many companies."""
    from bench import search_browser  # noqa: PLC0415 - a new process has its parent's memory on its account

    load_before = os.getloadavg()[0]
    root = _portal(count, seed)
    index = _emptied(root / "search-index")
    told: dict[str, Any] = {"companies": count, "beside": beside}
    told["index"] = _stage("index", root, index) | {"size": _sizes(index / "search")}
    site = _site(root if count <= BESIDE else _portal(PAGES, seed))
    if beside:
        pages = root / "pagefind-index"
        told["pagefind"] = _pagefind(site, pages) | {"size": _sizes(pages)}
        told["whoosh"] = _stage("whoosh", root, _emptied(root / "whoosh-index"))
        told["truth"] = _stage("truth", root, site)["queries"]
        told["pagefind"]["queries"] = _asked(search_browser.pagefind(site, pages), told["truth"])
    told["ours"] = _asked(search_browser.ours(site, index), told.get("truth"))
    return told | {"load": [load_before, os.getloadavg()[0]], "cores": os.cpu_count()}


def _portal(count: int, seed: int) -> Path:
    root = OUT / str(count)
    subprocess.run([sys.executable, HERE / "generate.py", str(count), root, "--seed", str(seed)], check=True)
    return root


def _site(root: Path) -> Path:
    site = root / "search-site"
    program = "from disclosure.cli import main; main()"
    build = ["build", "--out", str(site), "--jobs", "2", "--as-of", AS_OF]
    subprocess.run([sys.executable, "-c", program, "--root", str(root), *build], check=True, stdout=subprocess.DEVNULL)
    return site


def _stage(name: str, root: Path, out: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "bench.search_stages", name, str(root), str(out)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=HOME)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _pagefind(site: Path, out: Path) -> dict[str, Any]:
    """Make Pagefind's index of all pages of a site, with its own defaults."""
    program = _installed()
    _emptied(out)
    started = perf_counter()
    with subprocess.Popen([program, "--site", site, "--output-path", out], stdout=subprocess.PIPE) as process:
        said = process.stdout.read().decode() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"Pagefind failed:\n{said}")
    entry = json.loads((out / "pagefind-entry.json").read_text("utf-8"))
    return {
        "version": entry["version"],
        "seconds": perf_counter() - started,
        "cpu": usage.ru_utime + usage.ru_stime,
        "memory": usage.ru_maxrss * KILOBYTE,
        "pages": sum(language["page_count"] for language in entry["languages"].values()),
    }


def _installed() -> Path:
    """Pagefind in the version of bench/pagefind/package.json."""
    wanted = json.loads((HERE / "pagefind" / "package.json").read_text("utf-8"))["dependencies"]["pagefind"]
    there = PAGEFIND / "node_modules" / "pagefind" / "package.json"
    if not (there.exists() and json.loads(there.read_text("utf-8"))["version"] == wanted):
        PAGEFIND.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / "pagefind" / name, PAGEFIND)
        npm = shutil.which("npm")
        if npm is None:
            raise SystemExit("npm is needed for Pagefind; --only ours does without")
        # Not `npm ci`: that wants the packages of all platforms, which a mirror may not have.
        subprocess.run([npm, "install", "--silent", "--no-audit", "--no-fund"], check=True, cwd=PAGEFIND)
    return PAGEFIND / "node_modules" / ".bin" / "pagefind"


def _asked(search: Any, truth: list[dict[str, Any]] | None) -> list[dict[str, Any]]:  # noqa: ANN401 - as `measured`
    """Ask every query, and hold what is found against the plain scan."""
    from bench import search_browser  # noqa: PLC0415 - as above

    told = [asdict(one) | {"sizes": _wire(one)} for one in search_browser.measured(search, queries())]
    for one, scanned in zip(told, truth or [], strict=False):
        right, found = Truth.read(scanned), Found(**one["found"])
        one |= {"answered": right.is_answered(found), "recall": right.recall(found), "documents": right.documents}
    return told


def _wire(one: Any) -> dict[str, int]:  # noqa: ANN401 - as above
    return {
        "until_first": one.until_first.search,
        "first_search": one.first.search,
        "first_everything": one.first.everything,
        "next_search": one.next.search,
        "next_everything": one.next.everything,
    }


def _sizes(folder: Path) -> dict[str, dict[str, int]]:
    return {name: asdict(size) for name, size in sizes(folder).items()}


def _emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    return folder


if __name__ == "__main__":
    main()
