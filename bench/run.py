"""Time the stages of a build and the whole of it: `python bench/run.py [SIZE ...]`.

Each stage runs several times in a fresh process, the median counts. Portals are generated once, into bench/out/.
This module stays small on purpose: a new process begins with its parent's peak memory on its account.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Event, Thread
from time import perf_counter
from typing import Self

HERE = Path(__file__).resolve().parent
OUT = HERE / "out"
STAGES = ("load", "check", "render", "search")
WHOLE = "whole"
AS_OF = "2026-11-21"
MEGABYTE = 1 << 20

Command = Sequence[str | Path]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run; memory in bytes, of the largest process and of all together."""

    seconds: float
    written: int
    largest: int
    together: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the table."""

    stage: str
    size: int
    run: Run

    @property
    def milliseconds_each(self) -> float:
        return self.run.seconds * 1000 / self.size


def main() -> None:
    """Read the command line, time, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[100, 1000], help="numbers of companies")
    parser.add_argument("--check", type=int, default=10_000, help="number of companies for the check alone; 0 for none")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2, help="processes that load and build may use")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rows = []
    print(HEAD, flush=True)
    for size in arguments.sizes:
        root = OUT / str(size)
        _call(HERE / "generate.py", size, root, "--seed", arguments.seed)
        for stage in (*STAGES, WHOLE):
            out = root / f"site-{stage}"
            runs = [timed(stage, root, arguments.jobs, out / str(n)) for n in range(arguments.runs)]
            watched = timed(stage, root, arguments.jobs, out / "watched", watch=True)
            rows.append(Row(stage=stage, size=size, run=_middle(runs, watched)))
            print(_line(rows[-1]), flush=True)
    if arguments.check:
        print(_line(_checked(arguments.check, arguments)), flush=True)
    for site in OUT.glob("*/site-*"):
        shutil.rmtree(site)
    print(NOTES)
    for line in _growth(rows):
        print(line)


def _checked(size: int, arguments: argparse.Namespace) -> Row:
    """The check alone, of many companies, on one core."""
    root = OUT / str(size)
    _call(HERE / "generate.py", size, root, "--seed", arguments.seed)
    runs = [timed("check", root, arguments.jobs, root / "site-check") for _ in range(arguments.runs)]
    return Row(stage="check", size=size, run=_middle(runs, timed("check", root, arguments.jobs, root, watch=True)))


def _call(script: Path, *arguments: object) -> None:
    subprocess.run([sys.executable, str(script), *map(str, arguments)], check=True)


def timed(stage: str, root: Path, jobs: int, out: Path, *, watch: bool = False) -> Run:
    """Run one stage, or the whole, once, into a new folder; `watch` its memory, which costs it time.

    The folder is new each time, and nothing is deleted before the last run: for a minute ext4 takes up to four times as
    long to make files where many have just been deleted.
    """
    if stage == WHOLE:
        program = "from disclosure.cli import main; main()"
        build = ("build", "--out", out, "--jobs", str(jobs), "--as-of", AS_OF)
        return _ran((sys.executable, "-c", program, "--root", root, *build), out, watch=watch)
    return _ran((sys.executable, HERE / "stages.py", stage, root, str(jobs), out), None, watch=watch)


def _ran(command: Command, out: Path | None, *, watch: bool) -> Run:
    """Run a command; with `out` it is timed from outside and its pages counted, otherwise it says so itself."""
    started = perf_counter()
    arguments = [str(word) for word in command]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        with _Together(process.pid, watch=watch) as memory:
            said = process.stdout.read() if process.stdout else ""
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = perf_counter() - started
    if process.returncode:
        raise SystemExit(f"{' '.join(arguments)} failed:\n{said}")
    if out:
        return _run(seconds, sum(1 for _ in out.rglob("*.html")), usage.ru_maxrss, memory.peak)
    told = json.loads(said.splitlines()[-1])
    return _run(told["seconds"], told["written"], usage.ru_maxrss, memory.peak)


def _run(seconds: float, written: int, largest_kilobytes: int, together: int) -> Run:
    return Run(seconds=seconds, written=written, largest=largest_kilobytes * 1024, together=together)


class _Together:
    """Watches a process and all under it: the peak of their proportional memory, shared pages counted once."""

    def __init__(self, process: int, *, watch: bool) -> None:
        self.process = process
        self.peak = 0
        self._wanted = watch
        self._over = Event()
        self._thread = Thread(target=self._watch)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while self._wanted and not self._over.wait(0.1):
            self.peak = max(self.peak, sum(map(_proportional, _tree(self.process))))


def _tree(process: int) -> Iterator[int]:
    yield process
    try:
        children = "".join(path.read_text() for path in Path(f"/proc/{process}/task").glob("*/children"))
    except OSError:  # it has just ended
        return
    for child in children.split():
        yield from _tree(int(child))


def _proportional(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:  # it has just ended
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _middle(runs: Sequence[Run], watched: Run) -> Run:
    return Run(
        seconds=median(run.seconds for run in runs),
        written=runs[0].written,
        largest=max(run.largest for run in runs),
        together=watched.together,
    )


HEAD = (
    f"{'stage':8}{'companies':>10}{'seconds':>9}{'companies/s':>13}{'pages':>8}{'pages/s':>9}{'MB one':>8}{'MB all':>8}"
)
NOTES = """
Seconds are medians. "load" to "search" are timed inside their process, without starting it; render and search use one
process. "whole" is `disclosure build` from outside, start and all. Pages are the files that a stage writes (search: the
shards), of the whole the HTML files. MB one: peak of the largest process (rusage of a process and its children).
MB all: peak of all processes together, shared pages counted once, in one more run (sampled every 0.1 s)."""


def _line(row: Row) -> str:
    run = row.run
    pages = f"{run.written:>8}{run.written / run.seconds:>9.0f}" if run.written else " " * 17
    memory = f"{run.largest / MEGABYTE:>8.0f}{run.together / MEGABYTE:>8.0f}"
    return f"{row.stage:8}{row.size:>10}{run.seconds:>9.2f}{row.size / run.seconds:>13.0f}{pages}{memory}"


def _growth(rows: Sequence[Row]) -> Iterator[str]:
    """What a company costs at the largest size against the smallest."""
    small, large = min(row.size for row in rows), max(row.size for row in rows)
    if small == large:
        return
    yield f"\nCost of a company (ms): at {small}, at {large}, and how many times as much"
    at = {(row.stage, row.size): row.milliseconds_each for row in rows}
    for stage in (*STAGES, WHOLE):
        before, after = at[stage, small], at[stage, large]
        yield f"{stage:8}{before:>10.2f}{after:>10.2f}{after / before:>8.2f}"


if __name__ == "__main__":
    main()
