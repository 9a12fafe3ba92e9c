"""What a block holds is known without reading it."""

import numpy as np

from disclosure.search.arrangement import BLOCK, blocks
from disclosure.search.contents import Contents
from disclosure.search.corpus import facet
from disclosure.search.document import Document, Kind
from disclosure.search.entries import Alphabet

COMPANY = Document(key="c", kind=Kind.COMPANY, title="公司", url="c/", owner="1", region="880100", sector="gas")
PRICES = [
    Document(key=f"p{at}", kind=Kind.PRICE, title="价", url="p/", owner="1", region="880100") for at in range(BLOCK)
]
PLACE = Document(key="r", kind=Kind.PLACE, title="市", url="r/", owner="2", region="880200")


def test_each_block_of_each_part_says_which_kinds_and_sectors_it_has() -> None:
    every = [COMPANY, *PRICES, PLACE]
    alphabet = Alphabet(np.array([facet(one) for one in every]))
    company, price, place = (alphabet.letter(facet(one)) for one in (COMPANY, PRICES[0], PLACE))
    contents = Contents()
    for block in blocks(every):
        contents.look_at(block)
    assert len({company, price, place}) == 3
    files = list(contents.files([0, 2], alphabet))
    assert [[set(letters) for letters in file] for file in files] == [[{company, price}, {price}], [{place}]]


def test_no_blocks_are_no_files() -> None:
    assert list(Contents().files([], Alphabet(np.zeros(0, np.int64)))) == []
