"""The words of an order to correct (责令改正通知书), as a draft."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from disclosure.wording.official import paper, style

TITLE: Final = "责令改正通知书"
FACTS: Final = "检查发现的情况"
DEMAND: Final = "依据和改正要求"
REPLY: Final = "意见反馈"
CONTACT: Final = "联系方式"
ANNEX_TITLE: Final = "改正事项清单"

HEADS: Final = ("序号", "改正要求", "依据和条款文字核对情况", "改正和登记方法", "资料位置")

DRAFT_POINTS: Final = (
    "本件由信息公开检查结果直接写成，只说检查所见。签发前须与企业逐项核实，不属实的删去，并核对标明“待核实”的依据。",
    "文号、期限、联系方式、署名、印章、成文日期和应当告知的权利，留空的由签发机关依法填写。",
)
REPLY_TEXT: Final = (
    "你单位认为上列情况与事实不符的，请在收到本通知书后、改正期限届满前书面说明，并附已经公开的网页、照片等材料。"
    "经核实确已公开或者情况有误的，相应事项予以更正或者撤回。"
)
RIGHTS_BLANK: Final = f"依法应当告知的其他权利和途径：{paper.LINE}（由签发机关依法核对后填写）。"
CONTACT_LINES: Final = (f"联系人：{paper.LINE}　　联系电话：{paper.LINE}", f"地址：{paper.LINE * 3}")
SEAL: Final = "（印章）"
RECEIVED: Final = "签收人：　　　　　　签收日期：　　　年　　月　　日"
DEMAND_BLANK: Final = f"{paper.LINE}（责令改正的法律依据由签发机关填写）"


def addressee(name: str) -> str:
    """To whom it goes."""
    return f"{name}："


def subject(name: str) -> str:
    """What the file is called."""
    return f"{TITLE}（{name}）"


def opening(facts: int, measures: str | None, as_of: date) -> str:
    """What the order is about."""
    basis = f"对照{measures}等规定，" if measures else ""
    return (
        f"根据信息公开检查的结果，截至{style.day(as_of)}，{basis}你单位信息公开有{facts}项与规定不符。"
        "现将检查发现的情况、依据和改正要求通知如下："
    )


UNCONFIRMED: Final = "下列情况据公开资料整理，未经企业确认；本通知书印发前，应当就所列事实与你单位核实。"
CONFIRMED: Final = "下列情况据你单位确认的资料整理；本通知书印发前，应当就所列事实与你单位核实。"
INVENTED: Final = "你单位为演示用的虚构企业，下列情况不指向任何真实企业。"


def fact(number: int, texts: Sequence[str], code: str) -> str:
    """A numbered fact, with the code of its rule."""
    return f"{number}.{style.strung(texts)}（{code}）。"


def basis(regulations: Sequence[str]) -> str:
    """The rules that the facts do not accord with."""
    return (
        f"上列情况不符合{style.listed(regulations)}的规定，每项对应的条款、条款文字的核对情况和改正、登记的方法见附件。"
    )


def demand(measures: str | None, deadline: date | None) -> str:
    """What the company is told to do, by what and until when."""
    return (
        f"依照{measures or DEMAND_BLANK}，责令你单位于{paper.till(deadline)}改正，"
        "并将改正情况（公开渠道、网页地址、公开时间）书面报送本机关。"
    )


def penalty(named: str, article: str | None, *, verified: bool) -> str:
    """The clause that provides for orders to correct."""
    return paper.articles(named, [article or "关于责令改正的规定"], verified=verified)


def annex_note(folder: str) -> str:
    """How the table of what has to be mended is read."""
    return (
        "序号与正文一致。“改正和登记方法”说明公开以后企业经办人员怎样在信息公开门户登记；"
        f"资料位置为文件夹 {folder} 中的文件和行号。"
    )


def clause(cited: str, summary: str, certainty: str) -> str:
    """A clause with what it says in our words, and how sure its text is."""
    return f"{cited}：{summary.rstrip('。')}。〔{certainty}〕"
