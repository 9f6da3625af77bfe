"""The view What decides: which results of races give a skater a ticket, and which take it away."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.chances.basis import Basis
from simulator.event import Event
from ui.charts.heat_chart import HeatChart, HeatColumn, HeatRow
from ui.charts.swing_chart import SwingChart, SwingRow
from ui.look.icons import icon
from ui.look.palette import Palette
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.prefix_combo import PrefixCombo
from ui.look.parts.segmented import Segmented
from ui.look.theme import font
from ui.views.basis_line import BasisLine
from ui.views.swing_head import SwingHead, SwingLegend
from ui.words.plain import PlainLabel, plain_tip

BESIDE = 660
"""Width from which the charts stand side by side, pixels before the zoom."""

OUTCOMES, INPUTS = "outcomes", "inputs"


class DecidesView(QWidget):
    """Swing chart of one skater beside the heat map of all."""

    shown = Signal()
    """The view has come into sight."""
    skater_selected = Signal(str)
    """The skater the user chose, in the list or in the heat map."""
    stepped = Signal(int)
    """One skater further down (1) or up (-1) the table."""
    assume_wanted = Signal(str)
    """Key of the outcome that the user wants to assume."""
    filter_changed = Signal()
    """Own races or rivals' races were switched on or off, or outcomes for inputs."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._skater: str | None = None
        self.title, self.subtitle = ElidedLabel(), ElidedLabel()
        self.basis = BasisLine(palette)
        self.title.show_text(self.tr("What decides"))
        self.previous, self.next = QToolButton(), QToolButton()
        self.skaters = PrefixCombo("", palette)
        self.skaters.setAccessibleName(self.tr("Skater"))
        self.own, self.rivals = QCheckBox(self.tr("Own races")), QCheckBox(self.tr("Rivals’ races"))
        self.mode = Segmented(
            ((OUTCOMES, self.tr("Outcomes")), (INPUTS, self.tr("Inputs"))), self.tr("What is varied")
        )
        self.swing_title, self.heat_title, self.heat_note = ElidedLabel(), ElidedLabel(), ElidedLabel()
        self.swing_legend = SwingLegend(palette)
        self.assume = QPushButton(self.tr("&Assume"))
        self.assume.setToolTip(self.tr("Make the chosen outcome a what-if of the scenario"))
        self._swing_head = SwingHead(self.swing_legend, (self.own, self.rivals))
        self.swings, self.heat = SwingChart(palette), HeatChart(palette)
        self.swings_message, self.message = PlainLabel(), PlainLabel()
        self._build()
        for box in (self.own, self.rivals):
            box.setChecked(True)
            box.toggled.connect(self._on_filter)
        self.mode.choose(OUTCOMES)
        self.mode.chosen.connect(self._on_mode)
        self.skaters.activated.connect(self._on_skater)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.heat.row_chosen.connect(self.skater_selected)
        self.swings.row_chosen.connect(self._enable)
        self.swings.row_activated.connect(self.assume_wanted)
        self.assume.clicked.connect(self._on_assume)
        self.retheme(palette)
        self.set_empty(self.tr("No result yet."))

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
        sentence: str,
        *,
        by_pick: bool = False,
        running: bool,
    ) -> None:
        """Show what decides for the chosen skater; `sentence` stands below the title."""
        self.subtitle.show_text(sentence)
        title = self.tr("{skater}: chance of a ticket, given one outcome")
        if self.shows_inputs:
            title = self.tr("{skater}: chance of a ticket, given other inputs")
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
        self._stack.setCurrentIndex(1)

    def wait(self) -> None:
        """Say that the answer for the skater chosen is on its way, or that none is chosen."""
        waiting = self._skater is not None
        self.subtitle.show_text("")
        self._empty_swings(self.tr("Looking at the tournaments…") if waiting else self.tr("Choose a skater."))

    def show_heat(self, rows: Sequence[HeatRow], columns: Sequence[HeatColumn], *, running: bool) -> None:
        """Show how far each event moves each skater."""
        self.heat.show_rows(rows, columns, faded=running)
        self.heat.select(self._skater)
        self._stack.setCurrentIndex(1)

    def set_empty(self, message: str) -> None:
        """Show a sentence instead of both charts."""
        self.message.setText(message)
        self.subtitle.show_text("")
        self._stack.setCurrentIndex(0)

    def set_basis(self, basis: Basis | None) -> None:
        """Say what the forecasts rest on."""
        self.basis.show_basis(basis)

    def set_partly_known(self, events: Collection[Event]) -> None:
        """Say in which events of this sex not all entries are known; none hides the note."""
        self.basis.show_events(events)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        px, zoom = palette.px, palette.zoom
        self.title.setFont(font(18, 600, False, zoom=zoom))
        self.subtitle.setFont(font(13, 500, False, zoom=zoom))
        for heading in (self.swing_title, self.heat_title):
            heading.setFont(font(13, 600, False, zoom=zoom))
        self.heat_note.setFont(font(12, 500, False, zoom=zoom))
        for part in (self.own, self.rivals, self.skaters, self.assume):
            part.setFont(font(12, 500, False, zoom=zoom))
        for message in (self.message, self.swings_message):
            message.setFont(font(13, 500, False, zoom=zoom))
        quiet: tuple[QLabel, ...] = (self.subtitle, self.heat_note, self.message, self.swings_message)
        for label in quiet:
            label.setStyleSheet(f"color: {palette.text2};")
        for button, name in ((self.previous, "chevron-left"), (self.next, "chevron-right")):
            button.setIcon(icon(name, palette))
        self._header.setContentsMargins(px(18), px(10), px(18), px(14))
        self._header.setSpacing(px(2))
        self._controls.setSpacing(px(10))
        self._left_head.setContentsMargins(px(18), 0, px(18), px(2))
        self._swing_head.set_spacing(px(12))
        self.skaters.setMinimumWidth(px(110))
        self.skaters.setMaximumWidth(px(240))
        self._right_head.setContentsMargins(px(18), 0, px(12), px(8))
        for chart in (self.basis, self.skaters, self.swing_legend, self.swings, self.heat):
            chart.retheme(palette)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the charts below each other where they have no room side by side."""
        super().resizeEvent(event)
        beside = self.width() >= self._palette.px(BESIDE)
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self.splitter.orientation() is not wanted:
            self.splitter.setOrientation(wanted)
            self.splitter.setSizes([590, 410])  # only their ratio counts

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the view has come into sight."""
        super().showEvent(event)
        self.shown.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the view with the colour of surfaces."""
        QPainter(self).fillRect(self.rect(), QColor(self._palette.surface))

    def sizeHint(self) -> QSize:
        """Room for both charts side by side."""
        return QSize(self._palette.px(1100), self._palette.px(700))

    def _build(self) -> None:
        for button, kind, words in (
            (self.previous, "flat", self.tr("Previous skater")),
            (self.next, "flat", self.tr("Next skater")),
        ):
            button.setProperty("kind", kind)
            button.setToolTip(plain_tip(words))
            button.setAccessibleName(words)
        self._controls = QHBoxLayout()
        self._controls.addWidget(self.title, 1)
        self.skaters.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for part in (self.mode, self.previous, self.skaters, self.next):
            self._controls.addWidget(part)
        self._header = QVBoxLayout()
        self._header.addLayout(self._controls)
        self._header.addWidget(self.subtitle)
        self._header.addWidget(self.basis)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self._left_side())
        self.splitter.addWidget(self._right_side())
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([590, 410])  # only their ratio counts
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.message)
        self._stack.addWidget(self.splitter)
        for label in (self.message, self.swings_message):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header)
        column.addWidget(middle, 1)
        self._on_mode(OUTCOMES)

    def _left_side(self) -> QWidget:
        side = QWidget()
        self._left_head = QVBoxLayout()
        title = QHBoxLayout()
        title.addWidget(self.swing_title, 1)
        title.addWidget(self.assume)
        self._left_head.addLayout(title)
        self._left_head.addWidget(self._swing_head)
        chart = QWidget()
        self._swings_stack = QStackedLayout(chart)
        self._swings_stack.setContentsMargins(0, 0, 0, 0)
        self._swings_stack.addWidget(self.swings_message)
        self._swings_stack.addWidget(self.swings)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._left_head)
        column.addWidget(chart, 1)
        return side

    def _right_side(self) -> QWidget:
        side = QWidget()
        self.heat_title.show_text(self.tr("Which event moves whom"))
        self.heat_note.show_text(self.tr("Typical change of the ticket chance by one event’s result, pp"))
        self._right_head = QVBoxLayout()
        self._right_head.addWidget(self.heat_title)
        self._right_head.addWidget(self.heat_note)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._right_head)
        column.addWidget(self.heat, 1)
        return side

    def _empty_swings(self, message: str) -> None:
        self.swings.show_rows((), 0.0, faded=False)
        self._enable()
        self.swings_message.setText(message)
        self._swings_stack.setCurrentIndex(0)

    @Slot()
    def _enable(self) -> None:
        """Offer to assume the outcome chosen; an input of the forecast is none."""
        row = self.swings.chosen_row
        self.assume.setEnabled(row is not None and not row.note)

    @Slot()
    def _on_assume(self) -> None:
        if self.swings.chosen_row is not None:
            self.assume_wanted.emit(self.swings.chosen_row.key)

    @Slot(object)
    def _on_mode(self, mode: object) -> None:
        self._mode = mode
        inputs = mode == INPUTS
        for box in (self.own, self.rivals):
            box.setEnabled(not inputs)
        solid, outlined = self.tr("if it happens"), self.tr("if it does not")
        if inputs:
            solid, outlined = self.tr("the first named"), self.tr("the other way round")
        self.swing_legend.show_words(solid, outlined)
        self.filter_changed.emit()

    @Slot(bool)
    def _on_filter(self, _on: bool) -> None:
        self.filter_changed.emit()

    @Slot(int)
    def _on_skater(self, index: int) -> None:
        self.skater_selected.emit(self.skaters.itemText(index))

    @Slot()
    def _on_previous(self) -> None:
        self.stepped.emit(-1)

    @Slot()
    def _on_next(self) -> None:
        self.stepped.emit(1)
