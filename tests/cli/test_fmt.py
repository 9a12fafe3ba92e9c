from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
TARIFFS = "tariffs:\n- {unit: 元/m³, category: 居民, form: flat, price: 2.80}   # 价\n"
SORTED = "tariffs:\n  - category: 居民\n    form: flat\n    unit: 元/m³\n    price: 2.80\n"


def test_a_record_is_written_in_its_canonical_form_and_then_left_alone(run: Run, sandbox: Any) -> None:
    folder = sandbox.company("990100/water/shui", tariffs=TARIFFS)
    first = run("--root", sandbox.root, "fmt", folder)
    assert first.exit_code == 0
    assert first.stdout.splitlines() == [
        "content/companies/990100/water/shui/company.yaml",
        "content/companies/990100/water/shui/tariffs.yaml",
    ]
    text = (folder / "tariffs.yaml").read_text("utf-8")
    assert "tariffs: # 价" not in text
    assert "  - category: 居民 # 价\n    form: flat\n    unit: 元/m³\n    price: 2.80\n" in text
    second = run("--root", sandbox.root, "fmt", folder)
    assert (second.stdout, second.stderr) == ("", "共 2 个文件，改写 0 个。\n")


def test_check_names_what_is_not_in_form_and_writes_nothing(run: Run, sandbox: Any) -> None:
    folder = sandbox.company("990100/water/shui", tariffs=TARIFFS)
    before = (folder / "tariffs.yaml").read_bytes()
    result = run("--root", sandbox.root, "fmt", "--check", folder / "tariffs.yaml")
    assert result.exit_code == 1
    assert result.stdout == "content/companies/990100/water/shui/tariffs.yaml\n"
    assert result.stderr == "共 1 个文件，1 个不合格式。\n"
    assert (folder / "tariffs.yaml").read_bytes() == before


def test_a_file_that_cannot_be_read_is_named_and_left_and_hides_no_other(run: Run, sandbox: Any) -> None:
    folder = sandbox.company("990100/water/shui", tariffs=TARIFFS, outlets="outlets：\n")
    result = run("--root", sandbox.root, "fmt", folder)
    assert result.exit_code == 1
    assert "outlets.yaml:1:8: error[YAML-006]" in result.stderr
    assert "1 个有错误、没有改动" in result.stderr
    assert (folder / "outlets.yaml").read_text("utf-8").startswith("outlets：")
    assert SORTED.splitlines()[1] in (folder / "tariffs.yaml").read_text("utf-8")


def test_a_path_that_is_no_record_is_wrong_usage(run: Run, sandbox: Any) -> None:
    assert run("--root", sandbox.root, "fmt", sandbox.root / "content" / "pages").exit_code == 2


def test_a_file_keeps_who_may_read_it(run: Run, sandbox: Any) -> None:
    file = sandbox.company("990100/water/shui", tariffs=TARIFFS) / "tariffs.yaml"
    file.chmod(0o640)
    run("--root", sandbox.root, "fmt", file)
    assert file.stat().st_mode & 0o777 == 0o640
