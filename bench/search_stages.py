"""One thing timed in a process of its own: `python -m bench.search_stages index ROOT OUT` prints JSON.

index   the browser's index: seconds, memory, and the size of the text that it indexes
whoosh  the server's index: seconds to make it, to take in one changed company, and to answer each query
truth   what a plain scan of documents and pages finds; OUT is the site
"""

import gc
import json
import re
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from bench.search_numbers import LEVEL, Distribution, batches, size
from bench.search_queries import Query, queries
from disclosure.content.labels import Labels
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.publish.destination import Staging
from disclosure.publish.index import write_index
from disclosure.rules import CATALOGUE
from disclosure.search.arrangement import BLOCK, blocks
from disclosure.search.document import Document, region_stem
from disclosure.search.documents import documents
from disclosure.search.rewriting import Rewriting
from disclosure.search.searchable import searchable
from disclosure.search.terms import fold, words

if TYPE_CHECKING:
    from disclosure.model.portal import Portal

SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"
AS_OF = date(2026, 11, 21)
RUNS = 5
KILOBYTE = 1 << 10


def index(portal: "Portal", out: Path) -> dict[str, object]:
    """Make the browser's index."""
    told = _took(lambda: write_index(Staging(out, out / "none"), portal, Labels.under(SCHEMAS), AS_OF))
    started = perf_counter()
    told["documents"] = sum(1 for _ in _documents(portal))
    told["seconds_documents"] = perf_counter() - started
    return {**told, "text": _text_sizes(portal)}


def _took(make: Callable[[], object]) -> dict[str, float]:
    """Seconds by the clock and of the processor, and this process's memory before it and at its most."""
    before, started, worked = _memory("VmRSS"), perf_counter(), process_time()
    make()
    seconds, processor = perf_counter() - started, process_time() - worked
    return {"seconds": seconds, "cpu": processor, "memory": _memory("VmHWM"), "memory_before": before}


def _text_sizes(portal: "Portal") -> dict[str, int]:
    """The indexed text: plain, gzipped as one file, gzipped in batches as large as the index's blocks, and in those."""
    whole = zlib.compressobj(LEVEL)
    plain = together = 0
    for batch in batches(map(written, _documents(portal)), BLOCK):
        plain += len(batch)
        together += len(whole.compress(batch))
    owners = ("\n".join(written(one) for one in block if one).encode() for block in blocks(_documents(portal)))
    return {
        "plain": plain,
        "whole": together + len(whole.flush()),
        "batches": size(batches(map(written, _documents(portal)), BLOCK)).zipped,
        "blocks": size(owners).zipped,
    }


def written(document: Document) -> str:
    """Give what a document is found by, as it is written: each line once, nothing that the index adds."""
    return "\n".join((document.title, document.place, *document.aliases, *document.numbers, document.body))


def whoosh(portal: "Portal", out: Path) -> dict[str, object]:
    """Make the server's index, change a company, ask every query."""
    from disclosure.search.index import Index  # noqa: PLC0415 - Whoosh counts where it is measured only

    changed: set[str] = set()
    found = Index(out, lambda: _changed(portal, changed), Rewriting.of(portal.synonyms))
    told = _took(found.rebuild)
    changed.add(str(next(iter(portal.companies))))
    started = perf_counter()
    found.update()
    told["seconds_update"] = perf_counter() - started
    taken = {query: list(_timed(found, query)) for query in queries()}
    every = [milliseconds for ones in taken.values() for milliseconds in ones]
    each = [{"text": query.text, "what": query.what, "ms": min(ones)} for query, ones in taken.items()]
    return {**told, "ms": asdict(Distribution.of(every)), "queries": each}


def _changed(portal: "Portal", owners: set[str]) -> Iterator[Document]:
    for document in _documents(portal):
        yield replace(document, body=f"{document.body}\n{AS_OF}") if document.owner in owners else document


def _timed(found: Any, query: Query) -> Iterator[float]:  # noqa: ANN401 - its module is imported late
    from disclosure.search.narrowing import Facets  # noqa: PLC0415 - with it

    for _ in range(RUNS):
        started = perf_counter()
        found.query(query.text, 10, Facets(region=query.region))
        yield (perf_counter() - started) * 1000


def truth(portal: "Portal", site: Path) -> dict[str, object]:
    """Scan all documents and all pages for each query."""
    asked = [(query, _ways(portal, query)) for query in queries()]
    told: list[dict[str, Any]] = [
        {"text": query.text, "what": query.what, "documents": 0, "pages": set(), "literal": []} for query, _ in asked
    ]
    for document in _documents(portal):
        text = searchable(document).text
        for (query, ways), found in zip(asked, told, strict=True):
            if document.region.startswith(region_stem(query.region)) and _holds(text, ways):
                found["documents"] += 1
                found["pages"].add(document.url.partition("#")[0])
    for path in sorted(site.rglob("*.html")):
        text = fold(page_text(path.read_text("utf-8")))
        for (query, _), found in zip(asked, told, strict=True):
            if _holds(text, [words(query.unnarrowed)]):
                found["literal"].append(address(path.relative_to(site)))
    return {"queries": [found | {"pages": sorted(found["pages"])} for found in told]}


def _ways(portal: "Portal", query: Query) -> list[list[str]]:
    return [words(way) for way in (query.text, *Rewriting.of(portal.synonyms).rewritten(query.text))]


def _holds(text: str, ways: Sequence[Sequence[str]]) -> bool:
    return any(all(word in text for word in way) for way in ways)


_UNREAD = re.compile(r"<(script|style|nav|header|footer|head)\b.*?</\1>", re.DOTALL)
_WITHIN_WORDS = re.compile(r"</?(?:a|abbr|b|code|em|mark|small|span|strong|time|wbr)\b[^>]*>")


def page_text(page: str) -> str:
    """Give what is to be read on a page below its head: words that are marked up inside stay whole."""
    return re.sub(r"<[^>]*>", "\n", _WITHIN_WORDS.sub("", _UNREAD.sub("", page)))


def address(page: Path) -> str:
    """Give the address of a page of the site as links have it: a folder instead of its index.html."""
    return page.as_posix().removesuffix("index.html")


def _documents(portal: "Portal") -> Iterator[Document]:
    return documents(portal, CATALOGUE, Labels.under(SCHEMAS), AS_OF)


def _memory(name: str) -> int:
    """Bytes, of this process alone: VmRSS is what it has now, VmHWM the most that it had."""
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) * KILOBYTE for line in status.splitlines() if line.startswith(name))


STAGES = {"index": index, "whoosh": whoosh, "truth": truth}


def main() -> None:
    """Do what the command line names."""
    gc.disable()  # as the command line does
    name, root, out = sys.argv[1:]
    portal = load(Path(root) / "content", Schemas.under(SCHEMAS), jobs=1)
    print(json.dumps(STAGES[name](portal, Path(out))))


if __name__ == "__main__":
    main()
