"""The Tickets view: each skater's chance of a ticket, and by which route."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from simulator.chances.basis import Basis
from simulator.chances.order import LeftOpen
from simulator.chances.outcome import Outcome, SkaterChance
from simulator.event import Event, Sex
from simulator.what_if.what_ifs import WhatIf
from ui.charts.tickets_chart import TicketsChart
from ui.charts.tickets_series import BY_NAME, BY_PROBABILITY, routes_present, tickets_series
from ui.charts.tickets_words import left_text, route_name, scenario_subtitle, subtitle
from ui.look.palette import Palette
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.prefix_combo import PrefixCombo
from ui.look.theme import font
from ui.session.changes import Against
from ui.views.basis_line import BasisLine
from ui.views.legend import RouteLegend
from ui.words.plain import PlainLabel


class TicketsView(QWidget):
    """Title, legend and chart of the chances of a ticket of one sex.

    Parameters
    ----------
    palette
        The theme.
    """

    skater_selected = Signal(str)
    """The skater whose row the user chose."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._chances: tuple[SkaterChance, ...] = ()
        self._sex = Sex.W
        self._running = False
        self._caps: Mapping[Sex, int] = dict.fromkeys(Sex, 9)
        self.title, self.subtitle, self.left = PlainLabel(), ElidedLabel(), ElidedLabel()
        self.basis = BasisLine(palette)
        self._left: LeftOpen | None = None
        self.by_route = QCheckBox(self.tr("Routes"))
        self.by_route.setChecked(True)
        self.baseline = QCheckBox(self.tr("Baseline"))
        self.baseline.setChecked(True)
        self.baseline.setEnabled(False)
        self._against: Mapping[str, Against] | None = None
        self._what_ifs: Sequence[WhatIf] = ()
        self.sort = PrefixCombo(self.tr("Sort"), palette)
        self.legend, self.chart = RouteLegend(palette), TicketsChart(palette)
        self.message = PlainLabel()
        self._build()
        self._fill_sort(())
        self.by_route.toggled.connect(self._on_look_changed)
        self.baseline.toggled.connect(self._on_look_changed)
        self.sort.currentIndexChanged.connect(self._on_look_changed)
        self.chart.row_chosen.connect(self.skater_selected)
        self.setFocusProxy(self.chart)
        self.retheme(palette)
        self.set_empty(self.tr("No result yet."))

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
        if not self._chances:
            self.set_empty(self.tr("Nobody is entered."))
            return
        self._fill_sort(routes_present(self._chances))
        self._stack.setCurrentIndex(1)
        self._refresh()

    def set_empty(self, message: str) -> None:
        """Show a sentence instead of the chart, as there is no result."""
        self.message.setText(message)
        self._stack.setCurrentIndex(0)

    def set_partly_known(self, events: Collection[Event]) -> None:
        """Say in which events of this sex not all entries are known; none hides the note."""
        self.basis.show_events(events)

    def set_basis(self, basis: Basis | None, sex: Sex) -> None:
        """Say what the forecasts rest on, and mark who of a sex is forecast from nothing."""
        self.basis.show_basis(basis)
        self.chart.mark(() if basis is None else basis.from_nothing(sex))

    def set_caps(self, caps: Mapping[Sex, int]) -> None:
        """Take over the number of tickets of each sex; the line stands below so many rows."""
        if caps == self._caps:
            return
        self._caps = caps
        self._refresh()

    def select(self, skater: str | None) -> None:
        """Mark the row of a skater; sends no signal."""
        self.chart.select(skater)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        px, zoom = palette.px, palette.zoom
        self.title.setFont(font(18, 600, False, zoom=zoom))
        self.title.setMinimumWidth(px(100))  # in a narrow window the controls go before its end
        self.subtitle.setFont(font(13, 500, False, zoom=zoom))
        self.left.setFont(font(12, 500, False, zoom=zoom))
        self.message.setFont(font(13, 500, False, zoom=zoom))
        for label in (self.subtitle, self.left, self.message):
            label.setStyleSheet(f"color: {palette.text2};")
        for box in (self.by_route, self.baseline):
            box.setFont(font(12, 500, False, zoom=zoom))
        self.sort.setFont(font(12, 500, False, zoom=zoom))
        self._header.setContentsMargins(px(18), px(10), px(18), 0)
        self._header.setSpacing(px(2))
        self._controls.setSpacing(px(14))
        self._legend_room.setContentsMargins(px(18), px(10), px(18), px(14))
        for part in (self.basis, self.sort, self.legend, self.chart):
            part.retheme(palette)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the view with the colour of surfaces."""
        QPainter(self).fillRect(self.rect(), QColor(self._palette.surface))

    def sizeHint(self) -> QSize:
        """Room for about a dozen rows."""
        return QSize(self._palette.px(860), self._palette.px(700))

    def _build(self) -> None:
        self._controls = QHBoxLayout()
        self._controls.addWidget(self.title)
        self._controls.addStretch(1)
        self._controls.addWidget(self.by_route)
        self._controls.addWidget(self.baseline)
        self._controls.addWidget(self.sort)
        self._header = QVBoxLayout()
        self._header.addLayout(self._controls)
        self._header.addWidget(self.subtitle)
        self._header.addWidget(self.left)
        self._header.addWidget(self.basis)
        self._legend_room = QVBoxLayout()
        self._legend_room.addWidget(self.legend)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header)
        column.addLayout(self._legend_room)
        column.addWidget(self.chart, 1)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.message)
        self._stack.addWidget(full)

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
        self._refresh()

    def _refresh(self) -> None:
        if not self._chances:
            return
        women = self._sex is Sex.W
        self.title.setText(
            self.tr("Ticket probability, women") if women else self.tr("Ticket probability, men")
        )
        against = self._against if self.baseline.isChecked() else None
        self.subtitle.show_text(self._sentence())
        self.left.show_text(left_text(self._left))
        self.left.setVisible(bool(left_text(self._left)))
        self._shade()
        by_route = self.by_route.isChecked()
        routes = routes_present(self._chances) if by_route else ()
        self.legend.show_routes(routes, baseline=against is not None)
        series = tickets_series(
            self._chances,
            order=self.sort.currentData() or BY_PROBABILITY,
            cap=self._caps[self._sex],
            by_route=by_route,
            against=against,
        )
        self.chart.show_series(series, faded=self._running)

    def _sentence(self) -> str:
        if self._against is not None:
            return scenario_subtitle(self._chances, self._against, self._what_ifs)
        return subtitle(self._chances, self._caps[self._sex])

    def _shade(self) -> None:
        """Let the sentence below the title look as old as the bars."""
        colour = self._palette.disabled if self._running else self._palette.text2
        for label in (self.subtitle, self.left):
            label.setStyleSheet(f"color: {colour};")
