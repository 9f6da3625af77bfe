"""Which start places a team fills, and how often the order itself names everybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from simulator.chances.outcome import PICK
from simulator.event import Event
from ui.charts.painted import PaintedChart
from ui.charts.rows_columns import CENTRE, FADED, LEFT
from ui.charts.swatch import draw_hatched, draw_swatch
from ui.charts.teams_series import NamesPart
from ui.look.palette import Palette
from ui.look.theme import font
from ui.words import numbers
from ui.words.plain import plain_tip


class FilledPlaces(PaintedChart):
    """Which start places are held: a box each, filled as high as it is likely, under their events."""

    ROOM, LEAST = (400, 92), (180, 92)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._faded = False
        self.shares: dict[Event, tuple[float, ...]] = {}

    def show_shares(self, shares: Mapping[Event, Sequence[float]], *, faded: bool) -> None:
        """Draw the chance that the first, second, third ... place of each event is held."""
        self.shares, self._faded = {event: tuple(own) for event, own in shares.items() if len(own)}, faded
        told = [
            f"{numbers.event_name(event)}: {', '.join(numbers.percent(one) for one in own)}"
            for event, own in self.shares.items()
        ]
        self.setAccessibleName(self.tr("Which start places the team fills"))
        self.setAccessibleDescription("; ".join(told))
        self.setToolTip(plain_tip("\n".join(told)))
        self.update()

    def twin(self, palette: Palette) -> FilledPlaces:
        """Return another one that shows the same, in a theme."""
        other = FilledPlaces(palette)
        other.show_shares(self.shares, faded=self._faded)
        return other

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the events side by side."""
        palette, painter, px = self._palette, QPainter(self), self._palette.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = sum(len(own) for own in self.shares.values())
        if not boxes:
            return
        gap = px(12)
        wide = min((self.width() - gap * (len(self.shares) - 1)) / boxes, px(34))
        if self._faded:
            painter.setOpacity(FADED)
        left = 0.0
        below = {
            event: self._below(wide * len(own) + gap, own[-1], palette) for event, own in self.shares.items()
        }
        if None in below.values():  # all of them alike
            below = {event: numbers.percent(own[-1]) for event, own in self.shares.items()}
        for event, own in self.shares.items():
            room = wide * len(own)
            head = QRectF(left, 0, room + gap - px(2), px(20))
            painter.setFont(font(12, 600, False, zoom=palette.zoom))
            name = numbers.event_name(event)
            metrics = QFontMetricsF(painter.font())
            sign = px(14) if metrics.horizontalAdvance(name) + px(14) <= head.width() else 0
            if sign:
                draw_swatch(painter, QRectF(left, px(5), px(10), px(10)), event, palette)
            painter.setPen(QColor(palette.text))
            box = head.adjusted(sign, 0, 0, 0)
            painter.drawText(box, LEFT, metrics.elidedText(name, Qt.TextElideMode.ElideRight, box.width()))
            for place, share in enumerate(own):
                self._paint_box(
                    painter, QRectF(left + place * wide, px(24), wide - px(3), px(42)), event, share
                )
            painter.setFont(font(11, 500, zoom=palette.zoom))
            painter.setPen(QColor(palette.text3))
            painter.drawText(QRectF(left, px(70), room + gap - px(2), px(18)), LEFT, below[event] or "")
            left += room + gap

    def _below(self, room: float, share: float, palette: Palette) -> str | None:
        """Words below the boxes of an event; None where they do not fit."""
        words = self.tr("all filled {chance}").format(chance=numbers.percent(share))
        metrics = QFontMetricsF(font(11, 500, zoom=palette.zoom))
        return words if metrics.horizontalAdvance(words) <= room else None

    def _paint_box(self, painter: QPainter, box: QRectF, event: Event, share: float) -> None:
        palette = self._palette
        painter.fillRect(box, QColor(palette.grid))
        full = box.adjusted(0, box.height() * (1 - share), 0, 0)
        if palette.hatched(event):
            draw_hatched(painter, full, palette)
        else:
            painter.fillRect(full, QColor(palette.route(event).fill))
        painter.setPen(QColor(palette.route(event).label if share > 0.5 else palette.text))
        painter.setFont(font(11, 600, zoom=palette.zoom))
        painter.drawText(box, CENTRE, numbers.share(share))


class OrderNames(PaintedChart):
    """How often the order itself names everybody: one bar in parts."""

    ROOM = (300, 26)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._faded = False
        self.parts: tuple[NamesPart, ...] = ()

    def show_parts(self, parts: Sequence[NamesPart], *, faded: bool) -> None:
        """Draw these parts."""
        self.parts, self._faded = tuple(parts), faded
        told = "; ".join(self._words(part)[0] for part in parts)
        self.setAccessibleName(self.tr("Names the order gives"))
        self.setAccessibleDescription(told)
        self.setToolTip(plain_tip(told))
        self.update()

    def twin(self, palette: Palette) -> OrderNames:
        """Return another one that shows the same, in a theme."""
        other = OrderNames(palette)
        other.show_parts(self.parts, faded=self._faded)
        return other

    def _words(self, part: NamesPart) -> tuple[str, ...]:
        """Words of a part, the longest first."""
        share = numbers.percent(part.share, certain=part.share == 1.0)
        if part.fewer:
            long = self.tr("{names} or fewer: {share}")
        elif part.names == self._most:
            long = self.tr("all {names}: {share}")
        else:
            long = self.tr("{names}, one pick fills: {share}")
        short = f"\N{LESS-THAN OR EQUAL TO} {part.names}" if part.fewer else str(part.names)
        return long.format(names=part.names, share=share), f"{short}: {share}", share

    @property
    def _most(self) -> int:
        return max(part.names for part in self.parts)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts beside each other, with the longest words that fit."""
        palette, painter = self._palette, QPainter(self)
        if self._faded:
            painter.setOpacity(FADED)
        painter.setFont(font(11, 600, zoom=palette.zoom))
        metrics, left = QFontMetricsF(painter.font()), 0.0
        for number, part in enumerate(self.parts):
            box = QRectF(left, 1, self.width() * part.share - 1, self.height() - 2)
            left += self.width() * part.share
            if part.fewer:
                draw_hatched(painter, box, palette)
                ink = palette.route(PICK).label
            else:
                painter.fillRect(box, QColor((palette.accent, palette.ridge_fill)[min(number, 1)]))
                ink = palette.on_accent if number == 0 else palette.text
            painter.setPen(QColor(ink))
            words = next(
                (one for one in self._words(part) if metrics.horizontalAdvance(one) <= box.width()), ""
            )
            painter.drawText(box, CENTRE, words)
