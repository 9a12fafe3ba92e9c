from pathlib import Path
from typing import Any

from disclosure.content.load import load, read
from disclosure.content.schemas import Schemas
from disclosure.model.synonyms import Synonym, Synonyms

SCHEMAS = Schemas.under(Path(__file__).resolve().parents[2] / "schemas")


def test_synonyms_are_part_of_the_portal(sandbox: Any) -> None:
    (sandbox.content / "synonyms.yaml").write_text(
        "synonyms:\n  - {phrases: [一吨水, 水费], meanings: [水价]}\nfillers: [多少钱]\n", encoding="utf-8"
    )
    group = Synonym(phrases=("一吨水", "水费"), meanings=("水价",))
    assert load(sandbox.content, SCHEMAS).synonyms == Synonyms(synonyms=(group,), fillers=("多少钱",))


def test_a_portal_needs_none(sandbox: Any) -> None:
    assert load(sandbox.content, SCHEMAS).synonyms == Synonyms()


def test_a_meaning_may_be_a_phrase_of_another_group(sandbox: Any) -> None:
    (sandbox.content / "synonyms.yaml").write_text(
        "synonyms:\n  - {phrases: [煤气], meanings: [燃气, 天然气]}\n  - {phrases: [天然气], meanings: [燃气]}\n",
        encoding="utf-8",
    )
    assert len(load(sandbox.content, SCHEMAS).synonyms.synonyms) == 2


def test_broken_ones_are_left_out_and_the_rest_is_published(sandbox: Any) -> None:
    for text in ("synonyms: []\n", "synonyms:\n  - {phrases: [网点], meanings: [网点]}\n", "synonyms：\n"):
        (sandbox.content / "synonyms.yaml").write_text(text, encoding="utf-8")
        loaded = read(sandbox.content, SCHEMAS)
        assert loaded.portal is not None
        assert loaded.portal.synonyms == Synonyms()
        assert loaded.portal.omitted == ("content/synonyms.yaml",)
        assert {problem.path for problem in loaded.problems} == {"content/synonyms.yaml"}
