from collections import Counter

import pytest

from disclosure.checking.changes import Turn
from disclosure.checking.selection import Selection
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.assessment import Assessment
from disclosure.reports.exemptions import Use
from disclosure.reports.sections import Sections, sections
from disclosure.reports.sections.company import CompanySection

YUNAN = CompanyId("411700", Sector.GAS, "yunan-gas")
WATER = CompanyId("411700", Sector.WATER, "ceshi-water")


@pytest.fixture(scope="module")
def laid_out(assessment: Assessment) -> Sections:
    return sections(assessment)


def section(report: Sections, company: CompanyId) -> CompanySection:
    return next(one for one in report.companies if one.company.id == company)


def test_every_verdict_stands_in_one_section_once(laid_out: Sections, assessment: Assessment) -> None:
    counted: Counter[Outcome] = Counter()
    for one in laid_out.companies:
        counted[Outcome.NOT_MET] += len(one.not_met)
        counted[Outcome.NOT_JUDGED] += len(one.not_judged)
        counted[Outcome.EXEMPT] += len(one.exempt)
        counted[Outcome.MET] += len(one.met)
        counted[Outcome.NOT_APPLICABLE] += sum(map(len, one.resting.values()))
    assert +counted == assessment.totals()


def test_must_rules_come_before_should_rules(laid_out: Sections) -> None:
    one = section(laid_out, YUNAN)
    severities = [entry.verdict.severity for entry in one.not_met]
    assert severities == [Severity.MUST] * one.failures(Severity.MUST) + [Severity.SHOULD] * one.failures(
        Severity.SHOULD
    )
    assert one.failures(Severity.MUST)
    assert one.failures(Severity.SHOULD)


def test_what_was_found_at_one_place_stands_together(laid_out: Sections) -> None:
    entries = {entry.rule.code: entry for entry in section(laid_out, YUNAN).not_met}
    (profile,) = entries["D01"].found
    assert profile.place == "content/companies/411700/gas/yunan-gas/company.yaml:2"
    assert profile.texts == ("未见公开单位性质", "未见公开规模", "未见公开经营范围", "未见公开注册资本")
    outlets = [found.place for found in entries["S01"].found]
    assert len(set(outlets)) == len(outlets) == len(entries["S01"].verdict.findings)


def test_nothing_that_was_found_is_lost(laid_out: Sections) -> None:
    for one in laid_out.companies:
        for entry in one.not_met:
            texts = [text for found in entry.found for text in found.texts]
            assert texts == [finding.text for finding in entry.verdict.findings]
            assert [citation.reference for citation in entry.citations] == list(entry.verdict.clauses)


def test_a_rank_names_among_how_many(laid_out: Sections, assessment: Assessment) -> None:
    ranked = assessment.rankings[Sector.GAS]
    one = section(laid_out, YUNAN)
    assert (one.rank, one.rank_of) == (ranked[0].rank, len(ranked))
    assert one.score == ranked[0].score
    assert one.where == "河南 驻马店"


def test_companies_of_a_sector_stand_in_the_order_of_their_ranks(laid_out: Sections, assessment: Assessment) -> None:
    water = laid_out.sectors[0]
    assert water.sector is Sector.WATER
    assert [one.company.id for one in water.companies] == [row.company for row in assessment.rankings[Sector.WATER]]
    assert sum(water.grades.values()) == len(water.ranked)
    share = water.share(Severity.MUST)
    assert share.judged == sum(row.score.must.judged for row, _ in water.ranked)


def test_a_matrix_has_every_rule_that_applies_to_anybody_and_no_other(laid_out: Sections) -> None:
    gas = laid_out.sectors[1]
    columns: dict[str, set[Outcome]] = {rule.code: set() for rule in gas.rules}
    for company, marks in gas.matrix:
        for rule, outcome in marks:
            assert outcome is company.report.verdict(rule.code).outcome
            columns[rule.code].add(outcome)
    assert all(outcomes - {Outcome.NOT_APPLICABLE} for outcomes in columns.values())
    others = {verdict.rule for one in gas.companies for verdict in one.report.verdicts} - columns.keys()
    assert others == {
        code for code in others if {one.report.verdict(code).outcome for one in gas.companies} == {"not-applicable"}
    }


def test_a_sector_without_duties_has_neither_ranks_nor_a_matrix(laid_out: Sections) -> None:
    power = laid_out.sectors[-1]
    assert power.sector is Sector.POWER
    assert (power.ranked, power.rules) == ((), ())
    assert not power.grades
    assert laid_out.unjudged == len(power.companies) > 0


def test_invented_companies_have_no_rank(demonstration: Assessment) -> None:
    report = sections(demonstration)
    assert report.has_demonstration
    assert [(one.rank, one.rank_of) for one in report.companies] == [(None, 0)] * len(report.companies)
    assert all(sector.rules and not sector.ranked for sector in report.sectors)


