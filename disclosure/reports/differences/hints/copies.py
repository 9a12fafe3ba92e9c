"""Texts that stand nearly word for word with another company."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final

from disclosure.model.company import Company
from disclosure.model.service import Procedure
from disclosure.reports.differences.hints.evidence import Evidence
from disclosure.reports.differences.hints.hint import Hint
from disclosure.wording import hints as wording

_LEAST: Final = 60
"""Characters, without names, figures and punctuation: shorter texts are alike because the matter is."""
_RUN: Final = 5
_ALIKE: Final = Fraction(9, 10)
"""Of all runs of five characters that two texts have, so many they share. Each character that differs costs five runs
on either side: a text of 200 characters may differ in two places, figures and names apart."""
_NEAR: Final = 0.8
"""Texts whose lengths lie further apart cannot share so much."""
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_KINDS: Final = frozenset({"services", "notice"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A text, and its letters alone: none where they are too few to say anything."""

    label: str
    path: str
    text: str
    letters: str


def copies(evidence: Evidence) -> Iterator[Hint]:
    """Ask about each company's new texts that others have, one question a company."""
    if not any(pair.after and pair.one.kind in _KINDS for pair in evidence.pairs):
        return
    there = {identity: tuple(_texts(one)) for identity, one in evidence.after.companies.items()}
    for before, after in evidence.companies():
        known = {one.text for one in _texts(before)} if before else set()
        found = [
            (mine, evidence.after.companies[identity].name)
            for mine in there[after.id]
            if mine.text not in known
            for identity, theirs in there.items()
            if identity != after.id and any(_are_alike(mine.letters, one.letters) for one in theirs)
        ]
        if found:
            labels = tuple(dict.fromkeys(mine.label for mine, _ in found))
            names = tuple(dict.fromkeys(name for _, name in found))
            paths = tuple(sorted({mine.path for mine, _ in found}))
            yield Hint(kind="copy", company=after.id, paths=paths, words=wording.alike(labels, names))


def _texts(company: Company) -> Iterator[_Text]:
    services = f"{company.folder}services.yaml"
    for procedure in company.procedures:
        yield _text(company, wording.procedure(procedure.kind, procedure.name), services, _procedure(procedure))
    promised = "\n".join(one.text for one in company.promises)
    yield _text(company, wording.PROMISES, services, promised)
    for notice in company.notices:
        told = notice.body or "\n".join(filter(None, (notice.reason, *notice.areas, notice.measures)))
        yield _text(company, wording.notice(notice.title), notice.record.path, told)


def _procedure(one: Procedure) -> str:
    return "\n".join(filter(None, (*one.steps, *(paper.name for paper in one.materials), *one.offline, one.note)))


def _text(company: Company, label: str, path: str, text: str) -> _Text:
    letters = "".join(_LETTERS.findall(unicodedata.normalize("NFKC", text).casefold()))
    for name in filter(None, (company.legal_name, company.name, *company.aliases)):
        letters = letters.replace(name.casefold(), "")
    return _Text(label=label, path=path, text=text, letters=letters if len(letters) >= _LEAST else "")


def _are_alike(one: str, other: str) -> bool:
    """Whether two texts share enough runs; of all texts few have about the same length, and only these are read."""
    shorter, longer = sorted((len(one), len(other)))
    if not shorter or shorter < _NEAR * longer:
        return False
    mine, theirs = _runs(one), _runs(other)
    return len(mine & theirs) >= _ALIKE * len(mine | theirs)


@lru_cache(maxsize=4096)
def _runs(letters: str) -> frozenset[str]:
    return frozenset(letters[at : at + _RUN] for at in range(len(letters) - _RUN + 1))
