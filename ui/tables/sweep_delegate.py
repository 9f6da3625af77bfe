"""Draws the table of a sweep: quiet cells, and bars from the middle for changes."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.look.parts.heard_model import Index
from ui.tables.plain_delegate import PlainDelegate
from ui.tables.sweep_model import BAR_ROLE

_BAR = 72
"""Width of the room for a bar before the zoom."""


class SweepDelegate(PlainDelegate):
    """Text as elsewhere; where a cell has a bar, it stands at its left."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the text of a cell, and for its bar."""
        size = super().sizeHint(option, index)
        return size if index.data(BAR_ROLE) is None else size + QSize(self._palette.px(_BAR + 8), 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        super().paint(painter, option, index)
        share = index.data(BAR_ROLE)
        if share is None:
            return
        palette, box = self._palette, option.rect
        px = palette.px
        room = QRect(box.left() + px(4), box.top() + (box.height() - px(8)) // 2, px(_BAR), px(8))
        middle = room.left() + room.width() // 2
        painter.fillRect(middle, box.top() + px(4), 1, box.height() - px(8), QColor(palette.grid2))
        length = round(abs(share) * room.width() / 2)
        if length:
            colour = palette.up if share > 0 else palette.down
            left = middle + 1 if share > 0 else middle - length
            painter.fillRect(left, room.top(), length, room.height(), QColor(colour))
