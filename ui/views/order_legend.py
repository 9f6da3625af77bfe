"""The legend of the strips in the Selection order view."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.event import Event
from ui.look.palette import Palette
from ui.look.theme import font
from ui.tables.order_strip import colour_of, tint_of

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class OrderLegend(QWidget):
    """What width and underline of a part mean; long words give way to short ones."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._forms = (
            (
                self.tr("width = chance of taking the place, in %"),
                self.tr(
                    "solid underline = share in which this row names the skater; "
                    "otherwise a higher row has done so"
                ),
            ),
            (self.tr("width = chance of the place, in %"), self.tr("underline = named by this row")),
            (self.tr("chance of the place"), self.tr("named here")),
        )
        self.setAccessibleName(". ".join(self._forms[0]))
        self.retheme(palette)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.setFixedHeight(palette.px(26))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the short words."""
        return QSize(self._palette.px(320), self._palette.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the two patches with the longest words that fit."""
        palette = self._palette
        painter, letters = QPainter(self), font(12, 500, False, zoom=palette.zoom)
        metrics, patch = QFontMetricsF(letters), palette.px(34)
        heading, gap = self.tr("Strip"), palette.px(14)
        painter.setFont(letters)
        for first, second in self._forms:
            wide = sum(metrics.horizontalAdvance(text) for text in (heading, first, second))
            if wide + 2 * (patch + palette.px(6)) + 3 * gap <= self.width():
                break
        height = palette.px(14)
        left = 0.0
        painter.setPen(QColor(palette.text3))
        painter.drawText(QRectF(left, 0, self.width(), self.height()), _MIDDLE, heading)
        left += metrics.horizontalAdvance(heading) + gap
        for lined, text in ((False, first), (True, second)):
            box = QRect(round(left), (self.height() - height) // 2, patch, height)
            painter.fillRect(box, tint_of(Event.D1000, 1, palette))
            if lined:
                low = palette.px(3)
                under = QRect(box.left(), box.bottom() + 1 - low, box.width(), low)
                painter.fillRect(under, QColor(palette.grid2))
                under.setWidth(box.width() * 6 // 10)
                painter.fillRect(under, colour_of(Event.D1000, palette))
            left += patch + palette.px(6)
            painter.setPen(QColor(palette.text2))
            painter.drawText(QRectF(left, 0, self.width(), self.height()), _MIDDLE, text)
            left += metrics.horizontalAdvance(text) + gap
