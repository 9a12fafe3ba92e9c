"""A document as bytes, the same each time."""

import io
import zipfile
from typing import Final

from docx.document import Document

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can name, which word processors write there too."""


def packed(document: Document) -> bytes:
    """The document's file, without the moment of its writing."""
    written, again = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as before, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as after:
        for member in before.infolist():
            fixed = zipfile.ZipInfo(member.filename, _EPOCH)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(fixed, before.read(member))
    return again.getvalue()
