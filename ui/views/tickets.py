"""The Tickets view: each skater's chance of a ticket, and by which route."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox, QWidget

from simulator.chances.basis import Basis
from simulator.chances.order import LeftOpen
from simulator.chances.outcome import Outcome, Route, SkaterChance
from simulator.event import Sex
from simulator.what_if.what_ifs import WhatIf
from ui.charts.swatch import draw_swatch
from ui.charts.tickets_chart import TicketsChart
from ui.charts.tickets_series import BY_NAME, BY_PROBABILITY, routes_present, tickets_series
from ui.charts.tickets_words import left_text, route_name, scenario_subtitle, subtitle
from ui.look.palette import Palette
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.legend import Sign, draw_interval, draw_ring, square
from ui.look.parts.prefix_combo import PrefixCombo
from ui.session.changes import Against
from ui.views.view import View


class TicketsView(View):
    """Legend and chart of the chances of a ticket of one sex."""

    name = "tickets"

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._chances: tuple[SkaterChance, ...] = ()
        self._sex = Sex.W
        self._running = False
        self._caps: Mapping[Sex, int] = dict.fromkeys(Sex, 9)
        self._left: LeftOpen | None = None
        self._against: Mapping[str, Against] | None = None
        self._what_ifs: Sequence[WhatIf] = ()
        self.left = ElidedLabel()
        self.by_route, self.baseline = QCheckBox(self.tr("Routes")), QCheckBox(self.tr("Baseline"))
        for box in (self.by_route, self.baseline):
            box.setChecked(True)
        self.baseline.setEnabled(False)
        self.sort = PrefixCombo(self.tr("Sort"), palette)
        self.chart = TicketsChart(palette)
        self._fill_sort(())
        self.by_route.toggled.connect(self._on_look_changed)
        self.baseline.toggled.connect(self._on_look_changed)
        self.sort.currentIndexChanged.connect(self._on_look_changed)
        self.chart.row_chosen.connect(self.skater_selected)
        self.build(self.chart, controls=(self.by_route, self.baseline, self.sort), lines=(self.left,))

    def label(self) -> str:
        """Return what stands on the tab."""
        return self.tr("Tickets")

    def refresh(self) -> None:
        """Show the chances of the run at hand, and what changes against the baseline."""
        session, run = self.session, self.session.run
        if run.outcome is None:
            return
        against = None if run.against is None else run.against.of(session.sex)
        what_ifs = session.scenario.what_ifs
        self.show_outcome(run.outcome, session.sex, running=run.stale, against=against, what_ifs=what_ifs)

    def show_plan(self) -> None:
        """Take over the number of tickets too."""
        super().show_plan()
        if self.session.plan is not None:
            self.set_caps(self.session.plan.rules.cap)

    def show_outcome(
        self,
        outcome: Outcome,
        sex: Sex,
        *,
        running: bool,
        against: Mapping[str, Against] | None = None,
        what_ifs: Sequence[WhatIf] = (),
    ) -> None:
        """Show the chances of one sex.

        Parameters
        ----------
        running
            Whether the chances are those of an earlier run; they are drawn faded then.
        against
            Changes against the baseline by skater; None while the baseline is shown.
        what_ifs
            Of the scenario shown.
        """
        self._chances, self._sex, self._running = outcome.of_sex(sex), sex, running
        self._against, self._what_ifs = against, what_ifs
        self._left = outcome.order[sex].left if sex in outcome.order else None
        self.baseline.setEnabled(against is not None)
        women = sex is Sex.W
        self.title.show_text(
            self.tr("Ticket probability, women") if women else self.tr("Ticket probability, men")
        )
        if not self._chances:
            self.set_empty(self.tr("Nobody is entered."))
            return
        self._fill_sort(routes_present(self._chances))
        self.show_body()
        self._draw()

    def set_basis(self, basis: Basis | None, sex: Sex) -> None:
        """Say what the forecasts rest on, and mark who of a sex is forecast from nothing."""
        super().set_basis(basis, sex)
        self.chart.mark(() if basis is None else basis.from_nothing(sex))

    def set_caps(self, caps: Mapping[Sex, int]) -> None:
        """Take over the number of tickets of each sex; the line stands below so many rows."""
        if caps != self._caps:
            self._caps = caps
            self._draw()

    def select(self, skater: str | None) -> None:
        """Mark the row of a skater; sends no signal."""
        self.chart.select(skater)

    def take_focus(self) -> None:
        """Let the keyboard move through the rows."""
        self.chart.setFocus()

    def _fill_sort(self, routes: Collection[str]) -> None:
        """Offer the orders that mean something for these routes, keeping the chosen one."""
        orders = [BY_PROBABILITY, BY_NAME, *routes]
        if orders == [self.sort.itemData(index) for index in range(self.sort.count())]:
            return
        chosen = self.sort.currentData()
        self.sort.blockSignals(True)
        self.sort.clear()
        names = {BY_PROBABILITY: self.tr("Probability"), BY_NAME: self.tr("Name")}
        for order in orders:
            self.sort.addItem(names.get(order) or route_name(order), order)
        self.sort.setCurrentIndex(max(0, orders.index(chosen) if chosen in orders else 0))
        self.sort.blockSignals(False)
        self.sort.updateGeometry()

    @Slot()
    def _on_look_changed(self) -> None:
        self._draw()

    def _draw(self) -> None:
        if not self._chances:
            return
        told = subtitle(self._chances, self._caps[self._sex])
        if self._against is not None:
            told = scenario_subtitle(self._chances, self._against, self._what_ifs)
        self.tell(told, left_text(self._left), old=self._running)
        against = self._against if self.baseline.isChecked() else None
        by_route = self.by_route.isChecked()
        self._explain(routes_present(self._chances) if by_route else (), baseline=against is not None)
        series = tickets_series(
            self._chances,
            order=self.sort.currentData() or BY_PROBABILITY,
            cap=self._caps[self._sex],
            by_route=by_route,
            against=against,
        )
        self.chart.show_series(series, faded=self._running)

    def _explain(self, routes: Sequence[Route], *, baseline: bool) -> None:
        """Explain the colours of the routes, the mark of the baseline and the interval."""
        signs = [Sign((route_name(route),), partial(_draw_route, route=route)) for route in routes]
        if baseline:
            signs.append(Sign((self.tr("Baseline"),), draw_ring, 9, right=True, needed=False))
        words = self.tr("95 % Monte Carlo interval"), self.tr("95 % interval")
        signs.append(Sign(words, draw_interval, 10, right=True, needed=False))
        names = ", ".join(route_name(route) for route in routes)
        name = self.tr("Routes: {names}").format(names=names) if names else ""
        self.legend.show_signs(signs, self.tr("Route") if routes else "", name)


def _draw_route(painter: QPainter, box: QRectF, palette: Palette, *, route: Route) -> None:
    draw_swatch(painter, square(box, palette), route, palette)
