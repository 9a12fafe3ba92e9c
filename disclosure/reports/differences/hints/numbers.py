"""A telephone number that another company has."""

import re
from collections.abc import Iterator
from typing import Final

from disclosure.model.company import Company
from disclosure.reports.differences.hints.evidence import Evidence
from disclosure.reports.differences.hints.hint import Hint
from disclosure.wording import hints as wording

_SHORT: Final = 6
"""Fewer figures are a number that many have by right: 12345, 119."""


def numbers(evidence: Evidence) -> Iterator[Hint]:
    """Ask about each number that is new with a company and that another one has."""
    holders: dict[str, list[Company]] = {}
    for company in evidence.after.companies.values():
        for figures in _numbers(company):
            holders.setdefault(figures, []).append(company)
    for before, after in evidence.companies():
        known = _numbers(before) if before else {}
        for figures, written in _numbers(after).items():
            others = [one.name for one in holders[figures] if one.id != after.id]
            if others and figures not in known:
                paths = (f"{after.folder}company.yaml",)
                yield Hint(kind="number", company=after.id, paths=paths, words=wording.foreign_number(written, others))


def _numbers(company: Company) -> dict[str, str]:
    """The numbers that the whole company answers, by their figures, as they are written."""
    window = company.disclosure_window
    written = [*(one.number for one in company.hotlines), company.phone, window.phone if window else None]
    return {figures: one for one in written if one and len(figures := re.sub(r"[^0-9]", "", one)) >= _SHORT}
