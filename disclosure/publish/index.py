"""The search index as files of the site."""

from pathlib import Path

from disclosure.search.documents import documents, result_labels
from disclosure.search.shards import shards
from disclosure.web.site import Site


def write_index(folder: Path, site: Site) -> int:
    """Write the search index of a site into a folder; gives the number of files."""
    count = 0
    for path, content in shards(documents(site.portal, site.catalogue, site.labels), result_labels(site.portal)):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        count += 1
    return count
