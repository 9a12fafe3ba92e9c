"""content/owners.yaml: read where it binds, and written in the form that hosts of repositories understand."""

from pathlib import Path

from disclosure.content import convert
from disclosure.content.requested import Repository
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse
from disclosure.model.owners import OWNERS_PATH, Owners
from disclosure.problems import ContentErrors


class NoOwnersError(Exception):
    """There is no content/owners.yaml at the base: nobody may change anything by request."""


def owners_at(repository: Repository, revision: str, schemas: Schemas) -> Owners:
    """The rights as a revision has them; NoOwnersError where it has none, ContentErrors where they cannot be read."""
    data = repository.file(revision, OWNERS_PATH)
    if data is None:
        raise NoOwnersError(revision)
    return _owners(data, schemas)


def owners_in(content: Path, schemas: Schemas) -> Owners:
    """The rights as the content has them; none where the file is not there."""
    file = content / "owners.yaml"
    return _owners(file.read_bytes(), schemas) if file.exists() else Owners()


def _owners(data: bytes, schemas: Schemas) -> Owners:
    checked = schemas.check("owners", parse(data, OWNERS_PATH))
    if checked.value is None:
        raise ContentErrors(checked.problems)
    return convert.owners(checked.value)


def codeowners_text(owners: Owners) -> str:
    """The same rights as CODEOWNERS: of several lines that match a path the last one counts."""
    lines = [f"# Made from {OWNERS_PATH} by `disclosure codeowners`; do not edit."]
    if owners.maintainers:
        lines.append(f"* {_accounts(owners.maintainers)}")
    folders = sorted({folder for owner in owners.owners for folder in owner.folders})
    for folder in folders:
        accounts = [name for owner in owners.owners if folder in owner.folders for name in owner.accounts]
        lines.append(f"/content/{folder}/ {_accounts((*dict.fromkeys(accounts), *owners.maintainers))}")
    return "\n".join(lines) + "\n"


def _accounts(names: tuple[str, ...]) -> str:
    return " ".join(f"@{name}" for name in dict.fromkeys(names))
