"""What stands beside the times of the Races chart: shaded cells of places and mishaps, or of duels."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QStaticText

from ui.charts.races_columns import RaceColumns
from ui.charts.races_series import RaceRow, RacesSeries
from ui.charts.races_words import duel_tip, mishap_tip, mishaps, place_name, place_tip
from ui.charts.rows_columns import CENTRE, elided, mixed, readable
from ui.look.palette import Palette
from ui.look.theme import font
from ui.words import numbers

_EXPONENT, _DIVERGING = 0.75, 0.8
_FULL_MISHAP = 0.1
"""Chance at which the cell of a mishap has its full colour."""
_STEPS = 200
_TURNED = -62
"""Degrees by which the names above the duels are turned."""

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def place_colour(chance: float, palette: Palette) -> QColor:
    """Return the colour of a place's cell."""
    return mixed(palette.heat_low, palette.heat_high, chance**_EXPONENT)


def mishap_colour(chance: float, palette: Palette) -> QColor:
    """Return the colour of the cell of a fall or a disqualification."""
    share = min(1.0, chance / _FULL_MISHAP) ** _EXPONENT
    return mixed(palette.surface, palette.down, 0.07 + 0.4 * share)


def duel_colour(chance: float, palette: Palette) -> QColor:
    """Return the colour of a duel's cell: blue over half, orange under it."""
    end = palette.more if chance >= 0.5 else palette.less
    return mixed(palette.even, end, (abs(chance - 0.5) * 2) ** _DIVERGING)


class ShadedCells:
    """Draws cells of one kind; colours and texts are made once, as there are hundreds of cells.

    Parameters
    ----------
    colour
        Gives the colour of a chance.
    bold
        Whether a chance stands in heavier letters.
    """

    def __init__(
        self, palette: Palette, colour: Callable[[float, Palette], QColor], bold: Callable[[float], bool]
    ) -> None:
        self._letters = font(12, 500, zoom=palette.zoom), font(12, 600, zoom=palette.zoom)
        self._metrics = tuple(QFontMetricsF(letters) for letters in self._letters)
        fills = [colour(step / _STEPS, palette) for step in range(_STEPS + 1)]
        self._colours = [(fill, readable(fill, palette)) for fill in fills]
        self._bold = bold
        self._texts: dict[tuple[str, bool], tuple[QStaticText, float, float]] = {}

    def paint(self, painter: QPainter, box: QRectF, chance: float, *, certain: bool) -> None:
        """Draw a cell with its chance in whole per cent."""
        fill, ink = self._colours[round(chance * _STEPS)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 2, 2)
        bold = self._bold(chance)
        text, wide, high = self._text(numbers.share(chance, certain=certain), bold=bold)
        painter.setFont(self._letters[bold])
        painter.setPen(ink)
        at = box.center()
        painter.drawStaticText(QPointF(round(at.x() - wide / 2), round(at.y() - high / 2)), text)

    def _text(self, shown: str, *, bold: bool) -> tuple[QStaticText, float, float]:
        known = self._texts.get((shown, bold))
        if known is None:
            text = QStaticText(shown)
            text.setTextFormat(Qt.TextFormat.PlainText)
            metrics = self._metrics[bold]
            known = self._texts[shown, bold] = text, metrics.horizontalAdvance(shown), metrics.height()
        return known


class Kinds:
    """ShadedCells of all three kinds in the colours of a theme."""

    def __init__(self, palette: Palette) -> None:
        self.places = ShadedCells(palette, place_colour, lambda chance: chance >= 0.1)
        self.mishaps = ShadedCells(palette, mishap_colour, lambda _chance: False)
        self.duels = ShadedCells(palette, duel_colour, lambda chance: abs(chance - 0.5) > 0.3)


