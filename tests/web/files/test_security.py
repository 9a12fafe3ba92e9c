"""security.txt."""

import re
from dataclasses import replace
from datetime import date

import pytest

from disclosure.model.portal import Operator, Portal
from disclosure.web.files import security


def told(portal: Portal, **operator: str) -> list[str]:
    info = replace(portal.info, operator=Operator(name="甲", **operator), repository=None)
    return security.text(info, tuple(security._contacts(info)), date(2026, 11, 21)).splitlines()


def test_all_ways_to_the_operator_are_named_the_best_first(portal: Portal) -> None:
    lines = told(portal, phone="0396-2914176", email="open@example.org")
    assert lines[:2] == ["Contact: mailto:open@example.org", "Contact: tel:+86-396-2914176"]


def test_it_ends_within_a_year_as_the_rfc_asks(portal: Portal) -> None:
    lines = told(portal, phone="12345")
    assert lines[0] == "Contact: tel:12345;phone-context=+86"
    (expires,) = [line for line in lines if line.startswith("Expires: ")]
    assert expires == "Expires: 2027-11-20T00:00:00Z"
    assert re.fullmatch(r"Canonical: https://\S+/\.well-known/security\.txt", lines[-1])


@pytest.mark.parametrize("repository", [None, "https://code.example/portal"])
def test_without_a_way_there_is_no_file(portal: Portal, repository: str | None) -> None:
    info = replace(portal.info, operator=Operator(name="甲"), repository=repository)
    addresses = list(security.urls(replace(portal, info=info)))
    assert bool(addresses) is (repository is not None)
