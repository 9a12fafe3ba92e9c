import pytest
from flask import Flask, request

from disclosure.model.portal import Portal
from disclosure.web import links
from disclosure.web.app import addresses


def test_links_lead_up_to_the_root_and_down_again(app: Flask) -> None:
    with app.test_request_context("/regions/880100/"):
        assert links.link("regions.show") == "../../regions/"
        assert links.link("home.show") == "../../"
        assert links.asset("js/main.js") == "../../static/js/main.js"


def test_the_front_page_links_to_itself(app: Flask) -> None:
    with app.test_request_context("/"):
        assert links.link("home.show") == "./"
        assert links.link("notices.show") == "notices/"


def test_a_link_follows_the_path_that_is_set_within_one_context(app: Flask) -> None:
    with app.test_request_context("/"):
        request.path = "/notices/"
        assert links.link("home.show") == "../"


def test_the_page_for_lost_readers_links_from_the_published_root(app: Flask) -> None:
    with app.test_request_context("/404.html"):
        assert links.link("notices.show") == "/portal/notices/"


def test_an_anchor_stands_last(app: Flask) -> None:
    with app.test_request_context("/rules/"):
        assert links.clause_link("measures-2021#prices") == "../regulations/measures-2021/#prices"
        assert links.sector_link("water", "prices") == "../sectors/water/#prices"


def test_a_page_that_does_not_exist_cannot_be_linked(app: Flask) -> None:
    with app.test_request_context("/"):
        with pytest.raises(KeyError):
            links.link("nowhere.show")
        with pytest.raises(KeyError):
            links.link("region.show")


def test_every_address_is_what_the_app_itself_would_say(app: Flask, portal: Portal) -> None:
    with app.test_request_context("/"):
        router = app.url_map.bind("localhost")
        for endpoint, values in addresses(portal):
            assert links.address(endpoint, **values) == router.build(endpoint, values)


def test_the_public_address_has_the_path_below_the_base(app: Flask) -> None:
    with app.test_request_context("/regions/880100/"):
        assert links.canonical() == "https://portal.example/portal/regions/880100/"
