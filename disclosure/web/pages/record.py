"""A company's records as they stand in its files, each line with an address: what every verdict rests on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import add
from pathlib import Path

from flask import Blueprint, abort, render_template
from markupsafe import Markup, escape

from disclosure.model.company import Company
from disclosure.model.portal import Portal
from disclosure.web.evidence import anchor
from disclosure.web.pages.company import identity
from disclosure.web.site import site
from disclosure.wording import records as wording

bp = Blueprint("record", __name__)

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Characters that no page may hold; only a file that was left out can have any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file by its name in the company's folder; `lines` are its lines as items of a list, None where it is not.

    `omitted` is one that could not be read as a record: what it says is on no other page.
    """

    name: str
    title: str
    lines: Markup | None
    omitted: bool

    @property
    def anchor(self) -> str:
        """What it is called on the page."""
        return anchor(self.name)

    @property
    def length(self) -> int:
        """How many lines it has."""
        return self.lines.count("<li ") if self.lines else 0


@bp.get("/companies/<region>/<sector>/<slug>/record/")
def show(region: str, sector: str, slug: str) -> str:
    """Give a company's records."""
    current = site()
    company = current.portal.companies.get(identity(region, sector, slug)) or abort(404)
    reader = _Reader(current.root, company, current.omitted.get(company.folder, ()))
    return render_template(
        "pages/record.html",
        company=company,
        files=[reader.file(company.folder + name, title) for name, title in wording.FILES.items()],
        folders=list(_folders(reader, company)),
        omitted=[
            reader.file(path) for path in reader.omitted if path.removeprefix(company.folder) not in wording.FILES
        ],
    )


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the address of each company's records."""
    for company in portal.companies:
        yield "record.show", {"region": company.region, "sector": company.sector.value, "slug": company.slug}


@dataclass(frozen=True, slots=True)
class _Reader:
    root: Path
    company: Company
    omitted: tuple[str, ...]

    def file(self, path: str, title: str = "") -> File:
        name = path.removeprefix(self.company.folder)
        text = _read(f"{self.root}/{path}")
        if omitted := path in self.omitted:
            text = text and _CONTROL.sub("\ufffd", text)
        lines = None if text is None else numbered(name, text)
        return File(name=name, title=title, lines=lines, omitted=omitted)


def _folders(reader: _Reader, company: Company) -> Iterator[tuple[str, str, list[File]]]:
    """The folders of notices and of quality reports: name, title, and the files, the newest first."""
    files = {
        "notices/": [(notice.record.path, notice.title) for notice in company.notices],
        "quality/": [(report.record.path, "") for report in company.quality],
    }
    for name, title in wording.FOLDERS.items():
        yield name, title, [reader.file(*one) for one in sorted(files[name], reverse=True)]


def _read(path: str) -> str | None:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a company has a dozen: pathlib doubles the time
            return file.read().decode(errors="replace")
    except OSError:
        return None


_heads: list[str] = []


def numbered(name: str, text: str) -> Markup:
    """Give a file's lines as items of a list, each with the line's address."""
    lines = str(escape(text)).splitlines()
    _heads.extend(f'{number}">' for number in range(len(_heads) + 1, len(lines) + 1))
    begin = f'<li id="{escape(anchor(name))}:'
    # A company has five hundred lines: joined without a step of Python for each they take a tenth of the time.
    items = f"</li>\n{begin}".join(map(add, _heads, lines))
    return Markup(f"{begin}{items}</li>" if lines else "")  # noqa: S704 - all is escaped
