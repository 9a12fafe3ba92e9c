"""The ledger as text, table, workbook, JSON: the same orders, each side's words apart."""

import io
import json
from typing import Any

import openpyxl

from disclosure.model.portal import Portal
from disclosure.model.rectification import State
from disclosure.model.verdict import Outcome
from disclosure.reports.as_csv import as_csv
from disclosure.reports.rectifications.as_json import ledger_json
from disclosure.reports.rectifications.entry import Entry
from disclosure.reports.rectifications.extent import extent, extent_official
from disclosure.reports.rectifications.table import HEADS, ledger_table
from disclosure.reports.rectifications.text import ledger_text
from disclosure.reports.rectifications.verdicts import FEW, verdicts_text
from disclosure.reports.rectifications.workbook import ledger_xlsx
from tests.reports.conftest import AS_OF

Entries = tuple[Entry, ...]


def rows(entries: Entries) -> list[dict[str, Any]]:
    table = ledger_table(entries)
    return [dict(zip(table.heads, row, strict=True)) for row in table.rows]


def test_there_is_an_invented_order_in_every_state(invented: Entries) -> None:
    assert {entry.standing.state for entry in invented} == set(State)


def test_the_text_has_what_is_overdue_on_top_and_says_who_said_what(invented: Entries) -> None:
    text = ledger_text(invented, AS_OF)
    assert text.startswith("截至 2026年11月21日，整改 7 项：逾期 2 项，办理中 1 项，待复查 1 项，已办结 3 项。\n")
    assert text.index("逾期 19 天") < text.index("即将到期：还有 24 天到期") < text.index("已办结：已整改")
    assert "企业（报送单位）的说法：2026-06-19 示例市自来水有限公司：“已调整排班" in text
    assert "检查方的说法：2026-10-12 示例市城市管理局：“10 月 9 日又有一次" in text


def test_where_there_is_nothing_the_text_says_so() -> None:
    assert ledger_text((), AS_OF) == "没有符合条件的整改记录。\n"


def test_what_our_sources_do_not_reach_never_reads_as_if_nothing_had_been_done(real: Entries) -> None:
    text = ledger_text(real, AS_OF)
    assert "待报送" not in text
    assert "逾期" not in text
    assert text.count("未见报送（无后续资料）") == len(real) == 13
    assert text.count("不能理解为没有办理") == 13 + 1


def test_the_table_keeps_both_sides_in_columns_of_their_own(invented: Entries) -> None:
    by_number = {row["编号"]: row for row in rows(invented)}
    done = by_number["990100/2026-003"]
    assert done["企业（报送单位）的说法"].startswith("已调整排班")
    assert done["检查方的说法"] == "整改到位，予以销号"
    assert done["证明材料"] == "六月排班表、值班经理巡查记录"
    assert done["已过天数"] is None
    assert by_number["990100/2026-005"]["已过天数"] == 19
    assert by_number["990100/2026-001"]["企业（报送单位）的说法"] is None


def test_the_table_says_whom_the_paper_means_and_where_the_finding_stands(real: Entries) -> None:
    by_number = {row["编号"]: row for row in rows(real)}
    county = by_number["411700/2019-006"]
    assert county["责任单位"] == "西平县人民政府（文件写作“各县区”）"
    assert county["涉及的企业"] == "西平县凯达燃气公司、西平县供电公司、西平县自来水公司"
    assert county["问题所在记录"].endswith("大厅序号 21、22、23、24")
    assert county["资料截至"] == "2019-01-17"


def test_csv_opens_right_in_a_spreadsheet(real: Entries) -> None:
    content = as_csv(ledger_table(real))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == len(real) + 1


def test_the_workbook_holds_every_order_with_dates_that_are_dates(content: Portal, invented: Entries) -> None:
    data = ledger_xlsx(content, invented, AS_OF)
    sheet: Any = openpyxl.load_workbook(io.BytesIO(data))["整改台账"]
    assert sheet["A1"].value == f"{content.info.name}：整改台账"
    heads = [cell.value for cell in sheet[3]]
    numbers = [row[0].value for row in sheet.iter_rows(min_row=4)]
    assert numbers == [entry.order.key for entry in invented]
    assert sheet.cell(4, heads.index("期限") + 1).is_date
    assert sheet.freeze_panes == "B4"
    assert data == ledger_xlsx(content, invented, AS_OF)


def test_json_holds_states_events_and_verdicts(invented: Entries) -> None:
    told = {one["order"]: one for one in json.loads(json.dumps(ledger_json(invented, {})))}
    assert told["990100/2026-005"]["state"] == "reopened"
    assert told["990100/2026-005"]["due"] == "2026-11-02"
    (reply,) = told["990100/2026-002"]["events"]
    assert (reply["kind"], reply["inspector_words"]) == ("submitted", None)
    flawed = {one["rule"] for one in told["990100/2026-007"]["verdicts"] if one["outcome"] == Outcome.NOT_MET}
    assert flawed == {"R01", "R02", "R03", "R04", "R05", "R06", "R08", "R09"}


def test_the_rules_are_said_in_a_line_with_the_first_faults(invented: Entries, real: Entries) -> None:
    head, *faults = verdicts_text(invented, {}).splitlines()
    assert head.startswith("整改台账的规则（R）：合规 ")
    assert len(faults) == FEW + 1
    assert faults[0].startswith("  R01 不合规·必须 content/rectifications/990100/2026-005.yaml: ")
    assert faults[-1].startswith("另有 3 处")
    assert len(verdicts_text(real, {}).splitlines()) == 1
    assert verdicts_text((), {}) == ""


def test_a_report_says_in_a_sentence_how_the_ledger_stands(invented: Entries, real: Entries) -> None:
    assert extent(()) == "本期没有整改记录。"
    assert extent(real) == "所选范围内有整改记录 13 项：期限已过，无后续资料 13 项。"
    told = extent_official(invented)
    assert told.startswith("所选范围内有整改记录7项：逾期2项，")
    assert told.endswith("逾期的有：示例市燃气有限公司（逾期19天）、示例市热力有限公司（逾期12天）。")
    assert "逾期的有" not in extent_official(real)


def test_the_heads_of_the_table_are_all_different() -> None:
    assert len(set(HEADS)) == len(HEADS)