@dataclass(frozen=True, eq=False)
class BesideTimes:
    """Draws the cells of one event where its columns are.

    Attributes
    ----------
    row
        Height of a row in pixels.
    duels
        Whether the cells are duels.
    """

    series: RacesSeries
    columns: RaceColumns
    palette: Palette
    row: int
    kinds: Kinds
    duels: bool

    @property
    def hidden(self) -> int:
        """Pixels by which the duels are wider than their room."""
        return max(0, self.columns.cell * len(self.series.rows) - self.columns.room) if self.duels else 0

    @property
    def _count(self) -> int:
        """ShadedCells of places."""
        return self.columns.places + (self.columns.places < len(self.series.rows))

    def _last(self, number: int) -> int:
        """Last place of a cell."""
        return number + 1 if number < self.columns.places else len(self.series.rows)

    def cell(self, number: int, top: int, aside: int = 0) -> QRectF:
        """Box of a cell, moved so far to the left; what goes wrong stands a little apart."""
        columns = self.columns
        apart = self.palette.px(12) if not self.duels and number >= self._count else 0
        left = columns.cells_left + number * columns.cell - aside + apart
        return QRectF(left, top + 1, columns.cell - 2, self.row - 3)

    def paint_header(self, painter: QPainter, line: QRectF, aside: int) -> None:
        """Draw the places, or the names above the duels, into a line and above it."""
        if self.duels:
            self._paint_rivals(painter, line, aside)
            return
        painter.setPen(QColor(self.palette.text2))
        names = [place_name(place, place) for place in range(1, self.columns.places + 1)]
        names += [f"{self._count}+"] if self._count > self.columns.places else []
        names += [translate("Races", "Fall"), translate("Races", "DQ")]
        for number, name in enumerate(names):
            box = self.cell(number, 0)
            room = QRectF(box.left() - 1, line.top(), box.width() + 2, line.height())
            painter.drawText(room, CENTRE, elided(painter, name, room.width()))

    def _paint_rivals(self, painter: QPainter, line: QRectF, aside: int) -> None:
        palette, px, left = self.palette, self.palette.px, self.columns.cells_left
        short = numbers.short_names(row.skater for row in self.series.rows)
        letters = font(11, 500, tabular=False, zoom=palette.zoom)
        metrics = QFontMetricsF(letters)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = line.bottom() + px(12)  # nothing else stands between the names and the cells
        room = (bottom - px(5)) / abs(math.sin(math.radians(_TURNED)))
        painter.setClipRect(QRectF(left - 2, 0, line.width() - left, bottom + px(2)))
        painter.setFont(letters)
        painter.setPen(QColor(palette.text2))
        for number, row in enumerate(self.series.rows):
            x = self.cell(number, 0, aside).center().x()
            if left <= x <= left + self.columns.room:
                painter.save()
                painter.translate(x + px(3), bottom - px(1))
                painter.rotate(_TURNED)
                name = metrics.elidedText(short[row.skater], Qt.TextElideMode.ElideRight, room)
                painter.drawText(QPointF(0, 0), name)
                painter.restore()
        painter.restore()

    def paint(self, painter: QPainter, row: RaceRow, top: int, aside: int) -> None:
        """Draw the cells of a row."""
        if self.duels:
            self._paint_duels(painter, row, top, aside)
            return
        race, sure, count = self.series.race, self.series.sure_of_places(row), self._count
        for number in range(count):
            chance = race.place(row.start, number + 1, self._last(number)).chance
            self.kinds.places.paint(painter, self.cell(number, top), chance, certain=sure)
        sure = self.series.sure_of_mishaps(row)
        for number, (_, share) in enumerate(mishaps(race, row.start)[:2], start=count):
            self.kinds.mishaps.paint(painter, self.cell(number, top), share.chance, certain=sure)

    def _paint_duels(self, painter: QPainter, row: RaceRow, top: int, aside: int) -> None:
        series, columns = self.series, self.columns
        painter.setClipRect(QRectF(columns.cells_left, top, columns.room, self.row))
        first = aside // columns.cell
        in_sight = series.rows[first : first + columns.room // columns.cell + 2]
        for number, other in enumerate(in_sight, start=first):
            box = self.cell(number, top, aside)
            if other is row:
                painter.setPen(QColor(self.palette.text3))
                painter.drawText(box, CENTRE, numbers.EN_DASH)
            else:
                chance = float(series.duels[row.start, other.start])
                self.kinds.duels.paint(painter, box, chance, certain=series.sure_of_duel(row, other))

    def tip(self, row: RaceRow, x: int, aside: int) -> str:
        """Return the words of the cell of a row at a place; empty where there is none."""
        series, columns = self.series, self.columns
        if x < columns.cells_left:
            return ""
        if self.duels:
            number = (x - columns.cells_left + aside) // columns.cell
            other = series.rows[number] if number < len(series.rows) else row
            return "" if other is row else duel_tip(series, row, other)
        both = self._count + 2
        number = next((at for at in range(both) if self.cell(at, 0).right() >= x), both)
        if number < self._count:
            return place_tip(series, row, number + 1, self._last(number))
        return mishap_tip(series, row, number - self._count) if number < both else ""
