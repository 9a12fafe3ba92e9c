from pathlib import Path

import pytest

from disclosure.publish.destination import Staging
from disclosure.publish.offline.staging import OfflineStaging, for_disk

STATIC = Path(__file__).resolve().parents[3] / "static" / "js"


@pytest.fixture
def staging(tmp_path: Path) -> OfflineStaging:
    (tmp_path / "new").mkdir()
    return for_disk(Staging(tmp_path / "new", tmp_path / "old"), STATIC)


def written(staging: Staging) -> dict[str, bytes]:
    files = (path for path in sorted(staging.folder.rglob("*")) if path.is_file())
    return {path.relative_to(staging.folder).as_posix(): path.read_bytes() for path in files}


def test_a_file_of_the_index_hands_itself_over(staging: OfflineStaging) -> None:
    staging.write("search/terms/12.json", '{"水":[1]}'.encode())
    staging.write("search/index.json", b"{}")
    assert written(staging) == {
        "search/index.js": b'disclosureFile("index.json",{});\n',
        "search/terms/12.js": 'disclosureFile("terms/12.json",{"水":[1]});\n'.encode(),
    }


def test_prices_and_words_of_bills_hand_themselves_over(staging: OfflineStaging) -> None:
    staging.write("bill/regions/4101.json", b"[]\n")
    staging.write("companies/410100/water/one/tariffs.json", b"{}\n")
    path = "companies/410100/water/one/tariffs"
    assert written(staging) == {
        "bill/regions/4101.js": b'disclosureFile("bill/regions/4101.json",[]\n);\n',
        f"{path}.js": f'disclosureFile("{path}.json",{{}}\n);\n'.encode(),
        f"{path}.json": b"{}\n",
    }


def test_what_forms_read_hands_itself_over_and_schemas_stay_besides(staging: OfflineStaging) -> None:
    staging.write("submit/words.json", b"{}\n")
    staging.write("companies/410100/water/one/record.json", b"{}\n")
    staging.write("schemas/notice.json", b"{}\n")
    staging.write("schemas/output/report.json", b"{}\n")
    path = "companies/410100/water/one/record"
    assert written(staging) == {
        "submit/words.js": b'disclosureFile("submit/words.json",{}\n);\n',
        f"{path}.js": f'disclosureFile("{path}.json",{{}}\n);\n'.encode(),
        "schemas/notice.js": b'disclosureFile("schemas/notice.json",{}\n);\n',
        "schemas/notice.json": b"{}\n",
        "schemas/output/report.json": b"{}\n",
    }


def test_places_hand_themselves_over(staging: OfflineStaging) -> None:
    staging.write("places.json", b"[]\n")
    staging.write("regions/410100/place.json", b"{}\n")
    assert written(staging) == {
        "places.js": b'disclosureFile("places.json",[]\n);\n',
        "regions/410100/place.js": b'disclosureFile("regions/410100/place.json",{}\n);\n',
    }


def test_a_key_is_a_key_whatever_it_is_called(staging: OfflineStaging) -> None:
    staging.write("search/terms/1.json", b'{"__proto__":[1],"b":"\\"__proto__\\":"}')
    assert written(staging)["search/terms/1.js"] == (
        b'disclosureFile("terms/1.json",{["__proto__"]:[1],"b":"\\"__proto__\\":"});\n'
    )


def test_all_modules_are_one_script(staging: OfflineStaging) -> None:
    for name in ("main.js", "search.js", "search/engine.js"):
        staging.write(f"static/js/{name}", b"import x")
    assert list(written(staging)) == ["static/js/main.js"]
    assert written(staging)["static/js/main.js"].startswith(b'"use strict";')


def test_what_only_a_host_is_asked_for_is_left_out(staging: OfflineStaging) -> None:
    for name in ("404.html", "robots.txt", "sitemap.xml", "sitemaps/1.xml", "opensearch.xml"):
        staging.write(name, b"x")
    assert written(staging) == {}


def test_other_files_stay_as_they_are(staging: OfflineStaging) -> None:
    for name in ("static/site.css", "static/icon.svg", "compliance/report.json", "rules/D01/verdicts.csv"):
        staging.write(name, b'href="a/"')
    assert set(written(staging).values()) == {b'href="a/"'}


def test_a_file_that_is_the_same_as_before_is_linked(staging: OfflineStaging) -> None:
    old = staging.published / "about" / "index.html"
    old.parent.mkdir(parents=True)
    old.write_bytes(b'<a href="../index.html">')
    assert Path(staging.write("about/index.html", b'<a href="../">')).stat().st_ino == old.stat().st_ino
