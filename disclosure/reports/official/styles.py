"""Every kind of paragraph in a paper, in the sizes that GB/T 9704 names (No. 2 is 22 points, No. 3 16, No. 4 14)."""

from dataclasses import dataclass
from typing import Final

from disclosure.wording.official import fonts

LINE: Final = 28.95
"""Points from line to line: 22 lines in 225 mm."""
_TWIPS: Final = 20
"""In a point."""
_WORD_FONT_UNITS: Final = 2
"""In a point: the file counts half points."""
_TEXT: Final = 16
_TIGHT: Final = -5
"""Twentieths of a point between characters of 16 points: 28 of them fill 156 mm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a kind of paragraph is set; `indent` is in characters, `before` and `line` in points."""

    key: str
    name: str
    font: str = fonts.BODY
    size: float = 16
    align: str = "both"
    indent: int = 0
    line: float = LINE
    before: float = 0
    outline: int | None = None
    colour: str | None = None
    on_grid: bool = True

    def xml(self) -> str:
        """The style as the file spells it."""
        default = ' w:default="1"' if self.key == "Normal" else ""
        based = "" if default else '<w:basedOn w:val="Normal"/>'
        return (
            f'<w:style w:type="paragraph" w:styleId="{self.key}"{default}><w:name w:val="{self.name}"/>{based}'
            f"<w:qFormat/><w:pPr>{self._paragraph()}</w:pPr><w:rPr>{self._characters()}</w:rPr></w:style>"
        )

    def _paragraph(self) -> str:
        heads = self.outline is not None
        keep = "<w:keepNext/><w:keepLines/>" if heads else ""
        grid = "" if self.on_grid else '<w:snapToGrid w:val="0"/>'
        before, line = round(self.before * _TWIPS), round(self.line * _TWIPS)
        spacing = f'<w:spacing w:before="{before}" w:after="0" w:line="{line}" w:lineRule="exact"/>'
        width = round(self.indent * self.size * _TWIPS)
        indent = f'<w:ind w:firstLineChars="{100 * self.indent}" w:firstLine="{width}"/>' if self.indent else ""
        outline = f'<w:outlineLvl w:val="{self.outline}"/>' if heads else ""
        return f'{keep}<w:widowControl w:val="0"/>{grid}{spacing}{indent}<w:jc w:val="{self.align}"/>{outline}'

    def _characters(self) -> str:
        half = round(self.size * _WORD_FONT_UNITS)
        tight = f'<w:spacing w:val="{_TIGHT}"/>' if self.size == _TEXT else '<w:spacing w:val="0"/>'
        colour = f'<w:color w:val="{self.colour}"/>' if self.colour else ""
        return (
            f'<w:rFonts w:hint="eastAsia" w:ascii="{fonts.LATIN}" w:hAnsi="{fonts.LATIN}" w:cs="{fonts.LATIN}" '
            f'w:eastAsia="{self.font}"/>{colour}{tight}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
        )


NORMAL: Final = Look(key="Normal", name="Normal")
ISSUER: Final = Look(
    key="IssuerMark", name="Issuer Mark", font=fonts.TITLE, size=48, align="center", line=64, colour="FF0000"
)
DOCUMENT_NUMBER: Final = Look(key="DocumentNumber", name="Document Number", align="center")
TITLE: Final = Look(key="Title", name="Title", font=fonts.TITLE, size=22, align="center", line=35)
BODY: Final = Look(key="BodyText", name="Body Text", indent=2)
HEADINGS: Final = (
    Look(key="Heading1", name="heading 1", font=fonts.HEADING, indent=2, outline=0),
    Look(key="Heading2", name="heading 2", font=fonts.SUBHEADING, indent=2, outline=1),
)
ANNEX: Final = Look(key="AnnexMark", name="Annex Mark", font=fonts.HEADING, align="left", outline=0)
NOTE: Final = Look(key="TableNote", name="Table Note", size=10.5, line=16, indent=2, on_grid=False)
CAPTION: Final = Look(
    key="Caption",
    name="caption",
    font=fonts.HEADING,
    size=12,
    align="left",
    line=20,
    before=6,
    outline=2,
    on_grid=False,
)
CELL: Final = Look(key="TableText", name="Table Text", size=10.5, align="left", line=15, on_grid=False)
SMALL_CELL: Final = Look(key="TableSmall", name="Table Small", size=9, align="left", line=12.5, on_grid=False)
CELL_HEAD: Final = Look(
    key="TableHead", name="Table Head", font=fonts.HEADING, size=10.5, align="center", line=15, on_grid=False
)
HEADER: Final = Look(key="Header", name="header", font=fonts.HEADING, size=14, align="left", line=18, on_grid=False)
FOOTER: Final = Look(key="Footer", name="footer", font=fonts.PAGE_NUMBER, size=14, align="left", line=18, on_grid=False)
LOOKS: Final = (
    NORMAL,
    ISSUER,
    DOCUMENT_NUMBER,
    TITLE,
    BODY,
    *HEADINGS,
    ANNEX,
    NOTE,
    CAPTION,
    CELL,
    SMALL_CELL,
    CELL_HEAD,
    HEADER,
    FOOTER,
)
