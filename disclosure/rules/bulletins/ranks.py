"""Whether ranks follow from scores, and who may be ranked at all."""

from collections.abc import Iterator
from decimal import Decimal

from disclosure.model.bulletin import Bulletin
from disclosure.model.hotline_unit import HotlineUnit, UnitTable
from disclosure.model.verdict import Severity
from disclosure.rules.bulletins.context import BulletinContext
from disclosure.rules.bulletins.declared import bulletin_rule
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said


@bulletin_rule(
    "B08",
    title="名次与得分相符，同分同名次",
    remedy="按得分从高到低排名；得分相同的名次相同，下一名跳过相应的名次。",
    severity=Severity.MUST,
)
def ranks_follow_scores(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """名次是得分比它高的单位数加一：三家同为 100 分的并列第 1，下一家是第 4。

    不合规：

        unit_tables:
          - group: city
            units:
              - {name: 供电公司, score: 100, rank: 1}
              - {name: 自来水公司, score: 100, rank: 2}
              - {name: 燃气公司, score: 97.67, rank: 3}

    合规：

        unit_tables:
          - group: city
            units:
              - {name: 供电公司, score: 100, rank: 1}
              - {name: 自来水公司, score: 100, rank: 1}
              - {name: 燃气公司, score: 97.67, rank: 3}
    """
    found = False
    for at, table in enumerate(bulletin.unit_tables):
        if any(unit.rank is not None for unit in table.units):
            found = True
            yield from _ranks(f"/unit_tables/{at}", table)
    if not found:
        yield NotApplicable("附表没有排名")


def _ranks(pointer: str, table: UnitTable) -> Iterator[Said]:
    scores = [unit.score for unit in table.units if unit.score is not None]
    ranked = [(row, unit) for row, unit in enumerate(table.units) if unit.rank is not None]
    without = [unit.name for _, unit in ranked if unit.score is None]
    if without:
        yield NotJudged(f"{'、'.join(without)}有名次，没有得分")
    for row, unit in ranked:
        if unit.score is not None:
            yield from _rank(f"{pointer}/units/{row}/rank", unit, unit.score, scores)
    ties = sorted({score for score in scores if scores.count(score) > 1}, reverse=True)
    if ties:
        groups = "、".join(f"{score} 分 {scores.count(score)} 个" for score in ties)
        yield Evidence(f"《{table.title or ''}》并列：{groups}")


def _rank(pointer: str, unit: HotlineUnit, score: Decimal, scores: list[Decimal]) -> Iterator[Said]:
    higher = sum(other > score for other in scores)
    if unit.rank != higher + 1:
        equal = scores.count(score)
        tied = f"，同分 {equal} 个" if equal > 1 else ""
        above = f"比它高的有 {higher} 个{tied}"
        yield Flaw(pointer, f"{unit.name} {score} 分，{above}，应为第 {higher + 1}，印作第 {unit.rank}")


@bulletin_rule(
    "B20",
    title="不到最低件数的单位不排名",
    remedy="件数不到规定的，只列件数，不计分、不排名；参加排名的，公布承办件数。",
    severity=Severity.MUST,
)
def small_samples_are_not_ranked(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """一两件的得分说明不了什么。通报写明了最低件数的，不到的单位不应排名；排了名而没有公布件数的，无法核验。

    不合规：

        minimum_cases: 9
        unit_tables:
          - group: city
            units: [{name: 燃气公司, cases: 8, score: 100, rank: 1}]

    合规：

        minimum_cases: 9
        unit_tables:
          - group: city
            units: [{name: 燃气公司, cases: 9, score: 100, rank: 1}]
    """
    ranked = [(at, unit) for at, unit in bulletin.units() if unit.rank is not None]
    least = bulletin.minimum_cases
    if least is None or not ranked:
        yield NotApplicable("没有排名，或者没有写明最低件数")
        return
    unknown = sum(unit.cases is None for _, unit in ranked)
    if unknown:
        yield NotJudged(f"参加排名的 {unknown} 个单位没有公布承办件数，是否都达到 {least} 件无法核验")
    for at, unit in ranked:
        if unit.cases is not None and unit.cases < least:
            yield Flaw(f"{at}/rank", f"{unit.name}承办 {unit.cases} 件，不到 {least} 件，却排在第 {unit.rank}")


FAMILY = (ranks_follow_scores, small_samples_are_not_ranked)
