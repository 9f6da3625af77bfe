"""A small strip that shows a chance settling down while tournaments are counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.chances.outcome import Outcome
from simulator.event import Sex
from ui.look.palette import Palette
from ui.words import numbers
from ui.words.plain import plain_tip

if TYPE_CHECKING:
    from ui.charts.plotting import Plot

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
        self.skater: str | None = None
        self.steps: tuple[Step, ...] = ()
        self.plot: Plot | None = None
        self.setAccessibleName(self.tr("How the chances settle"))
        self._outcomes: list[Outcome] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.retheme(palette)

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
        self._draw()

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
        self.setFixedSize(palette.px(_WIDTH), palette.px(_HEIGHT))
        if self.plot is not None:
            self._colour(self.plot)

    def _draw(self) -> None:
        """Draw the band and the line in it; the axes are made when there is something to draw."""
        if len(self.steps) < 2:
            return
        if self.plot is None:
            self.plot = self._made()
        last = self.steps[-1]
        x = [step.tournaments for step in self.steps]
        for curve, end in ((self.line, "chance"), (self.low, "low"), (self.high, "high")):
            curve.setData(x, [getattr(step, end) for step in self.steps])
        first = self.steps[0]
        half = max(_LEAST_HALF, *(abs(end - last.chance) for end in (first.low, first.high)))
        reach = last.chance - half, last.chance + half
        self.plot.setRange(xRange=(0, last.tournaments), yRange=reach, padding=0)

    def _made(self) -> Plot:
        """Return axes with what is drawn in them."""
        from ui.charts.plotting import Plot, pg

        plot = Plot(self._palette, self.accessibleName(), bare=True)
        self.line, self.low, self.high = (pg.PlotCurveItem() for _ in range(3))
        self.band = pg.FillBetweenItem(self.low, self.high)
        for item in (self.band, self.line):
            plot.addItem(item)
        for part in (plot, plot.viewport()):  # the words of the strip are asked for, not those of the plot
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column.addWidget(plot)
        self._colour(plot)
        return plot

    def _colour(self, plot: Plot) -> None:
        from ui.charts.plotting import pen

        plot.retheme(self._palette)
        plot.setBackground(self._palette.bg)
        self.line.setPen(pen(self._palette.ridge_line, 1.3, self._palette))
        self.band.setBrush(QColor(self._palette.grid2))
