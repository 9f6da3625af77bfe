"""Draws the lines of the programme: badge, event, and its state at the right edge."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from simulator.event import Sex
from ui.look.icons import icon
from ui.look.theme import Theme
from ui.words.numbers import sex_name

EVENT = Qt.ItemDataRole.UserRole
"""Sex and event of a line as text; None for a day."""

STATE = Qt.ItemDataRole.UserRole + 1
"""What stands at the right edge, or behind a day."""

MARK = Qt.ItemDataRole.UserRole + 2
"""``lock`` for a result, ``branch`` for a what-if, or nothing."""


class EventDelegate(QStyledItemDelegate):
    """Draws a badge for the sex, the event, and its state at the right edge."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.retheme(theme)

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        self._palette = theme.palette
        self._bold = theme.font(13, 600)
        self._plain = theme.font(13)
        self._small, self._strong = theme.font(12), theme.font(12, 600)
        self._badge = theme.font(11, 600)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are equally high."""
        return QSize(0, self._palette.px(24))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row on top of the background of the style."""
        text, state, event = index.data(), index.data(STATE), index.data(EVENT)
        self._draw_background(painter, option)
        painter.save()
        box: QRect = option.rect.adjusted(2, 0, -self._palette.px(12), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(self._palette.text))
        if event is None:
            painter.setFont(self._bold)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, text)
            box.adjust(painter.fontMetrics().horizontalAdvance(text) + self._palette.px(8), 0, 0, 0)
            painter.setFont(self._small)
            painter.setPen(QColor(self._palette.text2))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, state)
        else:
            self._draw_badge(painter, box, sex_name(Sex(event[0]))[0])
            box.adjust(self._palette.px(23), 0, 0, 0)
            painter.setFont(self._plain)
            painter.setPen(QColor(self._palette.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, text)
            box.adjust(painter.fontMetrics().horizontalAdvance(text) + self._palette.px(8), 0, 0, 0)
            painter.setFont(self._small)
            self._draw_state(painter, box, state, index.data(MARK))
        painter.restore()

    def _draw_state(self, painter: QPainter, box: QRect, state: str, mark: str) -> None:
        """Draw the state at the right edge: a lock behind a result, a branch before a what-if."""
        palette, px = self._palette, self._palette.px
        colour = {"branch": palette.what_if, "lock": palette.text2}.get(mark, palette.text3)
        size = px(13)
        if mark == "lock":
            icon("lock", palette, on=colour).paint(painter, _square(box.right() - size, box, size))
            box.adjust(0, 0, -size - px(4), 0)
        painter.setFont(self._strong if mark == "branch" else self._small)
        painter.setPen(QColor(colour))
        text = painter.fontMetrics().elidedText(state, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        if mark == "branch":
            left = box.right() - painter.fontMetrics().horizontalAdvance(text) - size - px(5)
            icon("branch", palette, on=colour).paint(painter, _square(left, box, size))

    def _draw_background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Draw hover, selection and focus of the style, without any text."""
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)

    def _draw_badge(self, painter: QPainter, box: QRect, letter: str) -> None:
        size = self._palette.px(15)
        badge = QRect(box.left(), box.center().y() - size // 2, size, size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._palette.control_border), 1))
        painter.setBrush(QColor(self._palette.alt))
        painter.drawRoundedRect(badge, 3, 3)
        painter.setFont(self._badge)
        painter.setPen(QColor(self._palette.text2))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, letter)


def _square(left: int, box: QRect, size: int) -> QRect:
    return QRect(left, box.center().y() - size // 2, size, size)
