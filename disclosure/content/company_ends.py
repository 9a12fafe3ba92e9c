"""References to companies and their outlets, by identity."""

from collections.abc import Iterator

from disclosure.content.known import Known, Loose
from disclosure.content.suggestions import did_you_mean
from disclosure.model.identity import CompanyId
from disclosure.wording.problems import listed


def company_end(reference: str, known: Known, path: str, pointer: str) -> Iterator[Loose]:
    """Complain about a company that is not there; one whose file is broken passes."""
    if f"content/companies/{reference}/company.yaml" in known.broken:
        return
    wanted = CompanyId.parse(reference)
    if wanted not in known.companies:
        instead = did_you_mean(reference, (str(one) for one in known.companies if one.sector is wanted.sector))
        yield Loose(code="REF-009", path=path, pointer=pointer, values={"company": reference}, instead=instead)


def outlet_end(outlet: str, reference: str | None, known: Known, path: str, pointer: str) -> Iterator[Loose]:
    """Complain about an outlet that its company does not have, or that has none."""
    if reference is None:
        yield Loose(code="REF-011", path=path, pointer=pointer, values={"outlet": outlet})
        return
    company = known.companies.get(CompanyId.parse(reference))
    if company is None or company.place("/outlets")[0] in known.broken:
        return
    ids = tuple(one.id for one in company.outlets)
    if outlet not in ids:
        values = {"outlet": outlet, "of": reference, "options": listed(ids)}
        instead = did_you_mean(outlet, ids)
        yield Loose(code="REF-010", path=path, pointer=pointer, values=values, instead=instead)
