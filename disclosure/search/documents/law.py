"""Rules and regulations as things that can be found."""

from collections.abc import Iterator, Sequence

from disclosure.model.portal import Portal
from disclosure.rules.rule import Rule
from disclosure.search.document import Document, Kind
from disclosure.search.documents.lines import distinct, lines


def rule_documents(catalogue: Sequence[Rule]) -> Iterator[Document]:
    """What is checked, by code and in words."""
    for rule in catalogue:
        yield Document(
            key=f"rule/{rule.code}",
            kind=Kind.RULE,
            title=f"{rule.code} {rule.title}",
            url=f"rules/{rule.code}/",
            body=lines(rule.rationale, rule.remedy),
        )


def regulation_documents(portal: Portal) -> Iterator[Document]:
    """Regulations with their clauses in a few words."""
    for regulation in portal.regulations.values():
        yield Document(
            key=f"regulation/{regulation.id}",
            kind=Kind.REGULATION,
            title=regulation.title,
            url=f"regulations/{regulation.id}/",
            aliases=distinct([regulation.number]),
            body=lines(
                regulation.issuer,
                *(lines(clause.article, clause.summary) for clause in regulation.clauses.values()),
            ),
        )
