"""The whole answer: what differs, whose it is, what it does to verdicts, and what is wrong with it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from disclosure.checking.changes import Turn, changes
from disclosure.content.convert import tariffs
from disclosure.content.load import Loaded
from disclosure.content.schemas import Schemas
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.problems import Problem
from disclosure.reports.differences.files import Pair
from disclosure.reports.differences.hints import Hint
from disclosure.reports.differences.pages import pages
from disclosure.reports.differences.prices import PriceChange, price_changes
from disclosure.reports.differences.values import Difference, differences
from disclosure.rules.rule import Rule
from disclosure.wording import differences as wording
from disclosure.wording import names


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """A record that changed: what is said of it in lines, and the values and prices behind these."""

    path: str
    kind: str
    title: str
    moved_from: str | None
    lines: tuple[str, ...]
    values: tuple[Difference, ...] = ()
    prices: tuple[PriceChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictChange:
    """A verdict that became met, not met, or undecided."""

    rule: str
    title: str
    turn: Turn
    before: str
    after: str

    @property
    def words(self) -> str:
        """The change in a line."""
        return wording.verdict(self.rule, self.title, self.before, self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What changed of one company; without a company, of all other records. `moved_from`: what its folder was."""

    company: CompanyId | None
    name: str
    records: tuple[RecordChange, ...]
    verdicts: tuple[VerdictChange, ...]
    moved_from: CompanyId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentDifference:
    """All of it: groups in the order of companies, other records first; `base` names what it was compared with."""

    base: str
    groups: tuple[Group, ...]
    problems: tuple[Problem, ...]
    pages: tuple[str, ...]
    hints: tuple[Hint, ...] = ()
    names: Mapping[CompanyId, str]

    @property
    def records(self) -> int:
        """How many records changed."""
        return sum(len(group.records) for group in self.groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Content as it was read and judged; both sides as of the same day, so that time alone changes nothing."""

    loaded: Loaded
    report: Report | None

    @property
    def portal(self) -> Portal | None:
        """What could be read of it."""
        return self.loaded.portal


def content_difference(
    base: str,
    pairs: Iterable[Pair],
    before: Judged,
    after: Judged,
    *,
    schemas: Schemas,
    rules: Mapping[str, Rule],
    hints: tuple[Hint, ...] = (),
) -> ContentDifference:
    """Lay changed records and changed verdicts together, company by company."""
    found = list(pairs)
    moved = {was: now for now, was in _moved(found).items()}
    changed_verdicts = _verdicts(before, after, rules, moved)
    owners = sorted({owner for pair in found if (owner := _owner(pair.one.path))} | changed_verdicts.keys())
    others = tuple(_record(pair, schemas) for pair in found if _owner(pair.one.path) is None)
    groups = [Group(company=None, name="", records=others, verdicts=())] if others else []
    for owner in owners:
        theirs = [pair for pair in found if _owner(pair.one.path) == owner]
        folder = _moved(theirs).get(owner)
        group = Group(
            company=owner,
            name=_name(owner, before, after),
            records=tuple(_record(pair, schemas, folder) for pair in theirs),
            verdicts=changed_verdicts.get(owner, ()),
            moved_from=folder,
        )
        groups.append(group)
    return ContentDifference(
        base=base,
        groups=tuple(groups),
        problems=after.loaded.problems,
        pages=tuple(sorted({page for pair in found for page in pages(pair)})),
        hints=hints,
        names={hint.company: _name(hint.company, before, after) for hint in hints},
    )


def _owner(path: str) -> CompanyId | None:
    parts = path.split("/")
    return CompanyId.parse("/".join(parts[2:5])) if parts[1] == "companies" else None


def _moved(pairs: Iterable[Pair]) -> dict[CompanyId, CompanyId]:
    """The identities that companies had whose own record came from another folder, by those that they have."""
    found = {}
    for pair in pairs:
        if pair.moved_from and pair.one.kind == "company":
            now, was = _owner(pair.one.path), _owner(pair.moved_from)
            if now and was and now != was:
                found[now] = was
    return found


def _name(company: CompanyId, before: Judged, after: Judged) -> str:
    portals = (one.portal for one in (after, before))
    return next((portal.companies[company].name for portal in portals if portal and company in portal.companies), "")


def _verdicts(
    before: Judged, after: Judged, rules: Mapping[str, Rule], moved: Mapping[CompanyId, CompanyId]
) -> dict[CompanyId, tuple[VerdictChange, ...]]:
    """Verdicts that turned, of companies that were there and are: what is new is in the check's own report."""
    if before.report is None or after.report is None:
        return {}
    then = replace(before.report, companies={moved.get(key, key): one for key, one in before.report.companies.items()})
    both = then.companies.keys() & after.report.companies.keys()
    found: dict[CompanyId, list[VerdictChange]] = {}
    for change in changes(then, after.report):
        if change.company in both and change.turn is not Turn.STAYS and change.before is not change.after:
            said = [names.OUTCOMES[one] if one else "" for one in (change.before, change.after)]
            found.setdefault(change.company, []).append(
                VerdictChange(
                    rule=change.rule,
                    title=rules[change.rule].title,
                    turn=change.turn,
                    before=said[0],
                    after=said[1],
                )
            )
    return {company: tuple(turned) for company, turned in found.items()}


def _record(pair: Pair, schemas: Schemas, moved_from: CompanyId | None = None) -> RecordChange:
    one = pair.one
    old, new = (side.value if side else None for side in (pair.before, pair.after))
    title = _title(new or old or {})
    prices = _prices(old, new) if one.kind == "tariffs" else ()
    values = () if None in (old, new) else tuple(_differences(old or {}, new or {}, one.kind, schemas))
    return RecordChange(
        path=one.path,
        kind=one.kind,
        title=title,
        moved_from=pair.moved_from,
        lines=tuple(_lines(pair, title, prices, values, moved_from)),
        values=values,
        prices=prices,
    )


def _title(value: Mapping[str, Any]) -> str:
    return str(value.get("title") or value.get("name") or "")


def _differences(old: Mapping[str, Any], new: Mapping[str, Any], kind: str, schemas: Schemas) -> Iterator[Difference]:
    """What differs but for prices, which have sentences of their own."""
    was, now = ({key: value for key, value in side.items() if key != "tariffs"} for side in (old, new))
    yield from differences(was, now, schemas.kinds[kind].field)


def _prices(old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> tuple[PriceChange, ...]:
    """What became of the prices; nothing where a file was there and could not be read, or is gone as a whole."""
    return () if new is None else tuple(price_changes(tariffs(old or {}), tariffs(new)))


def _lines(
    pair: Pair,
    title: str,
    prices: tuple[PriceChange, ...],
    values: tuple[Difference, ...],
    folder: CompanyId | None,
) -> Iterator[str]:
    """What is said of a record; that it moved with its whole `folder` is said there."""
    if pair.before is None:
        yield wording.new_record(pair.one.kind, title)
    elif pair.after is None:
        yield wording.lost_record(pair.one.kind, title)
    if pair.moved_from and _owner(pair.moved_from) != folder:
        yield wording.moved(pair.moved_from)
    yield from (one.words for one in prices)
    yield from (one.words for one in values)
    if pair.after and pair.after.value is None:
        yield wording.unread()
    elif pair.before and pair.after and pair.before.value is not None and not (prices or values or pair.moved_from):
        yield wording.rewritten()
