"""The search index as files of the site."""

from disclosure.publish.destination import Staging
from disclosure.search.documents import documents, result_labels
from disclosure.search.shards import shards
from disclosure.web.site import Site

FOLDER = "search"


def write_index(staging: Staging, site: Site) -> int:
    """Write the search index of a site beside its pages; gives the number of files."""
    count = 0
    for path, content in shards(documents(site.portal, site.catalogue, site.labels), result_labels(site.portal)):
        staging.write(f"{FOLDER}/{path}", content)
        count += 1
    return count
