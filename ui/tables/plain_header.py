"""The heading of a table: quiet words on a line, aligned with the cells below them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.look.palette import Palette
from ui.look.theme import font

INSET = 14


class PlainHeader(QHeaderView):
    """Horizontal heading without frames; the sorted column has a small mark.

    Parameters
    ----------
    palette
        The theme.
    natural
        The column whose rising order is that of the model itself, which needs no mark.
    """

    def __init__(self, palette: Palette, natural: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._natural = natural
        self.inset = INSET
        """Pixels between the right edge of a section and words that stand at the right, before the zoom."""
        self.left = 0
        """Pixels before the words of the first section, before the zoom."""
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.retheme(palette)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self._letters = font(11, 600, False, zoom=palette.zoom)
        self.setFixedHeight(palette.px(30))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Room for the line; Qt would ask for the words of every column, each time the table is laid out."""
        return QSize(0, self._palette.px(30))

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Room for the words."""
        wide = QFontMetricsF(self._letters).horizontalAdvance(self._text(section))
        around = self.inset + 8 + (0 if section else self.left)
        return QSize(round(wide) + self._palette.px(around), self._palette.px(30))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the words of one column and the line below them."""
        palette = self._palette
        painter.save()
        painter.fillRect(rect, QColor(palette.surface))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(palette.grid2))
        painter.setFont(self._letters)
        painter.setPen(QColor(palette.text3))
        where = Qt.AlignmentFlag(
            self.model().headerData(section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        )
        room = rect.adjusted(0 if section else palette.px(self.left), 0, -palette.px(self.inset), 0)
        text = self._text(section)
        if self._is_marked(section):
            text += (
                " \N{BLACK UP-POINTING SMALL TRIANGLE}"
                if self._rises()
                else " \N{BLACK DOWN-POINTING SMALL TRIANGLE}"
            )
        text = QFontMetricsF(self._letters).elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 2)
        painter.drawText(
            room.adjusted(0, 0, 2, 0) if not where & Qt.AlignmentFlag.AlignRight else room, where, text
        )
        painter.restore()

    def _text(self, section: int) -> str:
        return str(self.model().headerData(section, self.orientation()) or "")

    def _rises(self) -> bool:
        return self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder

    def _is_marked(self, section: int) -> bool:
        if not self.isSortIndicatorShown() or self.sortIndicatorSection() != section:
            return False
        return section != self._natural or not self._rises()
