"""QR codes as SVG."""

from itertools import groupby
from typing import Final

import segno
from markupsafe import Markup, escape

_QUIET: Final = 4
"""Modules of white around it, as ISO/IEC 18004 asks."""
_MASK: Final = 3
"""Any of the eight can be read; choosing the prettiest takes five times as long as the whole code."""


def qr_svg(text: str, label: str) -> Markup:
    """A QR code of error level M or better; `label` says what it is to whoever cannot see it."""
    matrix = segno.make_qr(text, error="m", mask=_MASK).matrix
    size = len(matrix) + 2 * _QUIET
    path = "".join(f"M{_QUIET} {row + _QUIET}.5{_runs(modules)}" for row, modules in enumerate(matrix))
    return Markup(  # noqa: S704 - numbers, and a label that is escaped
        f'<svg class="qr" viewBox="0 0 {size} {size}" role="img" aria-label="{escape(label)}">'
        f'<path fill="#fff" d="M0 0h{size}v{size}H0z"/><path stroke="#000" d="{path}"/></svg>'
    )


def _runs(modules: bytearray) -> str:
    """A row as strokes and gaps."""
    return "".join(f"{'h' if dark else 'm'}{len(list(run))}{'' if dark else ' 0'}" for dark, run in groupby(modules))
