"""All rules by family: what is checked, on which clause, and how often it is met."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from flask import Blueprint, render_template

from disclosure.model.portal import Portal
from disclosure.rules.rule import Rule
from disclosure.web.clauses import known_clauses
from disclosure.web.once import once
from disclosure.web.site import site
from disclosure.web.standings import standings
from disclosure.wording.pages import family_title

bp = Blueprint("rules", __name__)
bp.add_app_template_filter(known_clauses)
bp.add_app_template_filter(family_title)


@bp.get("/rules/")
def show() -> str:
    """Give the catalogue of rules."""
    current = site()
    return render_template(
        "pages/rules.html",
        families=by_family(current.catalogue),
        counts=once(standings).by_rule,
        edition=current.report.edition,
    )


def by_family(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    """The rules by the letter that their codes begin with."""
    families: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        families[rule.code[0]].append(rule)
    return dict(families)


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "rules.show", {}
