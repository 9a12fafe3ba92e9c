"""A question to the reviewer."""

from dataclasses import dataclass

from disclosure.model.identity import CompanyId


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What is worth a question, of which company, and the records that it is about; `kind` names the sort of it."""

    kind: str
    company: CompanyId
    paths: tuple[str, ...]
    words: str
