"""The search's figures in plain text."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import Any

from bench.search_numbers import Distribution

MEGABYTE = 1 << 20
KILOBYTE = 1000
"""As the marks mean it."""
FIRST, NEXT, FAST, RATIO = 40_000, 5_000, 50, 2.5
"""The marks: bytes of a first search and of a next one, milliseconds, index to compressed text."""
_ASIDE = "a slip"
"""How the queries begin that are offered something instead of results."""

_SIZES = f"{'files':>8}{'MB':>8}{'MB gzip':>9}{'/ text':>8}"
_THEIRS = f"{'pages':>8}{'Pagefind':>9}{'recall':>8}{'right':>7}"
_NOTES = """\
MB are 2^20 bytes, KB 1,000; gzip 6. KB: scripts and index as sent; (all) has the page itself, suggestions, heads, too.
1st: until the first result is there, ten: until all are; n: requests. Each first search in a browser that was never
there, next ones one after another on one page. ms with 4 times slower computing and files from this machine.
! is over the mark: 40 KB until the 1st result, 5 KB for a next search, 50 ms, an index of 2.5 times the text in its
own blocks."""
_BESIDE = """\
Pagefind {version}, its defaults, on {pages} pages; ten results on the least page. A narrowed search has the county's
name as one word more. Its recall is of the pages whose text holds the words (ours: of documents); right: one of its
first 300 results is one of these pages, or of a document that a plain scan finds. Whoosh answers without a browser."""

Told = Mapping[str, Any]


def lines(told: Told) -> Iterator[str]:
    """Give the table of one portal."""
    yield f"{told['companies']:,} companies, {told['cores']} cores, {_load(told)}"
    yield from _building(told)
    yield from _queries(told)
    yield from _spread(told)
    if told["beside"]:
        yield from _answered(told)
    yield from _notes(told)


def _load(told: Told) -> str:
    before, after = told["load"]
    busy = " (a busy machine: seconds and milliseconds are too high)" if before > told["cores"] / 2 else ""
    return f"load {before:.1f} before, {after:.1f} after{busy}"


def _building(told: Told) -> Iterator[str]:
    yield ""
    yield f"{'building':12}{'documents':>10}{'seconds':>9}{'of CPU':>8}{'MB peak':>9}{_SIZES}"
    yield _built("ours", told["index"], told["index"]["documents"], told["index"]["text"]["blocks"])
    if told["beside"]:
        yield _built("Pagefind", told["pagefind"], told["pagefind"]["pages"], told["index"]["text"]["blocks"])
        whoosh = told["whoosh"]
        yield (
            f"{'Whoosh':12}{told['index']['documents']:>10}{whoosh['seconds']:>9.1f}{whoosh['cpu']:>8.1f}"
            f"{_megabytes(whoosh['memory']):>9.0f}   update of one company {whoosh['seconds_update']:.2f} s"
        )
    text = told["index"]["text"]
    yield (
        f"text {_megabytes(text['plain']):.2f} MB; gzipped whole {_megabytes(text['whole']):.2f}, in batches of 16"
        f" {_megabytes(text['batches']):.2f}, in the index's own blocks {_megabytes(text['blocks']):.2f};"
        f" index / whole = {_zipped(told['index']) / text['whole']:.2f}"
    )
    yield "of ours, gzipped: " + ", ".join(
        f"{name or 'index.json'} {_megabytes(size['zipped']):.2f} ({size['files']} files)"
        for name, size in sorted(told["index"]["size"].items(), key=lambda pair: -pair[1]["zipped"])
    )
    yield (
        f"of ours, seconds: reading the documents {told['index']['seconds_documents']:.1f};"
        f" MB before it begins (the portal): {_megabytes(told['index']['memory_before']):.0f}"
    )


def _built(name: str, built: Told, documents: int, text: int) -> str:
    files = sum(size["files"] for size in built["size"].values())
    plain = sum(size["bytes"] for size in built["size"].values())
    ratio = _zipped(built) / text
    return (
        f"{name:12}{documents:>10}{built['seconds']:>9.1f}{built['cpu']:>8.1f}{_megabytes(built['memory']):>9.0f}{files:>8}"
        f"{_megabytes(plain):>8.2f}{_megabytes(_zipped(built)):>9.2f}{ratio:>8.2f}{_over(ratio, RATIO)}"
    )


def _zipped(built: Told) -> int:
    return sum(size["zipped"] for size in built["size"].values())


def _queries(told: Told) -> Iterator[str]:
    names = ["ours", "Pagefind"] if told["beside"] else ["ours"]
    yield ""
    yield f"{'':44}" + "".join(f"{name + ': first search':^33}{'next':^14}{'ms':>5}{'again':>6}" for name in names)
    yield f"{'query':44}" + f"{'1st KB':>8}{'ten KB':>8}{'(all)':>7}{'n':>4}{'KB':>9}{'(all)':>7}{'':13}" * len(names)
    asked = [told["ours"], told["pagefind"]["queries"]] if told["beside"] else [told["ours"]]
    for row in zip(*asked, strict=True):
        yield _label(row[0]["query"]) + "".join(map(_costs, row))
    yield f"{'median':44}" + "".join(map(_medians, asked))
    for name, ones in zip(names, asked, strict=True):
        yield f"{name}, a first search in the mean: {_sorts([one['first'] for one in ones])}"
        yield f"{name}, a next one in the mean: {_sorts([one['next'] for one in ones])}"


def _sorts(wires: Sequence[Told]) -> str:
    """What is sent, in KB, by sort; the largest first."""
    sums: Counter[str] = Counter()
    for wire in wires:
        sums.update({**wire["bodies"], "heads": wire["heads"]})
    return ", ".join(f"{sort} {_kb(size / len(wires))}" for sort, size in sums.most_common())


def _label(query: Told) -> str:
    text = f"{query['text']}{' @' + query['region'] if query['region'] else ''}"
    return f"{text}{' ' * max(1, 26 - _width(text))}{query['what'][:17]:18}"


def _width(text: str) -> int:
    return sum(2 if ord(one) > 0x2E7F else 1 for one in text)  # noqa: PLR2004 - where East Asian characters begin


def _costs(one: Told) -> str:
    again = median(one["again_ms"]) if one["again_ms"] else None
    return f"{_weights(one['sizes'], one['first']['requests'])}{_ms(one['next_ms']):>6}{_ms(again):>6}"


def _weights(sizes: Mapping[str, float], requests: float) -> str:
    return (
        f"{_kb(sizes['until_first']):>8}{_over(sizes['until_first'], FIRST)}{_kb(sizes['first_search']):>7}"
        f"{_kb(sizes['first_everything']):>7}{requests:>4.0f}"
        f"{_kb(sizes['next_search']):>9}{_over(sizes['next_search'], NEXT)}{_kb(sizes['next_everything']):>6}"
    )


def _medians(asked: Sequence[Told]) -> str:
    middle = {name: median(one["sizes"][name] for one in asked) for name in asked[0]["sizes"]}
    return _weights(middle, median(one["first"]["requests"] for one in asked)) + " " * 12


def _spread(told: Told) -> Iterator[str]:
    yield ""
    yield f"{'ms from the last key to results':44}{'n':>6}{'least':>8}{'median':>9}{'p95':>9}{'most':>9}"
    asked = {"ours": told["ours"]}
    if told["beside"]:
        asked["Pagefind"] = told["pagefind"]["queries"]
    for name, ones in asked.items():
        for label, numbers in (
            ("page open, files of the query still to come", [one["next_ms"] for one in ones]),
            ("asked again", [ms for one in ones for ms in one["again_ms"]]),
        ):
            yield _distribution(f"{name}, {label}", [number for number in numbers if number is not None])
    if told["beside"]:
        whoosh = Distribution(**told["whoosh"]["ms"])
        yield _row("Whoosh, in its process", whoosh)


def _distribution(name: str, numbers: Sequence[float]) -> str:
    return _row(name, Distribution.of(numbers)) if numbers else f"{name:44}  nothing came"


def _row(name: str, spread: Distribution) -> str:
    numbers = (spread.least, spread.middle, spread.p95, spread.most)
    return f"{name:52}"[:52] + f"{spread.count:>4}" + "".join(f"{one:>8.0f}{_over(one, FAST)}" for one in numbers)


def _answered(told: Told) -> Iterator[str]:
    yield ""
    yield f"{'recall against a plain scan':44}{'documents':>10}{'ours':>8}{_THEIRS}"
    for ours, theirs, truth in zip(told["ours"], told["pagefind"]["queries"], told["truth"], strict=True):
        about = "" if ours["exact"] else "~"
        recall = "-" if theirs["recall"] is None else f"{theirs['recall']:.0%}"
        right = "yes" if theirs["answered"] else "no"
        yield (
            f"{_label(ours['query'])}{truth['documents']:>10}{about + str(ours['found']['count']):>8}"
            f"{len(truth['literal']):>8}{theirs['found']['count']:>9}{recall:>8}{right:>7}"
        )
    whole = [one["query"] for one in told["ours"] if not one["query"]["what"].startswith(_ASIDE)]
    for name, ones in (("ours", told["ours"]), ("Pagefind", told["pagefind"]["queries"])):
        right = sum(one["answered"] for one in ones if one["query"] in whole)
        yield f"{name}: {right} of {len(whole)} queries bring a page that holds them"


def _notes(told: Told) -> Iterator[str]:
    yield ""
    yield _NOTES
    if told["beside"]:
        yield _BESIDE.format(**told["pagefind"])
    yield ""


def _kb(size: float) -> str:
    return f"{size / KILOBYTE:.1f}"


def _over(size: float, mark: float) -> str:
    return "!" if size > mark else " "


def _ms(milliseconds: float | None) -> str:
    return "-" if milliseconds is None else f"{milliseconds:.0f}"


def _megabytes(size: float) -> float:
    return size / MEGABYTE
