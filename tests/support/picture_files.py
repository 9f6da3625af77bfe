"""What can be read in the files of pictures."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pypdfium2


def svg_texts(content: bytes) -> list[str]:
    """Return the texts of a drawing."""
    root = ElementTree.fromstring(content)  # noqa: S314 - written by the program
    return [one.text or "" for one in root.iter("{http://www.w3.org/2000/svg}text")]


def pdf_text(content: bytes) -> str:
    """Return the text of a document of one page."""
    document = pypdfium2.PdfDocument(content)
    assert len(document) == 1
    text = document[0].get_textpage().get_text_range()
    assert not re.search("[\ue000-\uf8ff]", text)  # no sign of no meaning
    # Inter draws both with one glyph, of which Qt tells the other sign.
    return str(text).replace("\N{MODIFIER LETTER APOSTROPHE}", "\N{RIGHT SINGLE QUOTATION MARK}")
