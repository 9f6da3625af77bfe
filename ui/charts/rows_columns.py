"""Columns of a chart of rows: where they stand, what their cells draw, and the scale they may have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from ui.look.palette import Palette
from ui.words import numbers

FADED = 0.6
"""Opacity of what is not the last word."""

MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
LEFT = MIDDLE | Qt.AlignmentFlag.AlignLeft
RIGHT = MIDDLE | Qt.AlignmentFlag.AlignRight
CENTRE = MIDDLE | Qt.AlignmentFlag.AlignHCenter

LINES = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Of a scale of chances."""

TICK = 60
"""Pixels before the zoom in which the number of a tick is centred."""

Cell = Callable[[QPainter, int, QRectF], None]
"""Draws the cell of a row, by its number from the top, into a box as high as the row."""


@dataclass(frozen=True)
class Scale:
    """A scale from left to right, in pixels of the chart.

    Attributes
    ----------
    left, right
        Where the lowest and the highest value stand.
    low, high
        The values.
    lines
        Values at which lines run down the rows.
    ticks
        Values of which there is room for the number, with that number as text.
    zero
        Colour of the line at 0, by its name in the palette.
    """

    left: int
    right: int
    low: float = 0.0
    high: float = 1.0
    lines: tuple[float, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()
    zero: str = "grid2"

    @classmethod
    def of_chances(cls, left: int, right: int, palette: Palette, *, zero: str = "grid2") -> Scale:
        """Return a scale of chances from 0 to 1, with the per cent at the lines that have room for them."""
        step = (right - left) / (len(LINES) - 1)
        every = 1 if step >= palette.px(30) else 2 if step >= palette.px(16) else 4
        ticks = [(line, f"{line * 100:.0f}") for line in LINES[::every]]
        ticks[0], ticks[-1] = (0.0, f"0{numbers.THIN}%"), (1.0, f"100{numbers.THIN}%")
        return cls(left, right, lines=LINES, ticks=tuple(ticks), zero=zero)

    def x(self, value: float) -> int:
        """Return the whole pixel of a value."""
        return self.left + round((value - self.low) / (self.high - self.low) * (self.right - self.left))

    def paint_ticks(self, painter: QPainter, top: float, height: float, palette: Palette) -> None:
        """Draw the numbers of the ticks."""
        half = palette.px(TICK / 2)
        for value, text in self.ticks:
            painter.drawText(QRectF(self.x(value) - half, top, 2 * half, height), CENTRE, text)

    def paint_lines(self, painter: QPainter, bottom: float, palette: Palette) -> None:
        """Draw the lines down to the lower edge of the last row."""
        for value in self.lines:
            colour = palette.grid if value else getattr(palette, self.zero)
            painter.fillRect(QRectF(self.x(value), 0, 1, bottom), QColor(colour))


@dataclass(frozen=True)
class ChartColumn:
    """A column between two edges, in pixels of the chart.

    Attributes
    ----------
    left, right
        Its edges.
    cell
        Draws its cells.
    heading, flags
        Words above it, and on which side they stand.
    scale
        What its cells are measured by; its lines lie below the cells of all columns.
    fades
        Whether its cells are pale while the numbers are not the last word; names are not.
    """

    left: float
    right: float
    cell: Cell
    heading: str = ""
    flags: Qt.AlignmentFlag = LEFT
    scale: Scale | None = None
    fades: bool = True

    def box(self, top: float, height: float) -> QRectF:
        """Return the room of the column at a height."""
        return QRectF(self.left, top, self.right - self.left, height)


def elided(painter: QPainter, text: str, room: float) -> str:
    """Return a text cut to a room, in the letters of the painter."""
    return QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room)


def mixed(low: str, high: str, share: float) -> QColor:
    """Return the colour so far on the way from one to another."""
    one, two = QColor(low), QColor(high)
    pairs = (one.red(), two.red()), (one.green(), two.green()), (one.blue(), two.blue())
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))


def readable(fill: QColor, palette: Palette) -> QColor:
    """Return the colour of a number on a cell: dark or light, the one of more contrast."""
    light = _luminance(fill)
    on_dark = (_luminance(QColor(palette.paper)) + 0.05) / (light + 0.05)
    on_light = (light + 0.05) / (_luminance(QColor(palette.ink)) + 0.05)
    return QColor(palette.paper if on_dark > on_light else palette.ink)


def _luminance(colour: QColor) -> float:
    """Relative luminance as the Web Content Accessibility Guidelines define it."""
    parts = colour.redF(), colour.greenF(), colour.blueF()
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
