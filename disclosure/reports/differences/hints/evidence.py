"""What hints are drawn from: both sides of the change, and what git tells of its days."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from disclosure.content.commits import Commit
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.reports.differences.files import Pair


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """Both sides and the pairs of records that differ; `own` are the change's commits, `earlier` those of a folder.

    What is changed and not committed counts as of the day `today`.
    """

    before: Portal
    after: Portal
    pairs: Sequence[Pair]
    today: date
    own: Sequence[Commit] = ()
    earlier: Callable[[str], Sequence[Commit]] = lambda _folder: ()

    @cached_property
    def changed(self) -> Mapping[str, Pair]:
        """The pairs by the path that they have now or had."""
        return {pair.one.path: pair for pair in self.pairs}

    @cached_property
    def former(self) -> Mapping[CompanyId, CompanyId]:
        """The identity that a company's records had: another one where its folder moved."""
        found = {}
        for pair in self.pairs:
            now = CompanyId.of_path(pair.one.path)
            was = CompanyId.of_path(pair.moved_from) if pair.moved_from else now
            if now and was:
                found[now] = was
        return found

    def companies(self) -> Iterator[tuple[Company | None, Company]]:
        """Each company of which a record changed and that is there now, with what it was."""
        for identity in sorted(self.former):
            if identity in self.after.companies:
                yield self.before.companies.get(self.former[identity]), self.after.companies[identity]

    def came_on(self, path: str) -> date:
        """The first day on which the change brought a record as it is, or part of it."""
        return min((commit.day for commit in self.own if path in commit.paths), default=self.today)
