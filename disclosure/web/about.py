"""What the head of a page says of it for machines: the tags of government sites, and schema.org's words."""

from datetime import date
from functools import lru_cache
from urllib.parse import urlsplit

from flask import Flask
from markupsafe import Markup, escape

from disclosure.model.company import Company
from disclosure.model.notice import Notice
from disclosure.model.outlet import Outlet
from disclosure.model.provenance import Record, Source
from disclosure.reports.open_data.json_ld import company_ld, notice_ld, outlet_ld, script
from disclosure.web.links import here
from disclosure.web.site import site
from disclosure.wording.web import COLUMN_TYPE


def register(app: Flask) -> None:
    """Give templates the functions below."""
    app.jinja_env.globals.update(
        about_site=about_site,
        about_column=about_column,
        about_article=about_article,
        about_text=about_text,
        about_record=about_record,
        about_company=about_company,
        about_outlet=about_outlet,
        about_notice=about_notice,
    )


def about_site() -> Markup:
    """Whose site it is."""
    info = site().portal.info
    return _site(info.name, urlsplit(info.base_url).netloc)


@lru_cache(maxsize=8)
def _site(name: str, domain: str) -> Markup:
    return _meta(SiteName=name, SiteDomain=domain)


def about_column(title: str, description: str) -> Markup:
    """A page that leads to others."""
    return _meta(ColumnName=title, ColumnDescription=description, ColumnKeywords=title, ColumnType=COLUMN_TYPE)


def about_article(title: str, published: str | date | None, source: Source) -> Markup:
    """A page with content of its own: when that was published, or else taken, and by whom."""
    day = str(published or source.published or source.retrieved)
    return _meta(ArticleTitle=title, PubDate=day, ContentSource=source.publisher)


def about_text(title: str) -> Markup:
    """A page that the operator wrote; no day is known of it."""
    return _meta(ArticleTitle=title, ContentSource=site().portal.info.operator.name)


def about_record(title: str, record: Record, published: str | date | None = None) -> Markup:
    """A page on one record."""
    return about_article(title, published, record.source)


def about_company(company: Company) -> Markup:
    """A company's page."""
    words = script(company_ld(site().portal, company, site().labels))
    return about_article(company.name, None, company.records["company"].source) + Markup(words)  # noqa: S704 - escaped for a script


def about_outlet(company: Company, outlet: Outlet) -> Markup:
    """An outlet's page."""
    source = outlet.source or company.records["outlets"].source
    words = script(outlet_ld(site().portal, company, outlet, here().removeprefix("/")))
    return about_article(outlet.name, None, source) + Markup(words)  # noqa: S704 - as above


def about_notice(company: Company, notice: Notice) -> Markup:
    """A notice's page."""
    published = str(notice.published_at) if notice.published_at else None
    words = script(notice_ld(site().portal, company, notice))
    return about_article(notice.title, published, notice.record.source) + Markup(words)  # noqa: S704 - as above


def _meta(**values: str) -> Markup:
    lines = (f'<meta name="{name}" content="{escape(value)}">' for name, value in values.items())
    return Markup("\n".join(lines))  # noqa: S704 - each value is escaped
