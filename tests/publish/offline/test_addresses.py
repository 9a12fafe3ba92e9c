import pytest

from disclosure.publish.offline.addresses import documents_on_disk, on_disk
from disclosure.search.document import Document, Kind


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("./", "./index.html"),
        ("../", "../index.html"),
        ("../../companies/", "../../companies/index.html"),
        ("regions/411700/#phones", "regions/411700/index.html#phones"),
        ("../search/?q=a/", "../search/index.html?q=a/"),
        ("#prices", "#prices"),
        ("", ""),
        ("?q=1", "?q=1"),
        ("../compliance/companies.csv", "../compliance/companies.csv"),
        ("static/site.css", "static/site.css"),
        ("https://example.org/", "https://example.org/"),
        ("//example.org/", "//example.org/"),
        ("tel:0999-1/", "tel:0999-1/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_a_link_to_a_folder_leads_to_its_page(link: str, expected: str) -> None:
    assert on_disk(link) == expected


def test_what_is_found_is_a_file_too() -> None:
    made = [Document(key=url, kind=Kind.PAGE, title="说明", url=url) for url in ("about/", "companies/a/#prices", "")]
    assert [document.url for document in documents_on_disk(made)] == [
        "about/index.html",
        "companies/a/index.html#prices",
        "./index.html",
    ]
