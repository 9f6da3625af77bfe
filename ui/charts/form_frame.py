"""Where the parts of the picture of form lie on the canvas, and its letters."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from simulator.form.forecast import FloatArray
from ui.charts.form_series import FormPicture
from ui.look.palette import Palette
from ui.look.theme import font

_BESIDE = 430
"""Width from which the race to come has room at the right edge, pixels before the zoom."""


Word = tuple[QRectF, str, str, Qt.AlignmentFlag | Qt.TextFlag, QFont]


@dataclass(frozen=True)
class FormFrame:
    """A picture on a canvas of some size.

    Attributes
    ----------
    size
        Of the canvas, in pixels.
    words
        What is to be written: box, text, colour of the palette, where in the box, letters.
    """

    picture: FormPicture
    palette: Palette
    size: QSize
    words: list[Word] = field(default_factory=list, compare=False)

    @cached_property
    def has_race(self) -> bool:
        """Whether the race to come is drawn."""
        wide = self.size.width() >= self.palette.px(_BESIDE)
        shown = self.picture
        return wide and shown.at_meet and any(line.to_come is not None for line in shown.lines)

    @cached_property
    def plot(self) -> QRectF:
        """Where races lie: beside the times, above the months, left of the race to come."""
        px, size = self.palette.px, self.size
        left, top, bottom = px(56), px(24), px(50)
        right = max(px(130), min(px(196), size.width() * 3 // 10)) if self.has_race else px(46)
        return QRectF(left, top, max(size.width() - left - right, 10), max(size.height() - top - bottom, 10))

    def x(self, day: date) -> float:
        """Return where a day lies, in pixels."""
        return self.plot.left() + self.picture.winters.of(day) * self.plot.width()

    def y(self, time_s: float) -> float:
        """Return where a time lies, in pixels."""
        shown, plot = self.picture, self.plot
        return plot.top() + (time_s - shown.low_s) / (shown.high_s - shown.low_s) * plot.height()

    def ys(self, times_s: FloatArray) -> FloatArray:
        """Return where times lie, in pixels, (times,)."""
        shown, plot = self.picture, self.plot
        return plot.top() + (times_s - shown.low_s) * (plot.height() / (shown.high_s - shown.low_s))

    def font(self, px: float, weight: int = 500) -> QFont:
        """Return letters of some height before the zoom."""
        return font(px, weight, zoom=self.palette.zoom)

    def wide(self, text: str, px: float, weight: int = 500) -> float:
        """Return the width of a text, in pixels."""
        return QFontMetricsF(self.font(px, weight)).horizontalAdvance(text)

    def write(
        self,
        _painter: QPainter,
        box: QRectF,
        text: str,
        tone: str,
        where: Qt.AlignmentFlag | Qt.TextFlag,
        px: float,
        weight: int = 500,
    ) -> None:
        """Note a text to be written into a box, upon everything that is drawn."""
        self.words.append((box, text, tone, where, self.font(px, weight)))

    def draw_words(self, painter: QPainter) -> None:
        """Write what was noted."""
        for box, text, tone, where, letters in self.words:
            painter.setFont(letters)
            painter.setPen(QColor(getattr(self.palette, tone)))
            painter.drawText(box, where, text)
