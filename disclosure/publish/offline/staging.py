"""A staging folder that takes the files of a site and keeps them as a disk needs them."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from disclosure.publish.destination import Staging
from disclosure.publish.offline.bundle import CLASSIC, bundle
from disclosure.publish.offline.pages import page_on_disk

INDEX = "search/"
BILLS = "bill/"
PLACES = "places.json"
REGIONS, PLACE = "regions/", "/place.json"
COMPANIES, PRICES = "companies/", "/tariffs.json"
FORMS, RECORD = "submit/", "/record.json"
SCHEMAS, OUTPUT = "schemas/", "schemas/output/"
SCRIPTS = "static/js/"
MAIN = "main.js"
_OF_A_HOST = ("404.html", "robots.txt", "sitemap.xml", "sitemaps/", "opensearch.xml", "service-worker.js", "_redirects")
"""What a host or a search engine asks for, and nobody who opens a file."""


@dataclass(frozen=True, slots=True)
class OfflineStaging(Staging):
    """Give it the files that a host would have; `scripts` is the folder of our modules."""

    scripts: Path = Path()

    def write(self, name: str, content: bytes) -> str:
        """Write a file by its path inside the site, or what stands for it on a disk, or nothing."""
        if name.startswith(_OF_A_HOST) or (
            name.startswith(SCRIPTS) and name not in {SCRIPTS + MAIN, SCRIPTS + CLASSIC}
        ):
            return f"{self.folder}/{name}"
        if name == SCRIPTS + MAIN:
            content = bundle(self.scripts, MAIN).encode()
        elif name.startswith(INDEX) and name.endswith(".json"):
            name, content = _script(INDEX, name.removeprefix(INDEX), content)
        elif (name.startswith((BILLS, FORMS)) and name.endswith(".json")) or _is_of_a_place(name) or _is_record(name):
            name, content = _script("", name, content)
        elif (name.startswith(COMPANIES) and name.endswith(PRICES)) or _is_of_a_form(name):
            Staging.write(self, *_script("", name, content))  # beside the file itself, which is offered as such
        elif name.endswith(".html"):
            content = page_on_disk(content.decode()).encode()
        return Staging.write(self, name, content)


def for_disk(staging: Staging, scripts: Path) -> OfflineStaging:
    """The same folder for a disk."""
    return OfflineStaging(staging.folder, staging.published, staging.made, scripts)


def _is_of_a_place(name: str) -> bool:
    return name == PLACES or (name.startswith(REGIONS) and name.endswith(PLACE))


def _is_record(name: str) -> bool:
    return name.startswith(COMPANIES) and name.endswith(RECORD)


def _is_of_a_form(name: str) -> bool:
    """Whether it is a schema of a record: offered as such, and read by the form."""
    return name.startswith(SCHEMAS) and not name.startswith(OUTPUT)


def _script(folder: str, name: str, content: bytes) -> tuple[str, bytes]:
    """A file as a script that hands it over to a reader of a folder, by its path there."""
    # The one key that means something else in a script than in JSON.
    value = content.replace(b'"__proto__":', b'["__proto__"]:')
    path = PurePosixPath(folder, name).with_suffix(".js")
    return str(path), b'disclosureFile("%b",%b);\n' % (name.encode(), value)
