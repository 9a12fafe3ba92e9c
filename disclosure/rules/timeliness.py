"""及时与如实：二十个工作日、日期、占位文字。"""

import re
from collections.abc import Callable, Hashable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any

from disclosure.calendar.workdays import UnknownYearError, workdays_after
from disclosure.model.company import Company
from disclosure.model.notice import Notice, NoticeKind
from disclosure.model.provenance import Record, Source
from disclosure.model.quality import QualityReport
from disclosure.model.tariff import Tariff
from disclosure.model.verdict import Severity
from disclosure.rules.context import AppliedLimit, Context
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said, rule
from disclosure.rules.tariffs import current

_WHOLE_DAY = 10
"""Characters of YYYY-MM-DD."""
_PLACEHOLDER = re.compile(
    r"(?<![0-9A-Za-z])[XＸ×]{2,}(?![0-9A-Za-z])|[xｘ＊]{2,}(?=[路街号年月日元县市区镇乡村])|某某|待填|待补充?|示例文字|TODO|暂无数据"
)


@rule(
    "T01",
    title="信息形成或者变更之日起 20 个工作日内公开",
    remedy="价格文件印发后 20 个工作日内公开；在 basis.date 写发文日期，在 source.published 写公开日期。",
    basis=("measures-2021#time-limit",),
    severity=Severity.MUST,
)
def information_is_disclosed_in_time(company: Company, context: Context) -> Iterator[Said]:
    """以定价文件的印发日期为形成之日，以资料的发布日期为公开之日，按国家公布的节假日和调休计算工作日。
    发文时须已有此时限。转载的日期、执行之后更新过的页面的日期，不是首次公开的日期，不作判定。

    不合规：

        source: {publisher: 示例公司, published: 2026-06-30, retrieved: 2026-11-01}
        tariffs:
          - {category: 非居民, form: flat, unit: 元/m³, price: 4.15,
             effective: 2026-07-01, basis: {number: 示发改价格〔2026〕1号, date: 2026-04-01}}

    合规：

        source: {publisher: 示例公司, published: 2026-04-10, retrieved: 2026-11-01}
        tariffs:
          - {category: 非居民, form: flat, unit: 元/m³, price: 4.15,
             effective: 2026-07-01, basis: {number: 示发改价格〔2026〕1号, date: 2026-04-01}}
    """
    dated = [(p, t, t.basis.date) for p, t in current(company, context.as_of) if t.basis and t.basis.date]
    judged = [(p, t, formed, limit) for p, t, formed in dated if (limit := _limit(context, formed))]
    if not judged:
        yield NotApplicable("没有写明发文日期、发文时已有此时限的现行价格")
    for pointer, tariff, formed, limit in judged:
        said = _in_time(pointer, tariff, formed, tariff.source or company.records["tariffs"].source, limit)
        yield _unless_announced(said, tariff, formed, context)


def _limit(context: Context, formed: date) -> AppliedLimit | None:
    """The time limit of the measures that were in force when the document was issued; the first measures had none."""
    limits = [limit for limit in context.limits("disclosure_workdays", formed) if limit.regulation.edition]
    return min(limits, key=lambda applied: applied.limit.value, default=None)


def _in_time(pointer: str, tariff: Tariff, formed: date, source: Source, applied: AppliedLimit) -> Said:
    if source.reprint or source.published is None or len(source.published) < _WHOLE_DAY:
        return NotJudged(f"“{tariff.label}”缺企业公开的日期")
    published = date.fromisoformat(source.published)
    try:
        taken = workdays_after(formed, published)
    except UnknownYearError:
        return NotJudged(f"“{tariff.label}”{formed} 至 {published} 有的年份没有节假日安排，工作日无法计算")
    text = f"“{tariff.label}”{formed} 发文，{published} 公开，经过 {taken} 个工作日"
    if taken <= applied.limit.value:
        return Evidence(text)
    if tariff.source is None and (tariff.effective is None or published > tariff.effective):
        return NotJudged(f"{text}，而价目在执行之后还可能更新过，首次公开的日期不明")
    return Flaw(pointer, f"{text}，超过{applied.cited}")


def _unless_announced(said: Said, tariff: Tariff, formed: date, context: Context) -> Said:
    """A flaw is open to doubt where a notice of a change of prices came out in between."""
    between = (n.published_at.day for n in context.notices if n.kind is NoticeKind.PRICE_CHANGE and n.published_at)
    first = min((day for day in between if day >= formed), default=None)
    if not isinstance(said, Flaw) or first is None:
        return said
    return NotJudged(f"“{tariff.label}”{formed} 发文，{first} 另有调价公告，是否已随之公开无法判定")


