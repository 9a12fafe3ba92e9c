"""The codes and identities that names stand for: what an editor meant who wrote a name where a code is wanted."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from disclosure.content.limits import MAX_BYTES

_NAME: Final = re.compile(
    r"^(?:name|short_name|legal_name): *['\"]?(?P<name>[^'\"#\n]+?)['\"]? *(?:#.*)?$", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Names:
    """The names in a folder of content, read only when somebody asks; without a folder there are none.

    A name counts that says the same as the one written, or one character more at its end (the city of a city's name).
    Where several records have it, nothing is meant.
    """

    content: Path | None = None
    _known: dict[str, tuple[tuple[Path, tuple[str, ...]], ...]] = field(default_factory=dict, compare=False)

    def region(self, name: str) -> str | None:
        """The code of a region."""
        return _only(file.stem for file in self._named("regions/*.yaml", name))

    def company(self, name: str) -> str | None:
        """The identity of a company: region/sector/slug."""
        return _only("/".join(file.parts[-4:-1]) for file in self._named("companies/*/*/*/company.yaml", name))

    def _named(self, pattern: str, name: str) -> Iterator[Path]:
        exact, longer = [], []
        for file, names in self._files(pattern) if name else ():
            if name in names:
                exact.append(file)
            elif any(len(one) == len(name) + 1 and one.startswith(name) for one in names):
                longer.append(file)
        yield from exact or longer

    def _files(self, pattern: str) -> tuple[tuple[Path, tuple[str, ...]], ...]:
        if self.content is None:
            return ()
        if pattern not in self._known:
            self._known[pattern] = tuple((file, _names(file)) for file in sorted(self.content.glob(pattern)))
        return self._known[pattern]


def _names(file: Path) -> tuple[str, ...]:
    """What a file calls its subject; nothing is looked into that is not an ordinary file of an ordinary size."""
    try:
        if file.is_symlink() or not file.is_file() or file.stat().st_size > MAX_BYTES:
            return ()
        return tuple(_NAME.findall(file.read_text("utf-8")))
    except (OSError, UnicodeDecodeError):
        return ()


def _only(found: Iterable[str]) -> str | None:
    several = tuple(found)
    return several[0] if len(several) == 1 else None


NO_NAMES: Final = Names()


def slugged(text: str) -> str:
    """A text as an identity would be written: lower case, hyphens; what is no letter of ours stays and shows."""
    return re.sub(r"[\s_-]+", "-", text.strip().lower()).strip("-")
