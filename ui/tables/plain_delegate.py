"""Draws the cells of a quiet table: text that begins and ends where the words of the heading do."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from simulator.event import Event
from ui.charts.swatch import draw_swatch_in
from ui.look.palette import Palette
from ui.look.parts.heard_model import Index
from ui.look.theme import font
from ui.tables.plain_header import INSET
from ui.words.plain import held

EVENT_ROLE = Qt.ItemDataRole.UserRole + 2
"""An `Event` whose swatch stands before the text of a cell."""

TONE_ROLE = Qt.ItemDataRole.UserRole + 3
"""Colour of the text by its name in the palette; ``text`` when there is none."""

STRONG_ROLE = Qt.ItemDataRole.UserRole + 4
"""Whether the text is heavy."""

CHOSEN_ROLE = Qt.ItemDataRole.UserRole + 5
"""Whether the row is that of the chosen skater."""

WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
"""How the text of several lines stands in its cell."""


class PlainDelegate(QStyledItemDelegate):
    """Text, perhaps with the swatch of an event, on a thin line; the chosen row is tinted.

    Parameters
    ----------
    size
        Height of the text in pixels before the zoom.
    """

    def __init__(self, palette: Palette, size: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette, self._size = palette, size
        self.inset = INSET
        """Pixels after the text, before the zoom."""
        self.left = 0
        """Pixels before the text of the first column, before the zoom."""
        self.opacity = 1.0
        self.wraps: int | None = None
        """The column whose text takes as many lines as it needs in the width there is."""

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the text of a cell."""
        px, text = self._palette.px, str(index.data() or "")
        chosen, right = bool(index.data(CHOSEN_ROLE)), _ends_right(_side(index))
        letters = QFontMetricsF(self._letters(index, text, chosen, right))
        if index.column() == self.wraps:
            room = QRectF(0, 0, max(1, option.rect.width() - px(self.inset)), 10_000)
            words = letters.boundingRect(room, WRAPPED, held(text))
            return QSize(0, max(px(26), math.ceil(words.height()) + px(10)))
        wide = letters.horizontalAdvance(text)
        swatch = px(17) if index.data(EVENT_ROLE) is not None else 0
        swatch += px(self.left) if index.column() == 0 else 0
        return QSize(round(wide) + swatch + px(self.inset + 2), px(26))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell; the model is asked for each thing once, as each asking goes through Qt and back."""
        palette, box, text = self._palette, option.rect, str(index.data() or "")
        px, where, of_chosen = palette.px, _side(index), bool(index.data(CHOSEN_ROLE))
        right, tone = _ends_right(where), QColor(getattr(palette, index.data(TONE_ROLE) or "text"))
        painter.save()
        if of_chosen or option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(palette.tint))
            if index.column() == 0:
                painter.fillRect(box.left(), box.top(), px(3), box.height(), QColor(palette.accent))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(palette.grid))
        painter.setOpacity(self.opacity)
        room = box.adjusted(px(self.left) if index.column() == 0 and self.left else 0, 0, -px(self.inset), 0)
        event = index.data(EVENT_ROLE)
        if event is not None:
            room = draw_swatch_in(painter, room, Event(event), palette)
        letters = self._letters(index, text, of_chosen, right)
        painter.setFont(letters)
        painter.setPen(tone)
        if index.column() == self.wraps:
            painter.drawText(room.adjusted(0, px(5), 0, 0), WRAPPED, held(text))
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_HasFocus:  # where the keyboard is
            painter.setPen(QPen(QColor(palette.link), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -2))
            painter.setPen(tone)
        text = QFontMetricsF(letters).elidedText(
            text, Qt.TextElideMode.ElideRight, room.width() + (0 if right else px(8))
        )
        painter.drawText(room if right else room.adjusted(0, 0, px(10), 0), where, text)
        painter.restore()

    def _letters(self, index: Index, text: str, of_chosen: bool, right: bool) -> QFont:
        """Return the letters of a cell: digits of one width where numbers end below each other."""
        weight = 600 if of_chosen or index.data(STRONG_ROLE) else 500
        number = right and any(map(str.isdigit, text))
        return font(self._size, weight, number, zoom=self._palette.zoom)


def _side(index: Index) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))


def _ends_right(where: Qt.AlignmentFlag) -> bool:
    return bool(where & Qt.AlignmentFlag.AlignRight)
