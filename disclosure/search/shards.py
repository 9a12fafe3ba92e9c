"""The search index as small static files, of which a browser fetches the few that a query needs.

    index.json              counts, facets and labels; `version` names this format, `seal` these contents
    documents/<n>.json      what results show and check: the documents with ordinals n * block to (n + 1) * block - 1
    terms/<n>.json          {term: postings} of the terms whose CRC-32, divided by the number of buckets, leaves n
    lists/<hex>/<n>.json    a part of a common term's postings, by ordinal; <hex> is the term in UTF-8

Postings are the differences of ascending codes: a document's ordinal times 16 plus its level (`weights.py`).
A term in many documents has {"count", "head", "starts", "counts"} in its bucket instead: its strongest postings, the
first ordinal of each part, and how many of its documents each value of a facet has. Ordinals go by region, sector and
kind: whoever asks within a region reads only the parts that overlap it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import islice
from zlib import crc32

from disclosure.search.document import Document, arranged
from disclosure.search.groups import Groups
from disclosure.search.postings import Codes, Postings, differences, ordinals, strongest
from disclosure.search.searchable import Searchable, searchable
from disclosure.search.weights import LEVELS
from disclosure.wording import results

Labels = Mapping[str, Mapping[str, str]]
File = tuple[str, bytes]

VERSION = 1
BLOCK = 8
"""Documents in one file: a result needs one of them."""
LONG = 512
"""Postings that a term may have in its bucket, where it is fetched with other terms."""
HEAD = 128
PART = 2048
BUCKET = 2048
"""Postings that a bucket has in the mean: some 4 KB, compressed."""


def shards(documents: Iterable[Document], labels: Labels) -> Iterator[File]:
    """The files of the index, as (path within the index's folder, content); `index.json` comes last.

    The same documents give the same bytes. Each region's documents come together, in any order; of what has been
    yielded only postings are kept. `labels` say what the facets' values are called where results are shown:
    {"region": {"411700": ...}, "sector": ..., "kind": ...}.
    """
    postings, groups, seal = Postings(), Groups(), sha256()
    for path, content in _files(documents, postings, groups):
        seal.update(content)
        yield path, content
    manifest = {
        "version": VERSION,
        "seal": seal.hexdigest()[:12],
        "documents": len(groups),
        "block": BLOCK,
        "buckets": _bucket_count(postings),
        "facets": groups.values,
        "groups": groups.runs,
        "labels": {"facet": results.FACETS, "message": results.MESSAGES, **labels},
    }
    yield "index.json", _canonical(manifest)


def _files(documents: Iterable[Document], postings: Postings, groups: Groups) -> Iterator[File]:
    yield from _blocks(documents, postings, groups)
    for term, codes in postings.terms():
        yield from _parts(term, codes)
    yield from _buckets(postings, groups)


def _blocks(documents: Iterable[Document], postings: Postings, groups: Groups) -> Iterator[File]:
    entries = map(searchable, arranged(documents))
    while block := list(islice(entries, BLOCK)):
        first = len(groups)
        for ordinal, entry in enumerate(block, first):
            postings.add(ordinal, entry)
            groups.add(entry.document)
        yield f"documents/{first // BLOCK}.json", _canonical([_card(entry) for entry in block])


def _card(entry: Searchable) -> dict[str, object]:
    """What a result shows and what its words are checked against; empty fields are left out."""
    document = entry.document
    card = {
        "kind": document.kind,
        "title": document.title,
        "url": document.url,
        "place": document.place,
        "region": document.region,
        "sector": document.sector,
        "date": document.date,
        "aliases": document.aliases,
        "numbers": document.numbers,
        "spellings": entry.spellings,
        "body": document.body,
    }
    return {name: value for name, value in card.items() if value}


def _parts(term: str, codes: Codes) -> Iterator[File]:
    if len(codes) > LONG:
        for number, start in enumerate(range(0, len(codes), PART)):
            path = f"lists/{term.encode().hex()}/{number}.json"
            yield path, _canonical(differences(codes[start : start + PART]))


def _buckets(postings: Postings, groups: Groups) -> Iterator[File]:
    buckets: list[list[tuple[str, Codes]]] = [[] for _ in range(_bucket_count(postings))]
    for term, codes in postings.terms():
        buckets[crc32(term.encode()) % len(buckets)].append((term, codes))
    for number, bucket in enumerate(buckets):
        yield f"terms/{number}.json", _canonical({term: _entry(codes, groups) for term, codes in bucket})


def _bucket_count(postings: Postings) -> int:
    """A power of two, so that a growing portal keeps its buckets for long."""
    kept = sum(len(codes) if len(codes) <= LONG else HEAD for _, codes in postings.terms())
    return 1 << (kept // BUCKET).bit_length()


def _entry(codes: Codes, groups: Groups) -> object:
    if len(codes) <= LONG:
        return differences(codes)
    return {
        "count": len(codes),
        "head": differences(strongest(codes, HEAD)),
        "starts": [code // LEVELS for code in codes[::PART]],
        "counts": groups.counts(ordinals(codes)),
    }


def _canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
