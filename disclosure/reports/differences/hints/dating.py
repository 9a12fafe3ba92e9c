"""A notice that says it was published days before it came here."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from disclosure.model.company import Company
from disclosure.model.notice import Notice
from disclosure.reports.differences.hints.evidence import Evidence
from disclosure.reports.differences.hints.hint import Hint
from disclosure.wording import hints as wording

_LATE: Final = timedelta(days=3)
"""A weekend and a day: less is how an office works."""


def dating(evidence: Evidence) -> Iterator[Hint]:
    """Name a company's notices that are new, or newly dated, and whose day git cannot vouch for."""
    for before, after in evidence.companies():
        known = {notice.id: notice.published_at for notice in before.notices} if before else {}
        late = [
            notice
            for notice in after.notices
            if notice.published_at
            and notice.record.path in evidence.changed
            and known.get(notice.id) != notice.published_at
            and evidence.came_on(notice.record.path) - notice.published_at.day >= _LATE
        ]
        if late:
            yield _hint(evidence, after, late)


def _hint(evidence: Evidence, company: Company, late: list[Notice]) -> Hint:
    said = [
        (one.title, one.published_at.day, evidence.came_on(one.record.path), one.record.source.url is not None)
        for one in late
        if one.published_at
    ]
    paths = tuple(one.record.path for one in late)
    return Hint(kind="dating", company=company.id, paths=paths, words=wording.late_notices(said))
