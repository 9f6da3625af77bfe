"""A small strip that shows a chance settling down while tournaments are counted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.chances.outcome import Outcome
from simulator.event import Sex
from ui.look.palette import Palette
from ui.words import numbers
from ui.words.plain import plain_tip

MOST_POINTS = 200
_WIDTH, _HEIGHT = 120, 16
_LEAST_HALF = 0.002  # the strip is never so fine that a settled chance looks wild


@dataclass(frozen=True)
class Step:
    """A chance and its 95 % interval after a number of tournaments."""

    tournaments: int
    chance: float
    low: float
    high: float


class ConvergenceStrip(QWidget):
    """The chance of one skater over the tournaments of the run, with its interval as a band.

    It follows the skater shown in detail, else the one nearest to even odds, who takes longest.
    """

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self.skater: str | None = None
        self.steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How the chances settle"))
        self._outcomes: list[Outcome] = []

    def begin(self) -> None:
        """Forget the run before."""
        self._outcomes.clear()

    def add(self, outcome: Outcome) -> None:
        """Take a further outcome of the run."""
        if self._outcomes and outcome.tournaments <= self._outcomes[-1].tournaments:
            self._outcomes.clear()
        self._outcomes.append(outcome)
        if len(self._outcomes) > MOST_POINTS:
            del self._outcomes[1::2]  # the first and the newest stay

    def show_skater(self, sex: Sex, skater: str | None) -> None:
        """Show the chance of a skater of a sex, or of the one nearest to even odds."""
        newest = self._outcomes[-1].of_sex(sex) if self._outcomes else ()
        names = [chance.skater for chance in newest]
        if skater not in names:
            nearest = min(newest, key=lambda chance: abs(chance.ticket - 0.5), default=None)
            skater = nearest.skater if nearest is not None else None
        self.skater = skater
        self.steps = tuple(
            Step(outcome.tournaments, chance.ticket, chance.ticket_low, chance.ticket_high)
            for outcome in self._outcomes
            for chance in outcome.of_sex(sex)
            if chance.skater == skater
        )
        self._describe()
        self.setVisible(len(self.steps) > 1)
        self.update()

    def _describe(self) -> None:
        if not self.steps or self.skater is None:
            self.setToolTip("")
            return
        last = self.steps[-1]
        text = self.tr("{skater}: {chance} after {count} tournaments, 95 % interval {interval}").format(
            skater=self.skater,
            chance=numbers.percent_exact(last.chance),
            count=numbers.count(last.tournaments),
            interval=numbers.interval(last.low, last.high),
        )
        self.setToolTip(plain_tip(text))
        self.setAccessibleDescription(text)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the bar of the progress, as high as a line of text."""
        return QSize(self._palette.px(_WIDTH), self._palette.px(_HEIGHT))

    def points(self) -> tuple[QPolygonF, QPolygonF]:
        """Return the line of the chance and the outline of its band, in pixels."""
        if len(self.steps) < 2:
            return QPolygonF(), QPolygonF()
        last, most = self.steps[-1], self.steps[-1].tournaments
        half = max(_LEAST_HALF, *(abs(end - last.chance) for s in self.steps[:1] for end in (s.low, s.high)))
        width, height = self.width() - 2, self.height() - 2

        def at(step: Step, value: float) -> QPointF:
            y = 0.5 - (value - last.chance) / (2 * half)
            return QPointF(1 + width * step.tournaments / most, 1 + height * min(1.0, max(0.0, y)))

        line = QPolygonF([at(step, step.chance) for step in self.steps])
        upper = [at(step, step.high) for step in self.steps]
        lower = [at(step, step.low) for step in reversed(self.steps)]
        return line, QPolygonF([*upper, *lower])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the band and the line in it."""
        line, band = self.points()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.grid2))
        painter.drawPolygon(band)
        painter.setPen(QPen(QColor(self._palette.ridge_line), 1.3 * self._palette.zoom))
        painter.drawPolyline(line)
