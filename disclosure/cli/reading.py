"""The content as commands read it: its own problems, and redirects that the site cannot follow."""

from dataclasses import replace

from disclosure.cli.options import SCHEMAS, Root
from disclosure.content.load import Loaded, read
from disclosure.content.schemas import Schemas


def read_whole(root: Root, jobs: int) -> Loaded:
    """Give what is sound of the content. Redirects are checked once all else is sound: each may lead to any page."""
    loaded = read(root.content, Schemas.under(SCHEMAS), jobs=jobs)
    if loaded.portal is None or loaded.problems or not loaded.portal.redirects:
        return loaded
    from disclosure.web.moved import misled  # noqa: PLC0415 - loading the site takes longer than a check

    return replace(loaded, problems=misled(loaded.portal, root.content))
