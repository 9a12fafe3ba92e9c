import re
from xml.etree import ElementTree as ET

import segno
from markupsafe import Markup

from disclosure.web.qr import qr_svg

ADDRESS = "https://portal.example/companies/411700/water/zhongye-zilaishui/outlets/jiefang-lu/"
QUIET = 4


def modules(svg: Markup) -> list[list[int]]:
    """The dark modules that an SVG draws, with the white around them."""
    root = ET.fromstring(svg)  # noqa: S314 - our own
    size = int(root.attrib["viewBox"].split()[2])
    grid = [[0] * size for _ in range(size)]
    ground, ink = root
    assert ground.attrib == {"fill": "#fff", "d": f"M0 0h{size}v{size}H0z"}
    assert ink.attrib["stroke"] == "#000"
    for row in re.finditer(r"M(\d+) (\d+)\.5((?:h\d+|m\d+ 0)+)", ink.attrib["d"]):
        x = int(row[1])
        for kind, length in re.findall(r"([hm])(\d+)", row[3]):
            if kind == "h":
                grid[int(row[2])][x : x + int(length)] = [1] * int(length)
            x += int(length)
    return grid


def test_the_drawing_is_the_code_of_the_text_with_four_modules_of_white_around_it() -> None:
    drawn = modules(qr_svg(ADDRESS, "二维码"))
    inside = [row[QUIET:-QUIET] for row in drawn[QUIET:-QUIET]]
    code = segno.make_qr(ADDRESS, error="m", mask=3)
    assert inside == [list(row) for row in code.matrix]
    assert sum(map(sum, drawn)) == sum(map(sum, inside))


def test_a_quarter_of_it_may_be_dirty() -> None:
    code = segno.make_qr(ADDRESS, error="m", mask=3)
    assert code.error in "MQH"
    assert not code.is_micro


def test_it_reads_back_as_the_address() -> None:
    assert read(modules(qr_svg(ADDRESS, "二维码"))) == ADDRESS


def test_what_it_is_called_is_escaped() -> None:
    assert 'aria-label="&lt;a&gt; &#34;b&#34;"' in qr_svg("x", '<a> "b"')


MASKS = (
    lambda x, y: (x + y) % 2,
    lambda _, y: y % 2,
    lambda x, _: x % 3,
    lambda x, y: (x + y) % 3,
    lambda x, y: (y // 2 + x // 3) % 2,
    lambda x, y: x * y % 2 + x * y % 3,
    lambda x, y: (x * y % 2 + x * y % 3) % 2,
    lambda x, y: ((x + y) % 2 + x * y % 3) % 2,
)
LEVELS = {1: "L", 0: "M", 3: "Q", 2: "H"}
BLOCKS = {(6, "M"): (4, 0, 27), (6, "L"): (2, 0, 68), (7, "M"): (4, 0, 31), (5, "M"): (2, 0, 43)}
"""Blocks of one length, of a codeword more, and that length, by version and level (ISO/IEC 18004, table 9)."""


def read(drawn: list[list[int]]) -> str:
    """Read a clean code of versions 5 to 7 in byte mode as a phone does, without mending errors."""
    code = [row[QUIET:-QUIET] for row in drawn[QUIET:-QUIET]]
    size = len(code)
    version = (size - 17) // 4
    head = int("".join(str(code[8][x]) for x in (0, 1, 2, 3, 4)), 2) ^ 0b10101
    blocks, _, length = BLOCKS[version, LEVELS[head >> 3]]
    bits = [code[y][x] ^ (MASKS[head & 7](x, y) == 0) for x, y in _path(size, version)]
    words = [int("".join(map(str, bits[at : at + 8])), 2) for at in range(0, blocks * length * 8, 8)]
    data = [word for block in range(blocks) for word in words[block::blocks]]
    stream = "".join(f"{word:08b}" for word in data)
    assert stream[:4] == "0100"
    count = int(stream[4:12], 2)
    return bytes(int(stream[at : at + 8], 2) for at in range(12, 12 + 8 * count, 8)).decode()


def _path(size: int, version: int) -> list[tuple[int, int]]:
    """The modules of data, two columns at a time, up and down from the right; column 6 is the timing pattern."""
    columns = [x for x in range(size - 1, 0, -2) if x > 6] + [5, 3, 1]
    found = []
    for number, right in enumerate(columns):
        rows = range(size) if number % 2 else range(size - 1, -1, -1)
        found += [(x, y) for y in rows for x in (right, right - 1) if not _is_pattern(x, y, size, version)]
    return found


def _is_pattern(x: int, y: int, size: int, version: int) -> bool:
    finder = (x < 9 and y < 9) or (x > size - 9 and y < 9) or (x < 9 and y > size - 9)
    middle = {6: (6, 34), 5: (6, 30), 7: (6, 22, 38)}[version]
    corners = {(6, 6), (6, middle[-1]), (middle[-1], 6)}
    near = any(abs(x - a) < 3 and abs(y - b) < 3 for a in middle for b in middle if (a, b) not in corners)
    says_version = version >= 7 and ((x < 6 and y > size - 12) or (y < 6 and x > size - 12))
    return finder or near or 6 in (x, y) or says_version
