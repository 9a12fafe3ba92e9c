import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome
from disclosure.rules import CATALOGUE

HOME = Path(__file__).parents[2]
COMPANIES = 30


def generate(count: int, root: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(HOME / "bench" / "generate.py"), str(count), str(root), *more]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def texts(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("portal")
    assert generate(COMPANIES, folder).returncode == 0
    return folder


@pytest.fixture(scope="module")
def portal(root: Path) -> Portal:
    return load(root / "content", Schemas.under(HOME / "schemas"))


def companies(root: Path) -> list[Path]:
    return sorted(path.parent for path in root.glob("content/companies/*/*/*/company.yaml"))


def test_the_same_seed_gives_the_same_bytes(root: Path, tmp_path: Path) -> None:
    generate(COMPANIES, tmp_path)
    assert texts(tmp_path) == texts(root)


def test_another_seed_gives_other_companies(root: Path, tmp_path: Path) -> None:
    generate(COMPANIES, tmp_path, "--seed", "2")
    first = companies(root)[0].relative_to(root)
    assert texts(tmp_path / first) != texts(root / first)


def test_a_company_is_the_same_in_a_larger_portal(root: Path, tmp_path: Path) -> None:
    generate(COMPANIES + 20, tmp_path)
    assert texts(root / "content" / "companies").items() <= texts(tmp_path / "content" / "companies").items()


def test_there_are_as_many_companies_as_asked_for(root: Path) -> None:
    assert len(companies(root)) == COMPANIES


def test_ten_companies_share_a_county_and_its_parents_are_there(root: Path) -> None:
    codes = sorted(path.stem for path in root.glob("content/regions/98*.yaml"))
    assert codes == ["980000", "980100", "980101", "980102", "980103"]
    assert {path.parent.parent.name for path in companies(root)} == {"980101", "980102", "980103"}


def test_a_company_has_four_records_a_quality_report_and_ten_notices(root: Path) -> None:
    for company in companies(root):
        assert len(list(company.glob("*.yaml"))) == 4
        assert len(list(company.glob("quality/*.yaml"))) == 1
        assert len(list(company.glob("notices/*.yaml"))) == 10


def test_the_four_records_of_a_company_are_about_6_kilobytes(root: Path) -> None:
    sizes = [sum(path.stat().st_size for path in company.glob("*.yaml")) for company in companies(root)]
    assert 5000 < sum(sizes) / len(sizes) < 7000


def test_the_law_is_that_of_this_repository(root: Path) -> None:
    for folder in ("regulations", "pages"):
        assert texts(root / "content" / folder) == texts(HOME / "content" / folder)


def test_the_portal_can_be_read_without_a_problem(portal: Portal) -> None:
    assert len(portal.companies) == COMPANIES


def test_the_portal_is_varied_enough_to_meet_break_and_puzzle_the_rules(portal: Portal) -> None:
    report = check(portal, CATALOGUE, date(2026, 11, 21))
    outcomes = {verdict.outcome for company in report.companies.values() for verdict in company.verdicts}
    assert outcomes >= {Outcome.MET, Outcome.NOT_MET, Outcome.NOT_JUDGED, Outcome.NOT_APPLICABLE}
    assert {str(company.id.sector) for company in portal.companies.values()} == {"water", "gas", "heat"}
    assert any(notice.caused_by for _, notice in portal.notices())


def test_a_portal_is_not_made_again_from_the_same(root: Path) -> None:
    record = companies(root)[0] / "company.yaml"
    before = record.stat().st_mtime_ns
    generate(COMPANIES, root)
    assert record.stat().st_mtime_ns == before


def test_a_portal_is_made_again_when_the_number_changes(tmp_path: Path) -> None:
    generate(20, tmp_path)
    generate(10, tmp_path)
    assert len(companies(tmp_path)) == 10


def test_content_that_was_not_generated_is_left_alone(tmp_path: Path) -> None:
    record = tmp_path / "content" / "portal.yaml"
    record.parent.mkdir()
    record.write_text("name: 门户\n", encoding="utf-8")
    done = generate(10, tmp_path)
    assert done.returncode != 0
    assert "was not made here" in done.stderr
    assert record.read_text("utf-8") == "name: 门户\n"
