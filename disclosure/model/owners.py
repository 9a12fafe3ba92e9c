"""Who may change what: accounts of the place where the portal's repository is kept."""

from dataclasses import dataclass

OWNERS_PATH = "content/owners.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Accounts, and the folders below content/ that they may change: `companies/411700/gas/yunan-gas`."""

    accounts: tuple[str, ...]
    folders: tuple[str, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Owners:
    """All of them, and the maintainers, who may change everything."""

    maintainers: tuple[str, ...] = ()
    owners: tuple[Owner, ...] = ()

    def folders_of(self, account: str) -> tuple[str, ...]:
        """The folders (`content/…`, no slash at the end) that an account may change; accounts have no case."""
        named = account.casefold()
        found = (one.folders for one in self.owners if named in {name.casefold() for name in one.accounts})
        return tuple(sorted({f"content/{folder}" for folders in found for folder in folders}))

    def is_maintainer(self, account: str) -> bool:
        """Whether an account may change everything."""
        return account.casefold() in {name.casefold() for name in self.maintainers}

    def knows(self, account: str) -> bool:
        """Whether an account may change anything at all."""
        return self.is_maintainer(account) or bool(self.folders_of(account))
