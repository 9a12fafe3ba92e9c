"""A small invented portal: a full company, a nearly empty one, and one of the demonstration city."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from disclosure.model.bulletin import (
    Activity,
    Breakdown,
    Bulletin,
    CaseSource,
    Part,
    Passage,
    Period,
    PeriodKind,
    Stationing,
    TimeUnit,
    Totals,
    TypicalCase,
    UnifiedLine,
)
from disclosure.model.bulletin import Promise as TimeLimitOfCases
from disclosure.model.claim import ChangeUnit, Comparison, ComparisonKind, Measure, Mention, Named, OverallRate
from disclosure.model.company import (
    Company,
    Department,
    DisclosureDocument,
    DisclosureWindow,
    Hotline,
    HotlinePurpose,
    Leader,
    ServiceArea,
)
from disclosure.model.exemption import Exemption
from disclosure.model.history import Month, Standing, Tally
from disclosure.model.hotline_unit import HotlineUnit, NoRate, Rate, UnitGroup, UnitTable
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.inspection import (
    Area,
    Column,
    Deadline,
    Detail,
    Fact,
    Hall,
    Inspection,
    NamedHall,
    NamedList,
    NoticeBoard,
    OtherProblem,
    Overview,
    ProblemSection,
    Remark,
    Requirement,
    Responsibility,
    Terminals,
    Topic,
)
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind, Update
from disclosure.model.outlet import Closure, Coordinates, Outlet
from disclosure.model.portal import Operator, Portal, PortalInfo, Prose
from disclosure.model.provenance import Basis, Record, Source
from disclosure.model.quality import Indicator, QualityPoint, QualityReport
from disclosure.model.rectification import (
    Event,
    EventKind,
    FindingKind,
    Nature,
    Proof,
    Rectification,
    RectificationFinding,
    Responsible,
)
from disclosure.model.region import HeatingSeason, HotlinePromise, Region, Regulator, UnifiedHotline
from disclosure.model.regulation import Certainty, Clause, Limit, Regulation
from disclosure.model.service import (
    Fee,
    HeatingPeriod,
    Material,
    MeterReading,
    OnlineChannel,
    Procedure,
    ProcedureKind,
    Promise,
    SafetyAdvice,
    Standard,
    TimeLimit,
)
from disclosure.model.tariff import BasePart, Charge, Household, Surcharge, Tariff, TariffForm, Tier
from disclosure.model.verdict import CompanyReport, Finding, Outcome, Report, Severity, Verdict
from disclosure.rules import CATALOGUE
from disclosure.rules.rule import Rule
from disclosure.web.app import create_app

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
AS_OF = date(2026, 11, 21)
WATER = CompanyId("880100", Sector.WATER, "ceshi-water")
POWER = CompanyId("880100", Sector.POWER, "ceshi-power")
HEAT = CompanyId("990100", Sector.HEAT, "shili-heat")
OUTLETS_FILE = f"content/companies/{WATER}/outlets.yaml"

SOURCE = Source(
    publisher="测试市供水公司",
    title="收费公示",
    published="2026-07",
    retrieved=date(2026, 11, 1),
    url="https://water.example/",
)
REPRINT = Source(publisher="测试日报", retrieved=date(2026, 11, 2), reprint=True)


def record(path: str, *, source: Source = SOURCE, confirmed: bool = False) -> Record:
    return Record(path=path, source=source, confirmed=confirmed)


def money(text: str) -> Decimal:
    return Decimal(text)


PRICE_BASIS = Basis(number="测发改价格〔2026〕1号", issuer="测试市发展和改革委员会", date=date(2026, 1, 1))
TIERED = Tariff(
    category="居民",
    name="居民生活用水",
    form=TariffForm.TIERED,
    unit="元/m³",
    period="year",
    tiers=(
        Tier(above=money("0"), up_to=money("180"), price=money("3.10"), total=money("4.10")),
        Tier(above=money("180"), up_to=money("300"), price=money("4.65"), total=money("5.65")),
        Tier(above=money("300"), price=money("9.30"), total=money("10.30")),
    ),
    household=Household(above=4, step=money("30"), note="当年申请，当年有效"),
    surcharges=(Surcharge(name="污水处理费", price=money("1.00"), basis=Basis(number="测发改〔2025〕9号")),),
    basis=PRICE_BASIS,
    effective=date(2026, 1, 1),
)
FORMER = Tariff(
    category="居民",
    form=TariffForm.FLAT,
    unit="元/m³",
    price=money("2.40"),
    excludes=("污水处理费",),
    effective=date(2019, 1, 1),
    until=date(2025, 12, 31),
)
FLAT = Tariff(category="非居民", form=TariffForm.FLAT, unit="元/m³", price=money("4.15"), includes=("污水处理费",))
TWO_PART = Tariff(
    category="居民",
    form=TariffForm.TWO_PART,
    unit="元/GJ",
    price=money("42"),
    base=BasePart(price=money("6.84"), unit="元/㎡·季"),
    area_basis="套内建筑面积",
    basis=PRICE_BASIS,
    effective=date(2025, 11, 1),
)

PLANNED = Notice(
    id="2026-11-21-jiefang-road",
    kind=NoticeKind.PLANNED_OUTAGE,
    title="关于解放大道管道改造停水的公告",
    record=record("content/companies/880100/water/ceshi-water/notices/2026-11-21-jiefang-road.yaml"),
    published_at=Moment.parse("2026-11-19 08:30"),
    start=Moment.parse("2026-11-21 22:00"),
    expected_end=Moment.parse("2026-11-22 24:00"),
    stated_hours=money("26"),
    reason="管道改造",
    areas=("平安街以东", "雪松大道以南"),
    measures="安排送水车",
    phones=("0999-2914176",),
    temporary_supply=True,
    updates=(
        Update(
            at=Moment.parse("2026-11-22 20:00"), text="预计延长四小时", expected_end=Moment.parse("2026-11-23 04:00")
        ),
    ),
    body="因管道改造，**停水**。<script>alert(1)</script>",
)
REPAIR = Notice(
    id="2026-10-02-leak",
    kind=NoticeKind.EMERGENCY_REPAIR,
    title="抢修停水",
    record=record("content/companies/880100/water/ceshi-water/notices/2026-10-02-leak.yaml", source=REPRINT),
    published_at=Moment.parse("2026-10-02"),
)
RESTORED = Notice(
    id="2026-11-23-restored",
    kind=NoticeKind.RESTORATION,
    title="解放大道恢复供水",
    record=record("content/companies/880100/water/ceshi-water/notices/2026-11-23-restored.yaml"),
    published_at=Moment.parse("2026-11-23 05:00"),
    actual_end=Moment.parse("2026-11-23 04:30"),
    follows="2026-11-21-jiefang-road",
)
NO_HEAT = Notice(
    id="2026-11-22-no-heat",
    kind=NoticeKind.EMERGENCY_REPAIR,
    title="因停水停热的通知",
    record=record("content/companies/990100/heat/shili-heat/notices/2026-11-22-no-heat.yaml", confirmed=True),
    published_at=Moment.parse("2026-11-22 01:00"),
    start=Moment.parse("2026-11-22"),
    caused_by=f"{WATER}/{PLANNED.id}",
)

HALL = Outlet(
    id="jiefang",
    name="解放路营业厅",
    kind="hall",
    address="解放路 1 号",
    region="880100",
    coordinates=Coordinates(lat=money("32.98"), lon=money("114.02")),
    phone="0999-2911111",
    hours="Mo-Fr 08:30-12:00,14:00-17:30",
    services=("报装", "缴费"),
    windows=4,
    terminals=1,
    payment_methods=("cash", "wechat"),
    parking=True,
    step_free=False,
)
CLOSED = Outlet(
    id="garden",
    name="花园路服务点",
    closure=Closure(reason="装修", since=date(2026, 11, 1), until=date(2026, 12, 1)),
    source=REPRINT,
)

FULL = Company(
    id=WATER,
    records={
        name: record(f"content/companies/880100/water/ceshi-water/{name}.yaml")
        for name in ("company", "tariffs", "services", "outlets")
    },
    name="测试市供水公司",
    legal_name="测试市供水有限公司",
    aliases=("测试水务",),
    credit_code="91880100MA00000000",
    nature="国有独资",
    scale="日供水能力 20 万立方米",
    business_scope="集中式供水",
    registered_capital=money("5000"),
    office_address="测试市测试路 1 号",
    phone="0999-2910000",
    leaders=(Leader(name="甲", title="总经理", duties="主持全面工作"),),
    departments=(Department(name="客户服务部", function="报装、缴费和投诉处理", phone="0999-2910001"),),
    service_area=ServiceArea(regions=("880102",), description="建成区"),
    website="https://water.example/",
    wechat="测试水务",
    disclosure_catalogue=DisclosureDocument(
        title="信息公开目录", url="https://water.example/list", published=date(2026, 1, 1)
    ),
    disclosure_window=DisclosureWindow(name="咨询窗口", phone="0999-2910002", email="open@water.example", hours="24/7"),
    hotlines=(
        Hotline(purpose=HotlinePurpose.REPAIR, number="0999-2914176", hours="24/7"),
        Hotline(purpose=HotlinePurpose.COMPLAINT, number="96510", note="工作时间", source=REPRINT),
    ),
    tariffs=(TIERED, FLAT, FORMER),
    charges=(
        Charge(name="换表", kind="repair", free=True, note="人为损坏的收取材料费"),
        Charge(
            name="水表检定",
            kind="service",
            price=money("60"),
            unit="元/次",
            basis=PRICE_BASIS,
            effective=date(2026, 1, 1),
        ),
    ),
    procedures=(
        Procedure(
            kind=ProcedureKind.NEW_CONNECTION,
            steps=("申请", "验收通水"),
            materials=(Material(name="身份证明", note="原件"),),
            time_limit=TimeLimit(with_line=money("5"), without_line=money("2")),
            fee=Fee(items=("换表",), note="按实结算"),
            online=(OnlineChannel(name="网上营业厅", url="https://water.example/apply"), OnlineChannel(name="公众号")),
            offline=("政务大厅",),
            outlets=("jiefang",),
            phone="0999-2910000",
        ),
        Procedure(
            kind=ProcedureKind.REPAIR,
            name="报修",
            no_materials=True,
            time_limit=TimeLimit(days=money("1")),
            fee=Fee(free=True),
        ),
    ),
    promises=(Promise(topic="repair-arrival", text="接到报修后到场", value=money("2"), unit="小时", bound="at-most"),),
    convenience=("上门服务",),
    safety=(SafetyAdvice(kind="advice", title="防冻", text="气温低于零度时包好水表。"),),
    standards=(Standard(title="城镇供水服务", number="GB/T 32063-2015", valid_from=date(2016, 4, 1)),),
    meter_reading=MeterReading(cycle="每两个月", areas="建成区", inspection="每年一次"),
    no_outages_as_of=date(2026, 11, 1),
    outlets=(HALL, CLOSED),
    notices=(REPAIR, PLANNED, RESTORED),
    quality=(
        QualityReport(
            period="2026-10",
            record=record("content/companies/880100/water/ceshi-water/quality/2026-10.yaml"),
            standard="GB 5749-2022",
            indicators_total=43,
            points=(
                QualityPoint(
                    kind="plant",
                    name="一水厂",
                    date=date(2026, 10, 9),
                    indicators=(
                        Indicator(name="浑浊度", value=money("0.2"), unit="NTU", max=money("1")),
                        Indicator(name="臭和味", text="无"),
                        Indicator(name="pH", value=money("7.4"), min=money("6.5"), max=money("8.5")),
                    ),
                ),
                QualityPoint(kind="network", name="管网末梢", total=20, qualified=20),
            ),
        ),
    ),
)
BARE = Company(
    id=POWER,
    records={"company": record("content/companies/880100/power/ceshi-power/company.yaml", source=REPRINT)},
    name="测试市供电公司",
)
DEMONSTRATION = Company(
    id=HEAT,
    records={
        name: record(f"content/companies/990100/heat/shili-heat/{name}.yaml", confirmed=True)
        for name in ("company", "tariffs", "services")
    },
    name="示例热力有限公司",
    tariffs=(TWO_PART,),
    heating_seasons=(
        HeatingPeriod(
            start=date(2026, 11, 15),
            end=date(2027, 3, 15),
            end_rule="24:00",
            days=121,
            payment_start=date(2026, 9, 1),
            payment_end=date(2026, 11, 10),
        ),
    ),
    notices=(NO_HEAT,),
)

REGIONS = (
    Region(code="880000", name="测试省", record=record("content/regions/880000.yaml")),
    Region(
        code="880100",
        name="测试市",
        record=record("content/regions/880100.yaml"),
        regulator=Regulator(name="测试市城市管理局", phone="0999-2990000", website="https://city.example/"),
        hotlines=(
            UnifiedHotline(
                name="政务服务便民热线",
                number="12345",
                hours="24/7",
                promises=(HotlinePromise(matter="疑难问题", unit=TimeUnit.WORKING_DAYS, within=5, text="五日内答复"),),
            ),
        ),
    ),
    Region(code="880102", name="测试市城中区", short_name="城中区", record=record("content/regions/880102.yaml")),
    Region(
        code="990100",
        name="示例市",
        record=record("content/regions/990100.yaml", confirmed=True),
        heating_season=HeatingSeason(start="11-15", end="03-15", end_rule="24:00", basis=PRICE_BASIS),
        demonstration=True,
    ),
)

MEASURES = Regulation(
    id="measures-2021",
    title="供水、供气、供热等公共企事业单位信息公开实施办法",
    issuer="住房和城乡建设部",
    number="建城规〔2021〕4号",
    certainty=Certainty.SECOND_HAND,
    record=record("content/regulations/measures-2021.yaml"),
    valid_from=date(2022, 2, 1),
    sectors=(Sector.WATER, Sector.GAS, Sector.HEAT),
    edition="2021",
    clauses={
        "prices": Clause(summary="公开销售价格和收费依据。", certainty=Certainty.UNVERIFIED),
        "outlets": Clause(summary="公开网点。", certainty=Certainty.VERIFIED, article="第七条"),
    },
)
SUPPLY = Regulation(
    id="supply-1994",
    title="城市供水条例",
    issuer="国务院",
    certainty=Certainty.VERIFIED,
    record=record("content/regulations/supply-1994.yaml"),
    published="1994",
    valid_from=date(1994, 10, 1),
    valid_to=date(2026, 5, 31),
    sectors=(Sector.WATER,),
    clauses={
        "art22": Clause(
            summary="停水提前 24 小时通知。",
            certainty=Certainty.VERIFIED,
            article="第二十二条",
            quote="提前24小时通知用户",
        )
    },
    limits=(Limit(name="planned_notice_hours", value=money("24"), unit="小时", clause="art22"),),
)


def verdict(rule: str, outcome: Outcome, **more: object) -> Verdict:
    return Verdict(rule=rule, outcome=outcome, severity=Severity.MUST, **more)  # type: ignore[arg-type]  # fields by name


def company_report(company: Company, rest: Verdict, *judged: Verdict, **notices: tuple[Verdict, ...]) -> CompanyReport:
    """A verdict for every rule of the catalogue: those given, and `rest` for all others."""
    given = {verdict.rule: verdict for verdict in judged}
    verdicts = tuple(given.get(rule.code) or replace(rest, rule=rule.code) for rule in CATALOGUE)
    return CompanyReport(company=company.id, confirmed=company.confirmed, verdicts=verdicts, notices=notices)


MET = verdict("", Outcome.MET)
REPORT = Report(
    as_of=AS_OF,
    edition="2021",
    companies={
        POWER: company_report(BARE, verdict("", Outcome.NOT_APPLICABLE, reason="公开办法不适用于供电企业。")),
        WATER: company_report(
            FULL,
            MET,
            verdict("D05", Outcome.MET, evidence=("公布了 3 项价格",), clauses=("measures-2021#prices",)),
            verdict(
                "D13",
                Outcome.NOT_MET,
                clauses=("measures-2021#outlets",),
                findings=(Finding(path=OUTLETS_FILE, pointer="/outlets/1", text="没有地址"),),
            ),
            verdict("D22", Outcome.NOT_APPLICABLE, reason="只适用于供气企业。"),
            verdict("O01", Outcome.MET, clauses=("supply-1994#art22",)),
            **{
                PLANNED.id: (
                    verdict(
                        "O01",
                        Outcome.MET,
                        evidence=("提前 61 小时 30 分",),
                        clauses=("supply-1994#art22",),
                        notice=PLANNED.id,
                    ),
                ),
                REPAIR.id: (
                    verdict("O01", Outcome.NOT_APPLICABLE, reason="抢修没有提前通知的时限。", notice=REPAIR.id),
                ),
                RESTORED.id: (),
            },
        ),
        HEAT: company_report(
            DEMONSTRATION,
            MET,
            verdict("D05", Outcome.NOT_APPLICABLE, reason="只适用于供水企业。"),
            verdict("D13", Outcome.NOT_MET, clauses=("measures-2021#outlets",)),
            verdict("D20", Outcome.NOT_JUDGED, reason="缺少资料。"),
            verdict("O01", Outcome.EXEMPT, reason="主管部门批准豁免。"),
            **{NO_HEAT.id: ()},
        ),
    },
)

INSPECTION = Inspection(
    id="2026-03-halls",
    region="880100",
    record=record("content/inspections/880100/2026-03-halls.yaml"),
    title="关于业务大厅暗访情况的通报",
    number="测政督〔2026〕1号",
    issuer="测试市人民政府督查室",
    issued_on=date(2026, 3, 9),
    days=(date(2026, 3, 2),),
    inspectors=("督查室",),
    areas=(Area(name="城区", region="880100"), Area(name="城中区", region="880102")),
    overview=Overview(
        title="整体情况", text=("共去了三个。",), lead="较好的有：", praised=(NamedHall(name="城中区大厅", hall=3),)
    ),
    problems=(
        ProblemSection(
            title="态度较差。",
            lists=(
                NamedList(
                    kind=Topic.ATTITUDE,
                    lead="语气生硬的有：",
                    complete=True,
                    halls=(NamedHall(name="解放路大厅", hall=1), NamedHall(name="花园路大厅", hall=2)),
                    details=(Detail(kind=Fact.SMOKING, text="有人吸烟", halls=(1,)),),
                ),
            ),
        ),
    ),
    other_problems=(OtherProblem(text="网点较少"),),
    requirements=(Requirement(title="立行立改。", text="全面整改。"),),
    responsibilities=(Responsibility(who="城管局", what="城区的问题"),),
    deadlines=(Deadline(until=date(2026, 3, 20), reporters=("供水公司",), recipient="城管局", what="整改情况"),),
    halls=(
        Hall(
            number=1,
            area="城区",
            sector=Sector.WATER,
            kind="自来水大厅",
            location="解放路",
            company=str(WATER),
            outlet="jiefang",
            terminals=Terminals(text="2台1坏", count=2, out_of_order=1),
            board=NoticeBoard(standard="是", prices="无"),
            attitude="冷漠",
            queue=0,
            visited_at="2026-03-02 10:40",
        ),
        Hall(
            number=2,
            area="城区",
            sector=Sector.POWER,
            kind="供电大厅",
            location="花园路",
            company=str(POWER),
            joined=(Column.AREA,),
            remarks=(
                Remark(
                    text="关门无公告", columns=(Column.DISCIPLINE, Column.ORDER, Column.QUEUE), kinds=(Fact.CLOSED,)
                ),
            ),
            note="原表如此。",
        ),
        Hall(number=3, area="城中区", sector=Sector.GAS, kind="燃气大厅", location="东街", discipline="空岗现象"),
    ),
)

UNFOLLOWED = Rectification(
    id="2026-001",
    region="880100",
    record=record("content/rectifications/880100/2026-001.yaml"),
    title="报送暗访整改情况",
    nature=Nature.ORDER,
    issuer="测试市人民政府督查室",
    document="测政督〔2026〕1号",
    ordered_on=date(2026, 3, 9),
    demand="全面整改",
    deadline=date(2026, 3, 20),
    report_to="测试市城市管理局",
    finding=RectificationFinding(
        kind=FindingKind.INSPECTION, text="第 1 行的问题", inspection=INSPECTION.key, halls=(1,)
    ),
    responsible=Responsible(companies=(str(WATER),), offices=("城中区政府",), concerned=(str(POWER),), words="各单位"),
    known_until=date(2026, 3, 9),
)
OVERDUE = Rectification(
    id="2026-002",
    region="880100",
    record=record("content/rectifications/880100/2026-002.yaml"),
    title="公开网点地址",
    nature=Nature.ORDER,
    issuer="测试市城市管理局",
    ordered_on=date(2026, 10, 12),
    demand="补全网点地址",
    deadline=date(2026, 10, 30),
    finding=RectificationFinding(kind=FindingKind.VERDICT, text="一处网点没有地址", rule="D13", company=str(WATER)),
    responsible=Responsible(companies=(str(WATER),)),
    events=(
        Event(
            day=date(2026, 10, 28),
            kind=EventKind.DEADLINE_EXTENDED,
            by="测试市城市管理局",
            inspector_words="准予延期",
            deadline=date(2026, 11, 9),
        ),
        Event(day=date(2026, 12, 1), kind=EventKind.SUBMITTED, by="测试市供水公司", company_words="后来的事"),
    ),
)
CORRECTED = Rectification(
    id="2026-001",
    region="990100",
    record=record("content/rectifications/990100/2026-001.yaml", confirmed=True),
    title="示例热力公布退费办法",
    nature=Nature.ORDER,
    issuer="示例市城市管理局",
    ordered_on=date(2026, 2, 2),
    demand="公布退费办法",
    deadline=date(2026, 3, 2),
    finding=RectificationFinding(kind=FindingKind.COMPLAINT, text="查不到退费办法"),
    responsible=Responsible(companies=(str(HEAT),)),
    events=(
        Event(
            day=date(2026, 2, 27),
            kind=EventKind.SUBMITTED,
            by="示例热力有限公司",
            company_words="已经张贴",
            proof=(Proof(title="网页", url="https://heat.example/"), Proof(title="照片")),
        ),
        Event(
            day=date(2026, 2, 27),
            kind=EventKind.CLOSED_CORRECTED,
            by="示例市城市管理局",
            inspector_words="予以销号",
            document="示城管销〔2026〕1号",
        ),
    ),
)


def rate(text: str) -> Rate:
    return Rate(percent=money(text))


NOT_REVISITED = Rate(instead=NoRate.NOT_REVISITED)
BULLETIN = Bulletin(
    id="2026-03-hotline",
    region="880100",
    record=record("content/bulletins/880100/2026-03-hotline.yaml"),
    title="关于3月份热线办理情况的通报",
    period=Period(kind=PeriodKind.MONTH, start=date(2026, 3, 1), end=date(2026, 3, 31), printed="3月份"),
    issuer="测试市人民政府督查室",
    document_number="测政督〔2026〕2号",
    issued_on=date(2026, 4, 9),
    totals=Totals(cases=120, calls=300, calls_approximate=True),
    rates=(OverallRate(measure=Measure.RESULT, percent=money("80"), text="办理结果满意率为80%"),),
    comparisons=(
        Comparison(
            measure=Measure.CASES,
            kind=ComparisonKind.YEAR_ON_YEAR,
            change=money("20"),
            unit=ChangeUnit.PERCENT,
            text="办件同比上升20%",
        ),
        Comparison(
            measure=Measure.RESULT,
            kind=ComparisonKind.YEAR_ON_YEAR,
            change=money("-5"),
            unit=ChangeUnit.POINTS,
            text="满意率同比下降5个百分点",
        ),
        Comparison(
            measure=Measure.CALLS,
            kind=ComparisonKind.MONTH_ON_MONTH,
            change=money("5"),
            unit=ChangeUnit.PERCENT,
            text="话务量环比上升5%",
        ),
    ),
    sources=(
        CaseSource(
            name="本级登记", cases=100, handling=(Part(name="协调办理", cases=60), Part(name="交办处理", cases=40))
        ),
        CaseSource(name="上级交办", cases=20),
    ),
    categories=Breakdown(
        title="诉求类型统计表",
        parts=(
            Part(name="咨询类", cases=70, share=money("58.33")),
            Part(name="投诉类", cases=50, share=money("41.66")),
        ),
        total=120,
        total_share=money("100.00"),
    ),
    topics=Breakdown(whole=False, parts=(Part(name="水电气暖", cases=30), Part(name="噪音", cases=10))),
    hot_problems=(Passage(title="停水", text="个别小区停水7件。", cases=7),),
    typical_cases=(TypicalCase(text="两小时内恢复供水。", well_handled=True, unit="供水公司"),),
    shortcomings=(Passage(title="延期办理", text="多次申请延期。"),),
    unit_tables=(
        UnitTable(
            title="市直单位汇总表",
            group=UnitGroup.CITY,
            note="按件数排列",
            units=(
                HotlineUnit(
                    name="供水公司", company=str(WATER), cases=60, overdue=1, result=rate("81.67"), process=rate("75")
                ),
                HotlineUnit(name="城管局", cases=50, overdue=0, result=rate("90"), process=rate("80")),
                HotlineUnit(
                    name="供电公司", company=str(POWER), cases=6, overdue=0, result=rate("50"), process=rate("51")
                ),
                HotlineUnit(name="消防队", cases=4, overdue=0, result=NOT_REVISITED, process=NOT_REVISITED),
            ),
        ),
    ),
    praised=(Mention(text="对城管局通报表扬", units=(Named(unit="城管局"),)),),
    criticised=(Mention(text="对供电公司提出批评", units=(Named(unit="供电公司", reason="满意率较低"),)),),
    activities=(Activity(text="召开座谈会。", day=date(2026, 3, 5)),),
    stationing=(Stationing(unit="城管局", done=False, text="城管局未派驻。"),),
    unified_line=UnifiedLine(name="市长公开电话", joined=("供热服务电话",), answered_by=("住建局",), text="合署接话。"),
    promises=(
        TimeLimitOfCases(matter="一般性问题", unit=TimeUnit.SAME_DAY, text="当天办结"),
        TimeLimitOfCases(matter="复杂事项", unit=TimeUnit.WORKING_DAYS, within=3, text="3个工作日内办结"),
        TimeLimitOfCases(matter="一次停水", unit=TimeUnit.MINUTES, within=40, text="40分钟恢复", achieved=True),
    ),
    requirements=("降低延期率。",),
    notes=("本通报在网站公开。",),
)
EARLIER_BULLETIN = Bulletin(
    id="2025-03-hotline",
    region="880100",
    record=record("content/bulletins/880100/2025-03-hotline.yaml", source=REPRINT),
    title="关于去年3月份热线办理情况的通报",
    period=Period(kind=PeriodKind.MONTH, start=date(2025, 3, 1), end=date(2025, 3, 31)),
    totals=Totals(cases=100),
    rates=(OverallRate(measure=Measure.RESULT, percent=money("90"), text="办理结果满意率为90%"),),
    minimum_cases=9,
    unit_tables=(
        UnitTable(
            group=UnitGroup.CITY,
            units=(
                HotlineUnit(name="测试市供水公司", company=str(WATER), score=money("100"), rank=1),
                HotlineUnit(name="城管局", score=money("76.5"), rank=2),
            ),
        ),
    ),
)
INVENTED_BULLETIN = Bulletin(
    id="2026-05-hotline",
    region="990100",
    record=record("content/bulletins/990100/2026-05-hotline.yaml", confirmed=True),
    title="供热接话周",
    period=Period(kind=PeriodKind.WEEK, start=date(2026, 5, 4), end=date(2026, 5, 10)),
    unit_tables=(
        UnitTable(group=UnitGroup.CITY, note="没有附表", units=(HotlineUnit(name="示例热力", company=str(HEAT)),)),
    ),
)

PORTAL = Portal(
    info=PortalInfo(
        name="测试信息公开门户",
        base_url="https://portal.example/portal/",
        operator=Operator(name="测试市城市管理局", phone="0999-2990000", email="open@city.example"),
        description="供水、供气、供热企业应当公开的信息。",
        licence="可自由使用，请注明来源。",
    ),
    regions={region.code: region for region in REGIONS},
    regulations={regulation.id: regulation for regulation in (MEASURES, SUPPLY)},
    companies={company.id: company for company in (BARE, FULL, DEMONSTRATION)},
    inspections={INSPECTION.key: INSPECTION},
    bulletins={one.key: one for one in (EARLIER_BULLETIN, BULLETIN, INVENTED_BULLETIN)},
    rectifications={order.key: order for order in (CORRECTED, UNFOLLOWED, OVERDUE)},
    pages=(
        Prose(slug="about", title="关于本门户", text="本门户汇集信息。\n\n- [公开情况](/compliance/)\n- [首页](/)\n"),
        Prose(slug="method", title="检查方法", text="## 怎样判断\n\n按规则逐项检查。"),
    ),
)


@pytest.fixture(scope="session")
def portal() -> Portal:
    return PORTAL


@pytest.fixture(scope="session")
def report() -> Report:
    return REPORT


@pytest.fixture(scope="session")
def catalogue() -> tuple[Rule, ...]:
    return CATALOGUE


@pytest.fixture(scope="session")
def app() -> Flask:
    return create_app(PORTAL, REPORT, schemas=SCHEMAS, catalogue=CATALOGUE)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def get(client: FlaskClient) -> Callable[[str], str]:
    """The text of an address, which must be there."""

    def text(path: str) -> str:
        response = client.get(path)
        assert response.status_code == 200, path
        return response.get_data(as_text=True)

    return text


@pytest.fixture(scope="session")
def past() -> FlaskClient:
    """The same portal after two months, the first by other rules, with three exemptions of the water company.

    D13 and T04 were not met at both months' ends, D14 at the first; it is exempt today.
    """
    full = replace(FULL, exemptions=EXEMPTIONS)
    judged = REPORT.companies[WATER]
    excused = verdict("D14", Outcome.EXEMPT, reason="经批准")
    verdicts = tuple(excused if one.rule == "D14" else one for one in judged.verdicts)
    history = (_month(date(2026, 9, 30), "a", "D13", "D14", "T04"), _month(date(2026, 10, 31), "b", "D13", "T04"))
    app = create_app(
        replace(PORTAL, history=history, companies=PORTAL.companies | {WATER: full}),
        replace(REPORT, companies=REPORT.companies | {WATER: replace(judged, verdicts=verdicts)}),
        schemas=SCHEMAS,
        catalogue=CATALOGUE,
    )
    return app.test_client()


EXEMPTIONS = tuple(
    Exemption(rule=rule, reason=reason, approver="测试市城市管理局", document="测城管函〔2026〕9号", until=until)
    for rule, reason, until in (
        ("D14", "服务承诺正在修订", date(2026, 12, 31)),
        ("D15", "网站改版", date(2027, 1, 31)),
        ("D16", "机构改革", date(2026, 11, 20)),
    )
)


def _month(as_of: date, rules: str, *not_met: str) -> Month:
    must = Tally(met=20 - len(not_met), not_judged=0, not_applicable=1, exempt=0, not_met=not_met)
    should = Tally(met=1, not_judged=0, not_applicable=0, exempt=0)
    stood = {WATER: Standing(must=must, should=should)}
    return Month(as_of=as_of, revision="a" * 12, rules=rules * 12, tool="0", edition="2021", companies=stood)


@pytest.fixture
def company_page(get: Callable[[str], str]) -> str:
    return get(f"/companies/{WATER}/")
