"""What stands above the swing chart: the legend, and whose races count."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QWidget

from ui.charts.rows_state import LEFT
from ui.look.palette import Palette
from ui.look.theme import font


class SwingLegend(QWidget):
    """Patches for what happens and what does not."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words: tuple[str, str] = ("", "")
        self.retheme(palette)

    def show_words(self, solid: str, outlined: str) -> None:
        """Explain the solid bar and the outlined one."""
        self.words = solid, outlined
        self.updateGeometry()
        self.update()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.setFixedHeight(palette.px(24))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for both patches and their words."""
        px, metrics = self._palette.px, QFontMetricsF(font(12, 500, False, zoom=self._palette.zoom))
        words = sum(metrics.horizontalAdvance(text) for text in self.words)
        return QSize(round(words) + 2 * px(19) + px(11), px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both patches with their words."""
        palette, painter = self._palette, QPainter(self)
        painter.setFont(font(12, 500, False, zoom=palette.zoom))
        left, patch = 0, palette.px(13)
        for text, solid in zip(self.words, (True, False), strict=True):
            box = QRectF(left, (self.height() - patch) // 2, patch, patch)
            painter.fillRect(box, QColor(palette.ridge_line if solid else palette.tint))
            if not solid:
                painter.setPen(QColor(palette.ridge_fill))
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            left += patch + palette.px(6)
            painter.setPen(QColor(palette.text2))
            painter.drawText(QRectF(left, 0, self.width(), self.height()), LEFT, text)
            left += painter.fontMetrics().horizontalAdvance(text) + palette.px(11)


class SwingHead(QWidget):
    """The legend with its check boxes beside it, or below it where there is no room.

    Parameters
    ----------
    legend, boxes
        Its parts.
    """

    def __init__(
        self, legend: SwingLegend, boxes: tuple[QCheckBox, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._legend = legend
        self._boxes = QHBoxLayout()
        for box in boxes:
            self._boxes.addWidget(box)
        self._boxes.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(legend, 1)
        self._row.addLayout(self._boxes)

    def set_spacing(self, spacing: int) -> None:
        """Keep the parts so many pixels apart."""
        self._row.setSpacing(spacing)
        self._boxes.setSpacing(spacing)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts as the width allows."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        needed = self._legend.sizeHint().width() + self._row.spacing() + self._boxes.sizeHint().width()
        directions = QBoxLayout.Direction
        fits = needed <= self.width()
        self._row.setDirection(directions.LeftToRight if fits else directions.TopToBottom)
