"""The theme of a paper: which typefaces stand in, and black and red only."""

from typing import Final

from disclosure.wording.official import fonts

_NAMESPACE: Final = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_BLACK: Final = "000000"
_COLOURS: Final = {
    "dk1": _BLACK,
    "lt1": "FFFFFF",
    "dk2": _BLACK,
    "lt2": "FFFFFF",
    "accent1": "FF0000",
    **{f"accent{number}": _BLACK for number in range(2, 7)},
    "hlink": _BLACK,
    "folHlink": _BLACK,
}
_SOLID: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_FORMATS: Final = (  # three of each, as the format demands
    f'<a:fmtScheme name="Official"><a:fillStyleLst>{_SOLID * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{f'<a:ln>{_SOLID}</a:ln>' * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_SOLID * 3}</a:bgFillStyleLst></a:fmtScheme>"
)


def theme() -> str:
    """The theme as the file spells it."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())
    faces = "".join(
        f'<a:{kind}Font><a:latin typeface="{fonts.LATIN}"/><a:ea typeface="{face}"/><a:cs typeface=""/>'
        f'<a:font script="Hans" typeface="{face}"/></a:{kind}Font>'
        for kind, face in fonts.THEME.items()
    )
    return (
        f'<a:theme {_NAMESPACE} name="Official"><a:themeElements><a:clrScheme name="Official">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Official">{faces}</a:fontScheme>{_FORMATS}</a:themeElements></a:theme>'
    )
