"""The view What decides: which results of races give a skater a ticket, and which take it away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.engine.job import Job
from simulator.tables.table import Table
from ui.charts.decides_series import (
    assumed,
    heat_columns,
    heat_rows,
    sentence,
    swing_rows,
    telling,
    tornado_rows,
    tornado_sentence,
)
from ui.charts.heat_chart import HeatChart, HeatColumn, HeatRow
from ui.charts.swing_chart import SwingChart, SwingRow
from ui.figures.picture import Plate
from ui.look.icons import icon
from ui.look.palette import Palette
from ui.look.parts.beside import Beside, lay_sides
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.legend import Legend, Sign, square
from ui.look.parts.prefix_combo import PrefixCombo
from ui.look.parts.segmented import Segmented
from ui.look.theme import face
from ui.session.session import Session
from ui.views.decides_asked import heat_work, swing_work
from ui.views.view import Only, View
from ui.words.plain import PlainLabel, plain_tip

if TYPE_CHECKING:
    from simulator.ask.leverage.deciders import Decider, Deciders
    from simulator.ask.leverage.tornado import Tornado

BESIDE = 660
"""Width from which the charts stand side by side, pixels before the zoom."""

_SIDES = [590, 410]
"""Widths of the two sides; only their ratio counts."""

OUTCOMES, INPUTS = "outcomes", "inputs"


class DecidesView(View):
    """Swing chart of one skater beside the heat map of all."""

    name = "what-decides"

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._skater: str | None = None
        self._mode: object = OUTCOMES
        self._listed: tuple[Decider, ...] = ()
        self.title.show_text(self.tr("What decides"))
        self.previous = self._arrow(self.tr("Previous skater"))
        self.next = self._arrow(self.tr("Next skater"))
        self.skaters = PrefixCombo("", palette)
        self.skaters.setAccessibleName(self.tr("Skater"))
        self.skaters.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.own, self.rivals = QCheckBox(self.tr("Own races")), QCheckBox(self.tr("Rivals’ races"))
        self.mode = Segmented(
            ((OUTCOMES, self.tr("Outcomes")), (INPUTS, self.tr("Inputs"))), self.tr("What is varied")
        )
        self.swing_title, self.heat_title, self.heat_note = ElidedLabel(), ElidedLabel(), PlainLabel()
        self.swing_legend = Legend(palette)
        self.assume = QPushButton(self.tr("&Assume"))
        self.assume.setToolTip(self.tr("Make the chosen outcome a what-if of the scenario"))
        self._swing_head = Beside((self.swing_legend,), (self.own, self.rivals))
        self.swings, self.heat = SwingChart(palette), HeatChart(palette)
        self.swings_message = PlainLabel()
        self._put_together()
        for box in (self.own, self.rivals):
            box.setChecked(True)
            box.toggled.connect(self._on_filter)
        self.mode.choose(OUTCOMES)
        self.mode.chosen.connect(self._on_mode)
        self.skaters.textActivated.connect(self.skater_selected)
        self.heat.row_chosen.connect(self.skater_selected)
        self.swings.row_chosen.connect(self._enable)
        self.swings.row_activated.connect(self._assume)
        self.assume.clicked.connect(self._on_assume)

    # The session ---------------------------------------------------------------------------

    def attend(self, session: Session) -> None:
        """Let the arrows step through the skaters."""
        super().attend(session)
        self.previous.clicked.connect(lambda: session.step_skater(-1))
        self.next.clicked.connect(lambda: session.step_skater(1))

    def refresh(self) -> None:
        """Ask for what is not known of the present plan, sex and skater, and show the rest."""
        session, running = self.session, self.is_running
        outcome, plan = session.run.outcome, session.plan
        if not self.isVisible() or outcome is None or plan is None:
            return
        skater, core = session.skater, session.core
        self.show_skaters([chance.skater for chance in outcome.of_sex(session.sex)], skater)
        asked = Job(plan, outcome.tournaments, session.settings.seed, (session.sex,))
        key = (Only(plan), asked.tournaments, asked.seed, session.sex)
        heat = self.ask("heat", key, lambda control: heat_work(core, asked, control))
        swings = None
        if skater is not None:
            inputs = self.shows_inputs
            swings = self.ask(
                "swings", (*key, skater, inputs), lambda stop: swing_work(core, asked, skater, inputs, stop)
            )
        if heat is None and swings is None:
            self.set_waiting(self.tr("Looking at the tournaments…"))
            return
        if heat is not None and heat.sex is session.sex:
            chances = {chance.skater: chance.ticket for chance in outcome.of_sex(heat.sex)}
            columns = heat_columns(plan.meet, heat.sex, heat.events)
            self.show_heat(heat_rows(heat, chances), columns, running=running)
        by_pick = swings is not None and any(
            chance.by_pick for chance in outcome.skaters if chance.skater == swings.skater
        )
        self._show_found(swings, by_pick=by_pick, running=running)

    def _show_found(self, found: Deciders | Tornado | None, *, by_pick: bool, running: bool) -> None:
        from simulator.ask.leverage.tornado import Tornado

        if found is None or found.skater != self._skater:
            self.wait()
            return
        if isinstance(found, Tornado):
            self._listed = ()
            rows, told = tornado_rows(found), tornado_sentence(found.skater)
        else:
            self._listed = telling(found, own=self.own.isChecked(), rivals=self.rivals.isChecked())
            rows, told = swing_rows(found, self._listed), sentence(found, self._listed)
        self.show_swings(rows, found.chance, told, by_pick=by_pick, running=running)

    def select(self, skater: str | None) -> None:
        """Show what decides for another skater."""
        if self._session is not None:
            self.refresh()

    # In a file -----------------------------------------------------------------------------

    def plates(self, without: frozenset[str]) -> Sequence[Sequence[Plate]]:
        """Return what decides for the skater chosen, and the heat map of all."""

        def swings(palette: Palette, _room: QSize) -> SwingChart:
            return self.swings.twin(palette, chosen="chosen" not in without)

        def heat(palette: Palette, _room: QSize) -> HeatChart:
            return self.heat.twin(palette, chosen="chosen" not in without)

        columns = []
        if self.swings.keys:
            title, legend = self.swing_title.whole, self.swing_legend
            columns.append([Plate("swings", swings, self.swings, title, legend=legend, inset=18, grows=3)])
        if self.heat.keys:
            told = (self.heat_note.text(),)
            columns.append([Plate("heat", heat, self.heat, self.heat_title.whole, told, inset=12, grows=2)])
        return columns

    def tables(self) -> Sequence[Table]:
        """Return the numbers of both charts."""
        from ui.charts.tables import heat_table, swings_table

        found = []
        if self.swings.rows:
            found.append(swings_table(self.swings.rows, self.swing_title.whole))
        if self.heat.rows:
            found.append(heat_table(self.heat.rows, self.heat.events, self.heat_title.whole))
        return found

    # What is shown -------------------------------------------------------------------------

    @property
    def shows_inputs(self) -> bool:
        """Whether inputs are varied instead of outcomes."""
        return self._mode == INPUTS

    def show_skaters(self, names: Sequence[str], skater: str | None) -> None:
        """Offer these skaters; one of them is shown."""
        self._skater = skater
        if [self.skaters.itemText(number) for number in range(self.skaters.count())] != list(names):
            self.skaters.clear()
            self.skaters.addItems(list(names))
        self.skaters.setCurrentIndex(self.skaters.findText(skater) if skater else -1)
        self.heat.select(skater)

    def show_swings(
        self,
        rows: Sequence[SwingRow],
        overall: float,
        told: str,
        *,
        by_pick: bool = False,
        running: bool,
    ) -> None:
        """Show what decides for the chosen skater; `told` stands below the title."""
        self.tell(told, old=running)
        title = self.tr("{skater}: ticket chance by outcome")
        if self.shows_inputs:
            title = self.tr("{skater}: ticket chance by input")
        self.swing_title.show_text(title.format(skater=self._skater or ""))
        if not rows:
            self._empty_swings(
                self.tr("A pick gives the ticket: no race decides it.")
                if by_pick
                else self.tr("Nothing stands out from the noise.")
            )
            return
        self.swings.show_rows(rows, overall, by_pick=by_pick, faded=running)
        self._enable()
        self._swings_stack.setCurrentIndex(1)
        self.show_body()

    def wait(self) -> None:
        """Say that the answer for the skater chosen is on its way, or that none is chosen."""
        waiting = self._skater is not None
        self.tell("")
        self._empty_swings(self.tr("Looking at the tournaments…") if waiting else self.tr("Choose a skater."))

    def show_heat(self, rows: Sequence[HeatRow], columns: Sequence[HeatColumn], *, running: bool) -> None:
        """Show how far each event moves each skater."""
        self.heat.show_rows(rows, columns, faded=running)
        self.heat.select(self._skater)
        self.show_body()

    def _empty_swings(self, message: str) -> None:
        self.swings.show_rows((), 0.0, faded=False)
        self._enable()
        self.swings_message.setText(message)
        self._swings_stack.setCurrentIndex(0)

    def _explain(self) -> None:
        """Explain the solid bar and the outlined one."""
        solid, outlined = self.tr("if it happens"), self.tr("if it does not")
        if self.shows_inputs:
            solid, outlined = self.tr("the first named"), self.tr("the other way round")
        self.swing_legend.show_signs(
            [
                Sign((solid,), partial(_draw_bar, solid=True)),
                Sign((outlined,), partial(_draw_bar, solid=False)),
            ]
        )

    # How it looks --------------------------------------------------------------------------

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        super().retheme(palette)
        px = palette.px
        for heading in (self.swing_title, self.heat_title):
            heading.setFont(face("heading", palette))
        for part in (self.own, self.rivals, self.assume, self.heat_note):
            part.setFont(face("small", palette))
        self.swings_message.setFont(face("lead", palette))
        for button, name in ((self.previous, "chevron-left"), (self.next, "chevron-right")):
            button.setIcon(icon(name, palette))
        self._left_head.setContentsMargins(px(18), 0, px(18), px(2))
        self._right_head.setContentsMargins(px(12), 0, px(12), px(8))
        self.heat_title.setMinimumHeight(self.assume.sizeHint().height())  # on a line with the other side
        self._swing_head.set_spacing(px(12))
        self.skaters.setMinimumWidth(px(110))
        self.skaters.setMaximumWidth(px(240))
        for chart in (self.swing_legend, self.swings, self.heat):
            chart.retheme(palette)
        self._lay_sides()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the charts below each other where they have no room side by side."""
        super().resizeEvent(event)
        self._lay_sides()

    def _lay_sides(self) -> None:
        lay_sides(self.splitter, _SIDES, beside=self.width() >= self._palette.px(BESIDE))

    def _arrow(self, words: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "flat")
        button.setToolTip(plain_tip(words))
        button.setAccessibleName(words)
        return button

    def _put_together(self) -> None:
        self.heat_title.show_text(self.tr("Which event moves whom"))
        self.heat_note.setText(self.tr("Typical change of the ticket chance by one event’s result, pp"))
        self.heat_note.setWordWrap(True)
        for label in (self.heat_note, self.swings_message):
            label.setProperty("tone", "text2")
        self.swings_message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.swings_message.setWordWrap(True)
        title = QHBoxLayout()
        title.addWidget(self.swing_title, 1)
        title.addWidget(self.assume)
        chart = QWidget()
        self._swings_stack = QStackedLayout(chart)
        for part in (self.swings_message, self.swings):
            self._swings_stack.addWidget(part)
        left, self._left_head = _side((title, self._swing_head), chart)
        right, self._right_head = _side((self.heat_title, self.heat_note), self.heat)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for number, (side, stretch) in enumerate(((left, 3), (right, 2))):
            self.splitter.addWidget(side)
            self.splitter.setStretchFactor(number, stretch)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes(_SIDES)
        self._explain()
        self.build(
            self.splitter, controls=(self.mode, self.previous, self.skaters, self.next), has_legend=False
        )

    # What the user does --------------------------------------------------------------------

    @Slot()
    def _enable(self) -> None:
        """Offer to assume the outcome chosen; an input of the forecast is none."""
        row = self.swings.chosen_row
        self.assume.setEnabled(row is not None and not row.note)

    @Slot()
    def _on_assume(self) -> None:
        if self.swings.chosen_row is not None:
            self._assume(self.swings.chosen_row.key)

    @Slot(str)
    def _assume(self, key: str) -> None:
        """Make an outcome a what-if of the scenario shown."""
        if key.isdecimal() and int(key) < len(self._listed):
            outcome = self._listed[int(key)].what
            self.session.scenarios.add_what_if(assumed(self.session.sex, outcome))

    @Slot(object)
    def _on_mode(self, mode: object) -> None:
        self._mode = mode
        for box in (self.own, self.rivals):
            box.setEnabled(mode != INPUTS)
        self._explain()
        self._on_filter()

    @Slot()
    def _on_filter(self) -> None:
        if self._session is not None:
            self.refresh()


def _side(head: Sequence[QWidget | QLayout], chart: QWidget) -> tuple[QWidget, QVBoxLayout]:
    """Return one side of the splitter, and the layout of what stands above its chart."""
    side, above = QWidget(), QVBoxLayout()
    for part in head:
        if isinstance(part, QWidget):
            above.addWidget(part)
        else:
            above.addLayout(part)
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(above)
    column.addWidget(chart, 1)
    return side, above


def _draw_bar(painter: QPainter, box: QRectF, palette: Palette, *, solid: bool) -> None:
    patch = square(box, palette, 12)
    painter.fillRect(patch, QColor(palette.ridge_line if solid else palette.tint))
    if not solid:
        painter.setPen(QColor(palette.ridge_fill))
        painter.drawRect(patch.adjusted(0.5, 0.5, -0.5, -0.5))
