"""What tools show beside a line of a record: sentences of which each can be read alone."""

from collections.abc import Iterable, Mapping

from disclosure.wording import catalogue, names, tables
from disclosure.wording.reports import REMEDY, UNCONFIRMED, counts, total

SOURCE = "门户资料所在的文件夹，其中有 content/。"
TOTALS = "合计"
NOT_RUN = "没有判定任何企业的规则"


def company(name: str, *, confirmed: bool, demonstration: bool) -> str:
    """A company's name, marked where it is invented or has not confirmed its data."""
    if demonstration:
        return f"{name}（{tables.DEMONSTRATION}）"
    return name if confirmed else f"{name}{UNCONFIRMED}"


def said(company: str, text: str) -> str:
    """Something that is said of a company."""
    return f"{company}：{text.rstrip('。')}。"


def undecided(outcome: str, reason: str | None) -> str:
    """An outcome that rests on a reason."""
    return "，".join(filter(None, (names.OUTCOMES[outcome], reason)))


def basis(cited: Iterable[str]) -> str:
    """The clauses, as cited."""
    return f"{catalogue.BASIS}{'；'.join(cited)}。"


def remedy(text: str) -> str:
    """What to do."""
    return f"{REMEDY}{text}"


def requirement(title: str, severity: str) -> str:
    """What is required, and how much it weighs."""
    return f"{tables.TITLE}：{title}（{names.SEVERITIES[severity]}）。"


def found(place: str, text: str) -> str:
    """What was found where."""
    return f"{place}：{text.rstrip('。')}。"


def several(texts: Iterable[str]) -> str:
    """Several findings in one line."""
    return "；".join(text.rstrip("。") for text in texts)


def turned(title: str, turn: str | None) -> str:
    """A rule's title with what became of it, where something is compared."""
    return f"{title}（{tables.TURNS[turn]}）" if turn else title


def totals(companies: int, rules: int, figures: Mapping[str, dict[str, int]]) -> str:
    """All figures, then those of each severity; `figures[""]` are all."""
    apart = "；".join(f"{names.SEVERITIES[severity]}：{counts(figures[severity])}" for severity in names.SEVERITIES)
    return f"{total(companies, figures[''])}。{apart}。{tables.RULES} {rules}。"


def not_run(rule: str, reasons: Iterable[str]) -> str:
    """Why a rule judged nobody."""
    return f"{rule}：{'；'.join(reasons)}"


def left_out(rule: str, reason: str, companies: int, of: int) -> str:
    """Why a rule left companies out."""
    return f"{rule}：{of} 家企业中 {companies} 家没有判定，{reason}。"
