"""The Tickets view: each skater's chance of a ticket, and by which route."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache, partial

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QCheckBox, QWidget

from simulator.chances.basis import Basis
from simulator.chances.order import LeftOpen
from simulator.chances.outcome import Outcome, Route, SkaterChance
from simulator.chances.start_places import events_shown
from simulator.event import Event, Sex
from simulator.selection.rule_set import RuleSet
from simulator.tables.table import Table
from simulator.what_if.what_ifs import WhatIf
from ui.charts.event_columns import draw_filled
from ui.charts.swatch import draw_swatch
from ui.charts.tickets_chart import TicketsChart
from ui.charts.tickets_series import (
    BY_NAME,
    BY_PROBABILITY,
    EVERYBODY,
    OPEN,
    TicketsSeries,
    routes_present,
    tickets_series,
)
from ui.charts.tickets_words import event_subtitle, left_text, route_name, scenario_subtitle, subtitle
from ui.figures.picture import Plate
from ui.look.palette import Palette
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.legend import Draw, Sign, draw_interval, draw_ring, square
from ui.look.parts.notice import Notice
from ui.look.parts.prefix_combo import PrefixCombo
from ui.session.changes import Against
from ui.views.notices import nobody_entered
from ui.views.view import View
from ui.words import numbers

NARROW = 600
"""Pixels before the zoom below which names stand above their bars in a file."""


class TicketsView(View):
    """Legend and chart of the chances of a ticket of one sex."""

    name = "tickets"

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._chances: tuple[SkaterChance, ...] = ()
        self._sex = Sex.W
        self._running = False
        self._caps: Mapping[Sex, int] = dict.fromkeys(Sex, 9)
        self._rules: RuleSet | None = None
        self._tournaments = 0
        self._events: tuple[Event, ...] = ()
        self._left: LeftOpen | None = None
        self._against: Mapping[str, Against] | None = None
        self._what_ifs: Sequence[WhatIf] = ()
        self.left = ElidedLabel(lines=2)
        self.by_route, self.baseline = QCheckBox(self.tr("Routes")), QCheckBox(self.tr("Baseline"))
        for box in (self.by_route, self.baseline):
            box.setChecked(True)
        self.baseline.setEnabled(False)
        self.baseline.hide()  # until there is a scenario
        self.sort = PrefixCombo(self.tr("Sort"), palette)
        self.only = PrefixCombo("", palette)
        self.only.setAccessibleName(self.tr("Who is shown"))
        self.only.setToolTip(self.tr("Who is shown; still open are chances from 1 to 99 %"))
        self._dots = False
        self._seen = self._sex  # when a skater was marked last
        self._nobody = False
        self.chart = TicketsChart(palette)
        self._fill((), ())
        self.by_route.toggled.connect(self._on_look_changed)
        self.baseline.toggled.connect(self._on_look_changed)
        self.sort.currentIndexChanged.connect(self._on_look_changed)
        self.only.currentIndexChanged.connect(self._on_look_changed)
        self.chart.row_chosen.connect(self.skater_selected)
        controls = self.by_route, self.baseline, self.only, self.sort
        self.build(self.chart, controls=controls, lines=(self.left,))

    def refresh(self) -> None:
        """Show the chances of the run at hand, and what changes against the baseline."""
        session, run = self.session, self.session.run
        if run.outcome is None:
            return
        against = None if run.against is None else run.against.of(session.sex)
        what_ifs = session.scenario.what_ifs
        self.show_outcome(run.outcome, session.sex, running=run.stale, against=against, what_ifs=what_ifs)

    def show_plan(self) -> None:
        """Take over what there is to be won too."""
        super().show_plan()
        if self.session.plan is not None:
            self.set_rules(self.session.plan.rules)

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
        self._tournaments = outcome.tournaments
        won = self._rules.events_won(sex) if self._rules is not None else ()
        self._events = events_shown(self._chances, won)
        self.baseline.setEnabled(against is not None)
        self.baseline.setVisible(against is not None)
        self.by_route.setVisible(not self._events)
        self.title.show_text(self._title())
        if not self._chances:
            self.set_empty(*nobody_entered())
            return
        entered = {event for chance in self._chances for event in chance.events}
        routes = self._events or routes_present(self._chances)
        self._fill(routes, [event for event in Event if event in entered])
        self.show_body()
        self._draw()

    def _title(self) -> str:
        women = self._sex is Sex.W
        if self._events:
            return self.tr("Tickets by event, women") if women else self.tr("Tickets by event, men")
        return self.tr("Ticket probability, women") if women else self.tr("Ticket probability, men")

    def set_basis(self, basis: Basis | None, sex: Sex) -> None:
        """Say what the forecasts rest on, and mark who of a sex is forecast from nothing."""
        super().set_basis(basis, sex)
        self.chart.mark(() if basis is None else basis.from_nothing(sex))

    def set_rules(self, rules: RuleSet) -> None:
        """Take over what is won: tickets, or start places of which each event has its own."""
        self._rules = rules
        self.set_caps(rules.cap)

    def set_caps(self, caps: Mapping[Sex, int]) -> None:
        """Take over the number of tickets of each sex; the line stands below so many rows."""
        if caps != self._caps:
            self._caps = caps
            self._draw()

    def select(self, skater: str | None) -> None:
        """Mark the row of a skater, who is shown for that if need be; sends no signal."""
        seen, self._seen = self._seen, self._sex
        if skater is not None and skater not in self.chart.keys and seen is self._sex:
            self.only.setCurrentIndex(0)
        self.chart.select(skater)

    def show_dots(self, dots: bool) -> None:
        """Draw dots in the place of bars, or bars again."""
        self._dots = dots
        self._draw()

    def take_focus(self) -> None:
        """Let the keyboard move through the rows."""
        self.chart.setFocus()

    # In a file -----------------------------------------------------------------------------

    def optional(self) -> Mapping[str, str]:
        """Return routes, intervals, numbers, and the mark of the skater chosen."""
        if self._events:
            return {"numbers": self.tr("Numbers"), **super().optional()}
        names = {"intervals": self.tr("Intervals"), "numbers": self.tr("Numbers")}
        if self.by_route.isChecked():
            names = {"routes": self.tr("Routes"), **names}
        return {**names, **super().optional()}

    def plates(self, without: frozenset[str]) -> Sequence[Sequence[Plate]]:
        """Return the chart."""

        def make(palette: Palette, room: QSize) -> TicketsChart:
            twin = self.chart.twin(palette, chosen="chosen" not in without)
            twin.names_above = room.width() < palette.px(NARROW) and room != self.chart.size()
            twin.intervals, twin.numbers = "intervals" not in without, "numbers" not in without
            if "routes" in without:
                twin.show_series(self._series(by_route=False), dots=self._dots, faded=self._running)
            return twin

        return [[Plate(self.label(), make, self.chart, inset=18)]]

    def tables(self) -> Sequence[Table]:
        """Return the chances of those shown."""
        from ui.charts.tables import tickets_table

        return [tickets_table(self.chart.series, self.title.whole)]

    def _fill(self, routes: Collection[str], events: Sequence[Event]) -> None:
        """Offer what means something for these routes and events, keeping what is chosen."""
        names = {BY_PROBABILITY: self.tr("Probability"), BY_NAME: self.tr("Name")}
        names |= {route: route_name(route) for route in routes}
        _offer(self.sort, names)
        names = {EVERYBODY: self.tr("Everybody"), OPEN: self.tr("Still open")}
        _offer(self.only, names | {event: numbers.event_name(event) for event in events})

    @Slot()
    def _on_look_changed(self) -> None:
        self._draw()

    def _draw(self) -> None:
        if not self._chances or not self.has_outcome:
            return
        told = subtitle(self._chances, self._caps[self._sex])
        if self._events and self._rules is not None:
            rules, sex = self._rules, self._sex
            told = event_subtitle(self._chances, rules.ridden_for(sex), rules.number_won(sex))
        if self._against is not None:
            told = scenario_subtitle(self._chances, self._against, self._what_ifs)
        self.tell(told, left_text(self._left), old=self._running)
        against = self._against if self.baseline.isChecked() else None
        by_route = self.by_route.isChecked()
        if self._events:
            self._explain_events(baseline=against is not None)
        else:
            self._explain(routes_present(self._chances) if by_route else (), baseline=against is not None)
        series = self._series(by_route=by_route)
        self.chart.show_series(series, dots=self._dots, faded=self._running)
        if not series.rows:
            nobody = Notice(
                self.tr("Nobody fits what is chosen to be shown."), way_on=self.tr("Show everybody")
            )
            self.set_empty(nobody, partial(self.only.setCurrentIndex, 0))
        elif self._nobody:
            self.show_body()
        self._nobody = not series.rows

    def _series(self, *, by_route: bool) -> TicketsSeries:
        """Return what is drawn of the chances, by what is chosen."""
        return tickets_series(
            self._chances,
            order=self.sort.currentData() or BY_PROBABILITY,
            only=self.only.currentData() or EVERYBODY,
            cap=self._caps[self._sex],
            by_route=by_route,
            against=self._against if self.baseline.isChecked() else None,
            events=self._events,
            tournaments=self._tournaments,
        )

    def _explain(self, routes: Sequence[Route], *, baseline: bool) -> None:
        """Explain the colours of the routes, the mark of the baseline and the interval."""
        signs = [Sign((route_name(route),), _drawing(route)) for route in routes]
        if baseline:
            signs.append(Sign((self.tr("Baseline"),), draw_ring, 9, right=True, needed=False))
        if self._dots:
            words = self.tr("One tournament of 20"), self.tr("1 of 20")
            signs.append(Sign(words, _draw_dot, 12, right=True, needed=False))
        words = self.tr("95 % Monte Carlo interval"), self.tr("95 % interval")
        signs.append(Sign(words, draw_interval, 10, right=True, needed=False))
        names = ", ".join(route_name(route) for route in routes)
        name = self.tr("Routes: {names}").format(names=names) if names else ""
        self.legend.show_signs(signs, self.tr("Route") if routes else "", name)

    def _explain_events(self, *, baseline: bool) -> None:
        """Explain the cells of the events, and the mark of the baseline."""
        words = self.tr("Chance of a ticket in the event, %"), self.tr("Chance in the event, %")
        signs = [Sign(words, draw_filled, 26)]
        if self._dots:
            words = self.tr("One tournament of 10"), self.tr("1 of 10")
            signs = [Sign(words, _draw_dot, 12)]
        if baseline:
            signs.append(Sign((self.tr("Baseline"),), draw_ring, 9, right=True, needed=False))
        signs.append(Sign((self.tr("Blank: not entered"),), _draw_nothing, 1, right=True, needed=False))
        self.legend.show_signs(signs, "", words[0])


def _draw_nothing(_painter: QPainter, _box: QRectF, _palette: Palette) -> None:
    """Draw what stands for a cell of somebody who is not entered."""


@cache
def _drawing(route: Route) -> Draw:
    """Return what draws a route: the same for the same route, as the same signs are not drawn again."""
    return partial(_draw_route, route=route)


def _draw_route(painter: QPainter, box: QRectF, palette: Palette, *, route: Route) -> None:
    draw_swatch(painter, square(box, palette), route, palette)


def _draw_dot(painter: QPainter, box: QRectF, palette: Palette) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ridge_line))
    painter.drawEllipse(square(box, palette))


def _offer(combo: PrefixCombo, names: Mapping[str, str]) -> None:
    """Offer values by their names; the one chosen stays if it is still offered, else the first is."""
    if list(names) == [combo.itemData(index) for index in range(combo.count())]:
        return
    chosen = combo.currentData()
    with QSignalBlocker(combo):
        combo.clear()
        for value, name in names.items():
            combo.addItem(name, value)
        combo.setCurrentIndex(max(0, list(names).index(chosen) if chosen in names else 0))
    combo.updateGeometry()
