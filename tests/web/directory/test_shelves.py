from flask import Flask

from disclosure.search.document import Kind
from disclosure.search.documents import documents
from disclosure.web.directory.shelves import Shelves
from disclosure.web.site import NAME, Site


def test_all_shelves_together_hold_what_the_search_finds_in_its_order(app: Flask) -> None:
    site: Site = app.extensions[NAME]
    everything = list(documents(site.portal, site.catalogue, site.labels, site.as_of))
    shelves = Shelves.under(site)
    codes = dict.fromkeys(document.region for document in everything)
    kept = [document for code in codes for document in shelves.all(code)]
    assert [(one.key, one.title, one.url, one.date) for one in kept] == [
        (one.key, one.title, one.url, one.date) for one in everything
    ]


def test_a_region_that_has_nothing_has_an_empty_shelf(app: Flask) -> None:
    assert Shelves.under(app.extensions[NAME]).all("110101") == ()


def test_what_is_no_companys_stands_alone_too(app: Flask) -> None:
    shelves = Shelves.under(app.extensions[NAME])
    kinds = {Kind.PLACE, Kind.INSPECTION}
    own = [document for document in shelves.all("880100") if document.kind in kinds]
    assert kinds == {document.kind for document in own}
    assert [one.key for one in shelves.own("880100") if one.kind in kinds] == [one.key for one in own]
    assert all(document.owner == "880100" for document in shelves.own("880100"))
