"""Addresses as a disk needs them: nobody there answers for a folder with its index.html."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from disclosure.search.document import Document

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_PATH = re.compile(r"[^?#]*")


def on_disk(link: str) -> str:
    """A link to a folder as one to the folder's page; what leads out of the site or to a file stays as it is."""
    if _ELSEWHERE.match(link):
        return link
    return _PATH.sub(lambda path: f"{path[0]}index.html" if path[0].endswith("/") else path[0], link, count=1)


def documents_on_disk(documents: Iterable[Document]) -> Iterator[Document]:
    """What the search finds, leading to files."""
    return (replace(document, url=on_disk(document.url or "./")) for document in documents)
