"""Which pages of the site show a record; lists, the search and files of data follow them."""

from collections.abc import Iterator

from disclosure.reports.differences.files import Pair

_OWN = {
    "region": "/regions/{name}/",
    "regulation": "/regulations/{name}/",
    "inspection": "/inspections/{region}/{name}/",
    "bulletin": "/bulletins/{region}/{name}/",
    "rectification": "/rectifications/{region}/{name}/",
}
_WHOLE = {"portal": ("/",), "synonyms": ("/search/",), "history": ("/compliance/",), "owners": (), "redirects": ()}


def pages(pair: Pair) -> Iterator[str]:
    """The addresses of the pages that are about the record, before and after."""
    for side in filter(None, (pair.before, pair.after)):
        parts = side.path.removesuffix(".yaml").split("/")
        if parts[1] == "companies":
            company = f"/companies/{'/'.join(parts[2:5])}/"
            yield company
            yield f"{company}record/"
            if side.kind == "notice":
                yield f"{company}notices/{parts[-1]}/"
        elif side.kind in _OWN:
            yield _OWN[side.kind].format(name=parts[-1], region=parts[-2])
        else:
            yield from _WHOLE[side.kind]