def test_the_summary_counts_companies(laid_out: Sections, excused: Assessment) -> None:
    assert not laid_out.has_demonstration
    assert laid_out.breaking + laid_out.unjudged == len(laid_out.companies)
    assert laid_out.unconfirmed == sum(not one.company.confirmed for one in laid_out.companies)
    assert sections(excused).unconfirmed == 1
    assert sections(excused).uses == {Use.USED: 1, Use.IDLE: 1, Use.ENDED: 1}


def test_the_rules_that_most_break_are_must_rules_the_worst_first(laid_out: Sections) -> None:
    failing = [row.counts[Outcome.NOT_MET] for row in laid_out.worst]
    assert failing == sorted(failing, reverse=True)
    assert len(failing) == 5
    assert {row.severity for row in laid_out.worst} == {Severity.MUST}
    assert failing[0] == max(row.counts[Outcome.NOT_MET] for row in laid_out.rules if row.severity is Severity.MUST)


def test_rules_are_counted_as_the_assessment_counts_them(laid_out: Sections, assessment: Assessment) -> None:
    for row in laid_out.rules:
        assert row.counts == assessment.on_rule(row.rule)
        assert row.share.judged == row.counts[Outcome.MET] + row.counts[Outcome.NOT_MET]


def test_families_and_places_keep_the_order(laid_out: Sections) -> None:
    assert [row for rows in laid_out.families.values() for row in rows] == list(laid_out.rules)
    assert list(laid_out.families)[:3] == ["D", "T", "P"]
    assert [one for members in laid_out.places.values() for one in members] == list(laid_out.companies)
    assert next(iter(laid_out.places)) == "河南 驻马店"


def test_every_clause_that_is_cited_is_listed(laid_out: Sections) -> None:
    listed = {citation.reference for cited in laid_out.clauses.values() for citation in cited}
    cited = {
        citation.reference
        for one in laid_out.companies
        for entry in (*one.not_met, *one.not_judged, *one.exempt)
        for citation in entry.citations
    }
    assert cited
    assert cited <= listed


def test_rules_that_did_not_run_are_all_named_once(assessment: Assessment) -> None:
    resting = sections(assessment).resting
    named = [one for members in (*resting.idle, *resting.partly.values()) for one in members]
    assert Counter((one.rule.code, one.reason) for one in named) == Counter(
        (one.rule.code, one.reason) for one in assessment.unasked
    )
    assert resting.not_chosen == ()
    for members in resting.idle:
        assert assessment.on_rule(members[0].rule) == {Outcome.NOT_APPLICABLE: len(assessment.report.companies)}
    taken = [sum(one.companies for one in members) for members in resting.partly.values()]
    assert taken == sorted(taken, reverse=True)


def test_rules_that_were_not_chosen_stand_apart(selected: Assessment) -> None:
    resting = sections(selected).resting
    codes = [rule.code for rule in resting.not_chosen]
    assert codes[0] == "D01"
    assert all(not code.startswith("D") for code in codes[1:])
    assert "D05" in [members[0].rule.code for members in resting.idle]  # of water


def test_changes_stand_by_company_and_turn(compared: Assessment) -> None:
    report = sections(compared)
    gone, stayed = report.turned
    assert (gone.company, gone.name) == (None, "411700/gas/ceshi-gas")
    assert {turn for turn, changes in gone.by_turn.items() if changes} == {Turn.OPEN}
    assert stayed.name == "测试供水公司"
    codes = {turn: [change.rule for change in changes] for turn, changes in stayed.by_turn.items()}
    assert (codes[Turn.NEW], codes[Turn.FIXED], codes[Turn.OPEN]) == (["D02"], ["D03"], ["D04"])
    assert report.turns == Counter(change.turn for change in compared.changes)
    entries = {entry.rule.code: entry.turn for entry in section(report, WATER).not_met}
    assert entries["D02"] is Turn.NEW
    assert set(entries.values()) == {Turn.NEW, Turn.STAYS}


def test_without_an_earlier_check_nothing_turned(laid_out: Sections) -> None:
    assert laid_out.turned == ()
    assert {entry.turn for one in laid_out.companies for entry in one.not_met} == {None}


def test_an_exempt_verdict_keeps_what_was_found(excused: Assessment) -> None:
    (entry,) = section(sections(excused), WATER).exempt
    assert entry.rule.code == "D03"
    assert [text for found in entry.found for text in found.texts] == ["未见公开单位领导姓名"]


def test_a_selection_of_nothing_that_can_be_judged_is_laid_out_too(power: Assessment) -> None:
    report = sections(power)
    assert (report.worst, report.clauses, report.breaking) == ((), {}, 0)
    assert report.unjudged == len(report.companies)
    assert power.selection == Selection(region="411700", sector=Sector.POWER)
