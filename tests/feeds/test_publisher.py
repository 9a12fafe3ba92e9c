from dataclasses import replace

import pytest

from disclosure.feeds.publisher import Publisher
from disclosure.model.portal import Operator, PortalInfo


def test_names_are_made_of_the_host_and_the_path(publisher: Publisher) -> None:
    assert publisher.tag("notices/x y") == "tag:city.example,2026:/portal/notices/x%20y"
    assert publisher.url("/notices/停/") == "https://city.example/portal/notices/%E5%81%9C/"


@pytest.mark.parametrize(
    ("base", "host", "path"),
    [
        ("https://city.example:8443/", "city.example", "/"),
        ("https://city.example", "city.example", "/"),
        ("file:///srv/", "localhost", "/srv/"),
    ],
)
def test_a_port_is_no_part_of_a_name(info: PortalInfo, base: str, host: str, path: str) -> None:
    found = Publisher.of(replace(info, base_url=base))
    assert (found.host, found.path) == (host, path)


@pytest.mark.parametrize(
    ("email", "sender"),
    [("open@city.example", "open@city.example"), (None, "city.example"), ("a b,<&", "a%20b%2C%3C%26")],
)
def test_alerts_are_sent_by_the_operator_or_else_the_host(info: PortalInfo, email: str | None, sender: str) -> None:
    assert Publisher.of(replace(info, operator=Operator(name="x", email=email))).sender == sender
