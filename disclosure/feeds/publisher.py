"""Whoever publishes the feeds: names that stay the same whatever becomes of the content."""

from dataclasses import dataclass
from typing import Self
from urllib.parse import quote, urlsplit

from disclosure.model.portal import PortalInfo

_SINCE = "2026"
"""The year in which these names were given out first (RFC 4151 asks for a day on which the host was its owner's)."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Publisher:
    """A portal as the origin of names; `path` is where it stands on its host, `/` or `/portal/`."""

    name: str
    base_url: str
    host: str
    path: str
    sender: str
    rights: str

    @classmethod
    def of(cls, info: PortalInfo) -> Self:
        """Take a portal's own words. Alerts are sent by its operator's mail address, or else by its host's name."""
        parts = urlsplit(info.base_url)
        host = parts.hostname or "localhost"
        return cls(
            name=info.name,
            base_url=info.base_url,
            host=host,
            path=parts.path or "/",
            sender=quote(info.operator.email or host, safe="@+-._"),
            rights=info.licence or "",
        )

    def tag(self, path: str) -> str:
        """Give the lasting name (RFC 4151) of what stands at a path of the portal (`notices/411700`)."""
        return f"tag:{self.host},{_SINCE}:{quote(self.path + path)}"

    def url(self, path: str) -> str:
        """Give the full address of a path from the site's root (`/notices/`)."""
        return self.base_url + quote(path.removeprefix("/"))
