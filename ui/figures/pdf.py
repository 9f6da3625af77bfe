"""PDF of what was painted: text that can be copied and searched, in its weight.

Qt writes digits of equal width as signs of no meaning (they are glyphs of their own in Inter), and readers
lose the narrow space in heavy letters. So a text is set with common digits, spread to the width it had.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QPageSize, QPainter, QPdfWriter

from ui.figures.recorded import Image, Recording, Shape, WrittenText
from ui.words.numbers import THIN

_POINTS = 72

_APART = 0.03
"""Of the height of letters: further apart they are not one word any more."""


def pdf_of(sheet: Recording, title: str) -> bytes:
    """Return a file with one page of the size of the sheet."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    scale = _POINTS / Recording.DPI
    size = QSizeF(sheet.size.width() * scale, sheet.size.height() * scale)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(Recording.DPI)
    writer.setTitle(title)
    writer.setCreator("OKT Simulator")
    painter = QPainter(writer)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one in sheet.painted:
            painter.save()
            if one.look.clip is not None:
                painter.setClipPath(one.look.clip)
            painter.setTransform(one.look.transform, True)
            painter.setOpacity(one.look.opacity)
            _draw(painter, one)
            painter.restore()
    finally:
        painter.end()
        buffer.close()
    return bytes(data.data())


def _draw(painter: QPainter, one: Shape | WrittenText | Image) -> None:
    if isinstance(one, Shape):
        painter.setPen(one.pen)
        painter.setBrush(one.brush)
        painter.drawPath(one.path)
    elif isinstance(one, Image):
        painter.drawImage(one.box, one.image)
    else:
        text = one.text.replace(THIN, "\N{NO-BREAK SPACE}")
        letters, moved = _spread(one.font, text, one.width)
        painter.setPen(one.pen)
        painter.setFont(letters)
        painter.drawText(QPointF(one.at.x() + moved, one.at.y()), text)


def _spread(font: QFont, text: str, width: float) -> tuple[QFont, float]:
    """Return letters without glyphs that stand for no sign, in which a text is as wide as it was.

    Where the letters would come so far apart that a reader took them for words, the text ends where it did.
    """
    plain = QFont(font)
    for feature in ("tnum", "calt"):
        plain.setFeature(QFont.Tag(feature), 0)
    over = width - QFontMetricsF(plain).horizontalAdvance(text)
    each = over / max(1, len(text))
    if abs(each) > _APART * plain.pixelSize():
        return plain, max(over, 0.0)
    if abs(over) > 0.05:
        plain.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, each)
    return plain, 0.0
