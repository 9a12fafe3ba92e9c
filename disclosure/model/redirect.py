"""Pages that have moved: nobody's bookmark, and no printed QR code, may lead nowhere."""

from dataclasses import dataclass

REDIRECTS_PATH = "content/redirects.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """An address that was a page's, and the page that stands for it now; both begin at the site's root.

    With `below` each page below the new address is also found under the old one. `new` may end with `#` and a place.
    """

    old: str
    new: str
    below: bool = False

    @property
    def page(self) -> str:
        """The new address without the place on its page."""
        return self.new.partition("#")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirects:
    """All of them."""

    redirects: tuple[Redirect, ...] = ()
