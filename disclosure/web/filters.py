"""What templates do to values: `{{ notice.start|moment }}`."""

import re
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

import nh3
from flask import Flask
from markdown import Markdown
from markupsafe import Markup, escape

from disclosure.model.moment import Moment
from disclosure.model.verdict import Outcome, Verdict
from disclosure.web import phrases
from disclosure.web.clauses import known_clauses
from disclosure.web.links import here, to_root
from disclosure.web.opening import hours_data, tells_holidays
from disclosure.web.qr import qr_svg
from disclosure.web.templating import marked
from disclosure.wording import names, web
from disclosure.wording.hours import hours_text


class _Converter(threading.local):
    """One for each thread: to make one takes longer than to convert a notice."""

    def __init__(self) -> None:
        self.markdown = Markdown(extensions=["tables", "sane_lists"])


_converter = _Converter()
_BLOCKS = {"p", "br", "hr", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote"}
_TABLES = {"table", "thead", "tbody", "tr", "th", "td"}
_TAGS = _BLOCKS | _TABLES | {"a", "strong", "em", "code", "sub", "sup"}
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
_SCHEMES = {"http", "https", "mailto", "tel"}
_CHINESE = "\u3400-\u9fff\u3001-\u3011\uff00-\uff60\u201c\u201d"
_LINE = f"[{_CHINESE}][{_CHINESE}a-zA-Z0-9 ,%:/-]*(?<! )"
_PLAIN = re.compile(f"{_LINE}(?:\n\n?{_LINE})*\n?")
"""Lines and paragraphs of Chinese without any mark that means something to Markdown or HTML."""


def markdown(text: str) -> Markup:
    """Turn Markdown into safe HTML; an address that begins with `/` is one of this site."""
    if _PLAIN.fullmatch(text):  # most notices: Markdown would only put it into a paragraph, in ten times the time
        html = text.rstrip("\n").replace("\n\n", "</p>\n<p>")
        return Markup(f"<p>{html}</p>")  # noqa: S704 - no character of it means anything to HTML
    return _converted(text)


def _converted(text: str) -> Markup:
    html = _converter.markdown.reset().convert(text)
    root = to_root(here())

    def local(_tag: str, name: str, value: str) -> str:
        inside = name == "href" and value.startswith("/") and not value.startswith("//")
        return (root + value[1:]) or "./" if inside else value

    clean = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, attribute_filter=local)
    return Markup(clean)  # noqa: S704 - nh3 has just cleaned it


@lru_cache(maxsize=1024)
def day(value: date) -> Markup:
    """Show a day."""
    return _time(value.isoformat(), web.day_text(value))


def partial_date(value: str) -> Markup:
    """Show `2016`, `2016-07` or `2016-07-22`."""
    return _time(escape(value), escape(web.partial_date_text(value)))


@lru_cache(maxsize=1024)  # a notice stands on its page, on its company's and on those of each region around
def moment(value: Moment) -> Markup:
    """Show a day, with its clock time where one was published."""
    return _time(
        value.day.isoformat() if value.minute is None else earliest(value),
        web.moment_text(value.day, value.minute, value.second),
    )


@lru_cache(maxsize=1024)
def earliest(value: Moment) -> str:
    """Give the first instant that it can be, for machines."""
    return _machine(value.earliest)


@lru_cache(maxsize=1024)
def latest(value: Moment) -> str:
    """Give the last instant that it can be, for machines."""
    return _machine(value.latest)


def _machine(instant: datetime) -> str:
    return f"{instant.isoformat('T', 'seconds' if instant.second else 'minutes')}+08:00"


def standing(codes: Iterable[str], verdicts: Mapping[str, Verdict]) -> tuple[tuple[str, Outcome], ...]:
    """Give those of the rules that apply to a company, each with what came out."""
    return tuple((verdict.rule, verdict.outcome) for verdict in asking(codes, verdicts))


def asking(codes: Iterable[str], verdicts: Mapping[str, Verdict]) -> tuple[Verdict, ...]:
    """Give a company's verdicts on those of the rules that apply to it."""
    found = (verdicts.get(code) for code in codes)
    return tuple(verdict for verdict in found if verdict and verdict.outcome is not Outcome.NOT_APPLICABLE)


def resting(verdicts: Iterable[Verdict]) -> dict[str, tuple[str, ...]]:
    """Give the codes of the rules that do not apply, by the reason why not."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for verdict in verdicts:
        if verdict.outcome is Outcome.NOT_APPLICABLE:
            groups[verdict.reason or names.OUTCOMES[verdict.outcome]].append(verdict.rule)
    return {reason: tuple(codes) for reason, codes in groups.items()}


def tel(number: str) -> str:
    """Give the `tel:` address of a number as printed: digits, `+` and the dash of an area code."""
    return "tel:" + "".join(character for character in number if character in "0123456789+-")


def paragraphs(text: str) -> tuple[str, ...]:
    """Split plain text where it has line breaks."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _time(machine: str, text: str) -> Markup:
    """Take what has nothing to escape in it: a page has twenty of them, Markup.format would be a tenth of its time."""
    return marked(f'<time datetime="{machine}">{text}</time>')  # digits, signs and units of time


FILTERS: Mapping[str, Callable[..., Any]] = {
    "markdown": markdown,
    "day": day,
    "partial_date": partial_date,
    "moment": moment,
    "earliest": earliest,
    "latest": latest,
    "asking": asking,
    "standing": standing,
    "resting": resting,
    "tel": tel,
    "paragraphs": paragraphs,
    "hours": lru_cache(maxsize=256)(hours_text),
    "hours_data": hours_data,
    "tells_holidays": tells_holidays,
    "qr": qr_svg,
    "month_day": web.month_day_text,
    "money": web.money_text,
    "number": web.number_text,
    "known_clauses": known_clauses,
    "quantity": web.quantity_unit,
    "sector_name": names.SECTORS.__getitem__,
    "everyday": web.EVERYDAY.__getitem__,
    "outcome_name": names.OUTCOMES.__getitem__,
    "tier_range": phrases.tier_range,
    "time_limit": phrases.time_limit,
    "fee": phrases.fee,
    "facilities": phrases.facilities,
    "limits": phrases.limits,
    "promised": phrases.promised,
    "price_said": phrases.price_said,
}


def register(app: Flask) -> None:
    """Give templates their filters."""
    app.jinja_env.filters.update(FILTERS)
