"""The legend of a chart: signs with their words, the longest words that fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.palette import Palette
from ui.look.theme import face

Draw = Callable[[QPainter, QRectF, Palette], None]
"""Draws a sign into a box."""

_HEIGHT, _TO_WORDS = 26, 6
_GAPS = 4, 18
_LONGEST = 260
"""Pixels after which words that have no shorter form end in an ellipsis."""


@dataclass(frozen=True)
class Sign:
    """A sign and what it stands for.

    Attributes
    ----------
    words
        The longest first; all signs of a legend take their shorter words together.
    draw
        Draws the sign.
    wide
        Pixels before the zoom.
    right
        Whether it stands at the right edge.
    needed
        Whether it stays where there is no room for all; the last of the others goes first.
    """

    words: tuple[str, ...]
    draw: Draw
    wide: float = 12
    right: bool = False
    needed: bool = True


class Legend(QWidget):
    """A row of signs with their words; it takes no room while there are none."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = ""
        self._signs: tuple[Sign, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retheme(palette)

    def show_signs(self, signs: Sequence[Sign], heading: str = "", name: str = "") -> None:
        """Explain these signs; `name` is what one hears who does not see them."""
        name = name or ", ".join(sign.words[0] for sign in signs)
        if (self._signs, self._heading, self.accessibleName()) == (tuple(signs), heading, name):
            return
        room = [(sign.words, sign.wide, sign.right) for sign in signs], heading
        if room != ([(sign.words, sign.wide, sign.right) for sign in self._signs], self._heading):
            self.updateGeometry()  # all around is laid out anew then
        self._signs, self._heading = tuple(signs), heading
        self.setAccessibleName(name)
        self.update()

    def twin(self, palette: Palette) -> Legend:
        """Return another one that explains the same, in a theme."""
        other = Legend(palette)
        other.show_signs(self._signs, self._heading, self.accessibleName())
        return other

    @property
    def is_empty(self) -> bool:
        """Whether it explains nothing."""
        return not self._signs and not self._heading

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.setFixedHeight(palette.px(_HEIGHT))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all signs with their shortest words."""
        shortest = [sign.words[-1] for sign in self._signs]
        return QSize(round(self._least(self._signs, shortest)) + 1, self._palette.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits: from the left, and from where those at the right edge begin."""
        palette, painter = self._palette, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(face("small", palette))
        signs, texts = self._fitting()
        spare = self.width() - self._least(signs, texts)
        parts = len(signs) + bool(self._heading)
        gap = palette.px(_GAPS[0]) + max(0.0, spare / max(1, parts))
        gap = min(gap, palette.px(_GAPS[1]))
        left = 0.0
        if self._heading:
            left = self._write(painter, left, self._heading, palette.text3) + gap
        at_right = [self._wide(sign, text) for sign, text in zip(signs, texts, strict=True) if sign.right]
        right = self.width() - sum(at_right) - gap * max(0, len(at_right) - 1)
        for sign, text in zip(signs, texts, strict=True):
            start = max(left, right) if sign.right else left
            painter.save()
            box = QRectF(round(start), 0, palette.px(sign.wide), self.height())
            sign.draw(painter, box, palette)
            painter.restore()
            shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._most(sign))
            left = self._write(painter, box.right() + palette.px(_TO_WORDS), shown, palette.text2) + gap

    def _write(self, painter: QPainter, left: float, text: str, colour: str) -> float:
        """Write words and return where they end."""
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, self.width() - left))
        painter.setPen(QColor(colour))
        where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, 0, self.width(), self.height()), where, shown)
        return left + self._metrics.horizontalAdvance(shown)

    def _fitting(self) -> tuple[list[Sign], list[str]]:
        """Return the signs there is room for, and which of their words."""
        signs = list(self._signs)
        while True:
            texts: list[str] = []
            for level in range(max((len(sign.words) for sign in signs), default=0)):
                texts = [sign.words[min(level, len(sign.words) - 1)] for sign in signs]
                if self._least(signs, texts) <= self.width():
                    return signs, texts
            spare = [sign for sign in signs if not sign.needed]
            if not spare:
                return signs, texts
            signs.remove(spare[-1])

    @property
    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(face("small", self._palette))

    def _wide(self, sign: Sign, text: str) -> float:
        px = self._palette.px
        words = ceil(self._metrics.horizontalAdvance(text)) + 1  # where it begins is a whole pixel
        return px(sign.wide) + px(_TO_WORDS) + min(words, self._most(sign))

    def _most(self, sign: Sign) -> int:
        return self._palette.px(_LONGEST) if len(sign.words) == 1 else self.width()

    def _least(self, signs: Sequence[Sign], texts: Sequence[str]) -> float:
        """Return the width of signs and words that stand as close as they may."""
        wide = [self._wide(sign, text) for sign, text in zip(signs, texts, strict=True)]
        if self._heading:
            wide.append(self._metrics.horizontalAdvance(self._heading))
        return sum(wide) + self._palette.px(_GAPS[0]) * max(0, len(wide) - 1)


def square(box: QRectF, palette: Palette, size: float = 12) -> QRectF:
    """Return the middle of a sign's box: a square of `size` pixels before the zoom."""
    side = palette.px(size)
    return QRectF(box.left(), (box.height() - side) // 2, side, side)


def draw_interval(painter: QPainter, box: QRectF, palette: Palette) -> None:
    """Draw the sign of an interval."""
    middle, half = box.center().y(), palette.px(4)
    painter.setPen(QPen(QColor(palette.text), 1.5))
    painter.drawLine(QLineF(box.left(), middle, box.right(), middle))
    for x in (box.left(), box.right()):
        painter.drawLine(QLineF(x, middle - half, x, middle + half))


def draw_ring(painter: QPainter, box: QRectF, palette: Palette) -> None:
    """Draw the mark of what was before."""
    radius = palette.px(9) / 2
    painter.setPen(QPen(QColor(palette.text), 1.7 * palette.zoom))
    painter.setBrush(QColor(palette.surface))
    painter.drawEllipse(QPointF(box.left() + radius, box.center().y()), radius, radius)
