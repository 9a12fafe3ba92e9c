"""A file that says it is a workbook: everything about it is doubted before any of it is read as one."""

import lzma
import struct
import zipfile
import zlib
from io import BytesIO
from typing import IO, Final

from disclosure.content.workbook.parts import Inspection, Part, UnsafePartError

MAX_FILE: Final = 10 * 1024 * 1024
MAX_UNPACKED: Final = 48 * 1024 * 1024
MAX_PARTS: Final = 2000
"""Bytes of the file, bytes of all that is packed in it, and how many parts: far more than any company's records."""

_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_ZIP: Final = b"PK\x03\x04"
_MACROS: Final = "vbaproject.bin"
_CHUNK: Final = 256 * 1024
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)
"""What zipfile and its unpackers raise on a broken archive; ValueError where a part lies before the beginning."""


class RefusedError(ValueError):
    """A file that is not read, with the code of the problem and what its words are filled with."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def refuse_hostile(data: bytes) -> None:
    """Refuse what is no workbook, too large, encrypted, with macros, or made to hurt: RefusedError says which."""
    if len(data) > MAX_FILE:
        raise RefusedError("BOOK-002", size=len(data), limit=MAX_FILE)
    if data.startswith(_OLD):
        raise RefusedError("BOOK-004" if _ENCRYPTED in data else "BOOK-003")
    if not data.startswith(_ZIP):
        raise RefusedError("BOOK-001")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _look_through(archive)
    except RefusedError:
        raise
    except UnsafePartError:
        raise RefusedError("BOOK-006") from None
    except _BROKEN:
        raise RefusedError("BOOK-001") from None


def _look_through(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if len(parts) > MAX_PARTS or len(set(names)) != len(names):
        raise RefusedError("BOOK-006")
    if any(name.lower().endswith(_MACROS) for name in names):
        raise RefusedError("BOOK-005")
    if "xl/workbook.xml" not in names or "[Content_Types].xml" not in names:
        raise RefusedError("BOOK-001")
    inspection = Inspection()
    left = MAX_UNPACKED
    for part in parts:
        with archive.open(part) as stream:
            left = _look_into(stream, inspection.part(part.filename), left)


def _look_into(stream: IO[bytes], part: Part, left: int) -> int:
    """Look into a part; how many bytes are left for the others, whatever the header says of its size."""
    while chunk := stream.read(_CHUNK):
        left -= len(chunk)
        if left < 0:
            raise RefusedError("BOOK-006")
        part.feed(chunk)
    part.close()
    return left
