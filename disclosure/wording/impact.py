"""What a change of the rules does, in words."""

from typing import Final

IMPACT: Final = "列出规则改动会改变哪些企业的哪些判定：同一份资料，用 BASE 的规则和现在的规则各判一次。"
NO_RULE: Final = "没有这条规则"


def revision(name: str, commit: str) -> str:
    """A revision by its name and its commit."""
    return f"{name}（{commit}）"


def compared(base: str, companies: int, reached: int) -> str:
    """The first line."""
    if not reached:
        return f"与 {base} 的规则相比，{companies} 家企业的判定都没有变化。"
    return f"与 {base} 的规则相比，{companies} 家企业中有 {reached} 项判定会变："


def of_rule(rule: str, count: int) -> str:
    """A rule and how many verdicts it changes."""
    return f"{rule}：{count} 项"


def reached(name: str, company: str, before: str, after: str) -> str:
    """A verdict that changes."""
    return f"{name}（{company}）：{before} → {after}"


def cannot_judge(base: str, reason: str) -> str:
    """The rules of then cannot read the content of now."""
    return f"{base} 的规则读不了现在的资料，没法比较：\n{reason}"
