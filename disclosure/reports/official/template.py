"""An empty document to write into: page, styles, typefaces and language, and nothing that another program left."""

import io
import zipfile
from collections.abc import Mapping
from typing import Final

from disclosure.reports.official.styles import LOOKS
from disclosure.reports.official.theme import theme
from disclosure.wording.official import fonts

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_WORD: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE_TYPE: Final = "application/vnd.openxmlformats-officedocument"
_RELATIONS_TYPE: Final = "application/vnd.openxmlformats-package.relationships+xml"

_PAGE: Final = (
    '<w:pgSz w:w="11906" w:h="16838"/>'  # A4
    # 37 mm above, 28 mm left, a type area of 156 mm by 225 mm; the page number 7 mm below it.
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="1134" w:footer="1247" w:gutter="0"/>'
    # 22 lines. Characters are not on a grid: word processors disagree on what its unit is.
    '<w:docGrid w:type="lines" w:linePitch="579"/>'
)
_DEFAULTS: Final = (
    f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{fonts.LATIN}" w:hAnsi="{fonts.LATIN}" '
    f'w:eastAsiaTheme="minorEastAsia" w:cs="{fonts.LATIN}"/><w:sz w:val="32"/>'
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
)
_EDGES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS: Final = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in _EDGES)
_TABLES: Final = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="23" w:type="dxa"/><w:left w:w="57" w:type="dxa"/>'
    '<w:bottom w:w="23" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
    f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr></w:style>"
)
_TYPES: Final = {
    "word/document": "wordprocessingml.document.main",
    "word/styles": "wordprocessingml.styles",
    "word/settings": "wordprocessingml.settings",
    "word/fontTable": "wordprocessingml.fontTable",
    "word/theme/theme1": "theme",
}


def template() -> io.BytesIO:
    """The empty document as a file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name, text in _parts().items():
            packed.writestr(name, _HEAD + text)
    file.seek(0)
    return file


def _parts() -> dict[str, str]:
    within = {"styles": "styles", "settings": "settings", "fontTable": "fontTable", "theme": "theme/theme1"}
    return {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations({"officeDocument": "word/document"}),
        "word/document.xml": f"<w:document {_WORD}><w:body><w:sectPr>{_PAGE}</w:sectPr></w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(within),
        "word/styles.xml": f"<w:styles {_WORD}>{_DEFAULTS}{''.join(look.xml() for look in LOOKS)}{_TABLES}</w:styles>",
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(),
        "word/theme/theme1.xml": theme(),
    }


def _types() -> str:
    each = "".join(
        f'<Override PartName="/{name}.xml" ContentType="{_OFFICE_TYPE}.{kind}+xml"/>' for name, kind in _TYPES.items()
    )
    relations = f'<Default Extension="rels" ContentType="{_RELATIONS_TYPE}"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{relations}{each}</Types>'


def _relations(targets: Mapping[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{target}.xml"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def _settings() -> str:
    return (
        f'<w:settings {_WORD}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/>'
        "<w:balanceSingleByteDoubleByteWidth/>"
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def _fonts() -> str:
    each = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:charset w:val="86"/><w:family w:val="auto"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for name, others in fonts.FALLBACKS.items()
    )
    return f"<w:fonts {_WORD}>{each}</w:fonts>"