@rule(
    "T03",
    title="每项内容注明发布日期，且不在将来",
    remedy="在每个文件的 source.published 写明发布日期。",
    basis=("measures-2021#principle",),
    severity=Severity.SHOULD,
)
def records_are_dated(company: Company, context: Context) -> Iterator[Said]:
    """没有日期，就不知道还作不作数。

    不合规：

        source: {publisher: 示例公司, retrieved: 2026-11-01}

    合规：

        source: {publisher: 示例公司, published: 2026-11-01, retrieved: 2026-11-01}
    """
    for pointer, subject, record in _records(company):
        published = record.source.published
        if published is None:
            yield Flaw(pointer, f"{subject}未注明发布日期")
        elif published > context.as_of.isoformat():
            yield Flaw(pointer, f"{subject}的发布日期 {published} 晚于判定日")


def _records(company: Company) -> Iterator[tuple[str, str, Record]]:
    """Each record with the pointer that names its file, and what it is about."""
    for name, record in company.records.items():
        yield _POINTERS[name], _SUBJECTS[name], record
    for notice in company.notices:
        yield f"/notices/{notice.id}/source", f"《{notice.title}》", notice.record
    for report in company.quality:
        yield f"/quality/{report.period}/source", f"{report.period} 质量信息", report.record


_SUBJECTS = {"company": "企业概况", "tariffs": "价格和收费", "services": "办事服务", "outlets": "服务网点"}
_POINTERS = {"company": "/source", "tariffs": "/tariffs", "services": "/procedures", "outlets": "/outlets"}
"""A key of each file that no other file has, by which a finding is led to it."""


@rule(
    "T04",
    title="内容中没有占位文字",
    remedy="把“XX”“XXXX年”“某某”等换成实际内容；没有的就删去这一行。",
    basis=("measures-2021#principle", "measures-2008#principle"),
    severity=Severity.MUST,
)
def nothing_is_a_placeholder(company: Company, _: Context) -> Iterator[Said]:
    """“XX路”“XXXX年XX月XX日”是没有填完的模板，等于没有公开。

    不合规：

        office_address: 示例区XX路XX号

    合规：

        office_address: 示例区示例路 1 号
    """
    if not _PLACEHOLDER.search("\n".join(_texts(company))):  # as nearly everywhere: no need to know where each text is
        return
    for path, text, mark in _placeholders(company):
        yield Flaw("".join(f"/{part}" for part in path), f"内容中有占位文字“{mark}”：{text[:30]}")


_OWN_WORDS = frozenset({"id", "record", "records", "source"})
"""Fields that hold our own words, not the company's."""


def _texts(company: Company) -> list[str]:
    """Every text that the company may have written, in no particular order."""
    found: list[str] = []
    waiting: list[Any] = [(company,)]
    while waiting:
        for value in waiting.pop():
            kind = value.__class__
            if kind is str:
                found.append(value)
            elif kind is tuple:
                waiting.append(value)
            elif value is not None and (parts := _values(kind)) is not None:
                waiting.append(parts(value))
    return found


@cache
def _values(kind: Hashable) -> Callable[[Any], Any] | None:
    """What takes all fields of a dataclass apart at once; None for anything that has none."""
    names = _fields(kind)
    return attrgetter(*names, names[0]) if names else None  # one name alone would not give a tuple


_Found = tuple[tuple[str, ...], str, str]


def _placeholders(value: object) -> list[_Found]:
    """Each text with a placeholder in it: its path, itself, the placeholder. Identities and sources are left out."""
    if isinstance(value, str):
        found = _PLACEHOLDER.search(value)
        return [((), value, found.group())] if found else []
    return [((name, *path), text, mark) for name, part in _parts(value) for path, text, mark in _placeholders(part)]


def _parts(value: Any) -> list[tuple[str, object]]:  # noqa: ANN401 - whatever a record holds
    if isinstance(value, tuple):
        return [(_name(one) or str(index), one) for index, one in enumerate(value)]
    return [(name, part) for name in _fields(value.__class__) if (part := getattr(value, name))]


def _name(value: object) -> str | None:
    """What a notice or a quality report is called in a pointer; other items of a list go by their number."""
    if isinstance(value, Notice):
        return value.id
    return value.period if isinstance(value, QualityReport) else None


@cache
def _fields(kind: Hashable) -> tuple[str, ...]:
    """The fields of a dataclass in which a company may have written; none of anything else."""
    if not (isinstance(kind, type) and is_dataclass(kind)):
        return ()
    return tuple(field.name for field in fields(kind) if field.name not in _OWN_WORDS)


FAMILY = (information_is_disclosed_in_time, records_are_dated, nothing_is_a_placeholder)
