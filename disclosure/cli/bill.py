"""disclosure bill: what will I pay?"""

import json
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from typing import Any

import click

from disclosure.billing.as_json import bill_json
from disclosure.billing.asked import MOST_MONTHS, Asked, Choice
from disclosure.billing.bill import Bill
from disclosure.billing.calculation import bill as work_out
from disclosure.billing.choices import choices
from disclosure.cli.amounts import Amount, Proportion
from disclosure.cli.options import SCHEMAS, Day, Identity, Root, UsageError, jobs, today
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.problems import width
from disclosure.wording import bill_command as wording
from disclosure.wording import cli as common
from disclosure.wording.billing import AREA_BASES, amount_text

FORMS = ("text", "json")
MOST_DAYS = 366
MOST_PEOPLE = 99
NO_TOTAL = 1


@click.command(help=wording.BILL)
@click.argument("company", type=Identity())
@click.option("--category", help=wording.CATEGORY)
@click.option("--name", help=wording.NAME)
@click.option("--place", help=wording.PLACE)
@click.option("--use", type=Amount(), help=wording.USE)
@click.option("--months", type=click.IntRange(1, MOST_MONTHS), default=1, show_default=True, help=wording.MONTHS)
@click.option("--so-far", type=Amount(), help=wording.SO_FAR)
@click.option("--people", type=click.IntRange(1, MOST_PEOPLE), help=wording.PEOPLE)
@click.option("--area", type=Amount(), help=wording.AREA)
@click.option("--area-basis", type=click.Choice(AREA_BASES), help=wording.AREA_BASIS)
@click.option("--days", type=click.IntRange(1, MOST_DAYS), help=wording.DAYS)
@click.option("--share", "shares", type=Proportion(), multiple=True, help=wording.SHARE)
@click.option("--as-of", type=Day(), default=today, help=wording.AS_OF)
@click.option("--format", "form", type=click.Choice(FORMS), default="text", help=common.CHECK_FORMAT)
@jobs
@click.pass_context
def bill(
    context: click.Context,
    /,
    *,
    company: CompanyId,
    category: str | None,
    name: str | None,
    place: str | None,
    as_of: date,
    form: str,
    jobs: int,
    **said: Any,  # noqa: ANN401 - the fields of Asked
) -> None:
    """Print a bill. Exit 1 where the record cannot decide it, 2 where the reader has left something out."""
    root: Root = context.obj
    portal = load(root.content, Schemas.under(SCHEMAS), jobs=jobs)
    supplier = _company(portal, company)
    choice = (
        Choice(category=category, name=name, place=place) if category else _only(supplier, shared=bool(said["shares"]))
    )
    asked = Asked(choice=choice, start=as_of, **said)
    result = work_out(supplier.tariffs, asked)
    if form == "json":
        click.echo(json.dumps(_json(supplier, result), ensure_ascii=False, indent=2))
    elif result.missing and all(one.field for one in result.missing):
        raise UsageError("\n".join(wording.missing(one.text, one.field) for one in result.missing))
    else:
        click.echo("\n".join(_text(portal, supplier, asked, result)))
    if result.missing:
        context.exit(UsageError.exit_code if all(one.field for one in result.missing) else NO_TOTAL)


def _company(portal: Portal, identity: CompanyId) -> Company:
    company = portal.companies.get(identity)
    if company is None:
        near = get_close_matches(str(identity), map(str, portal.companies), n=1)
        raise UsageError(wording.no_company(str(identity), near[0] if near else None))
    if not company.tariffs:
        raise UsageError(wording.NO_PRICES)
    return company


def _only(company: Company, *, shared: bool) -> Choice:
    """The one price that there is; with shares the choice is not looked at."""
    found = choices(company.tariffs)
    if len(found) > 1 and not shared:
        raise UsageError(wording.choose(tuple(_named(one) for one in found)))
    return found[0]


def _named(choice: Choice) -> str:
    name = None if choice.name == choice.category else choice.name
    return " · ".join(filter(None, (choice.category, name, choice.place)))


def _text(portal: Portal, company: Company, asked: Asked, result: Bill) -> Iterator[str]:
    region = portal.regions.get(company.id.region)
    place = region.name if region else company.id.region
    yield wording.head(company.name, place, asked.start.isoformat(), asked.months)
    yield ""
    if result.total is None:
        yield wording.CANNOT
        yield from (f"  {wording.missing(one.text, one.field)}" for one in result.missing)
    else:
        yield from _lines(result)
        yield wording.total(amount_text(result.total))
        if result.change:
            yield result.change.said(result.total).text
        if result.coming:
            yield result.coming.said(result.total).text
    yield ""
    yield wording.NOTES
    yield from (f"  {note.text}" for note in result.remarks)
    if company.is_demonstration:
        yield f"  {wording.DEMONSTRATION}"
    yield f"  {wording.CONFIRMED if _is_confirmed(company) else wording.UNCONFIRMED}"


def _is_confirmed(company: Company) -> bool:
    return company.records["tariffs"].confirmed


def _lines(result: Bill) -> Iterator[str]:
    column = max(width(line.label.text) for part in result.parts for line in part.lines) + 2
    for part in result.parts:
        yield part.head.text
        for line in part.lines:
            label = line.label.text
            yield f"  {label}{' ' * (column - width(label))}{line.formula}"
        yield ""


def _json(company: Company, result: Bill) -> dict[str, Any]:
    who = {"company": str(company.id), "name": company.name, "confirmed": _is_confirmed(company)}
    return who | bill_json(result)
