"""The window of a sweep that was counted: its scenarios as a table and as a map of two axes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QSplitter,
    QTableView,
    QVBoxLayout,
)

from simulator.sweep.line import SweptLine
from ui.charts.sweep_chart import SweepMapChart
from ui.charts.sweep_series import (
    SweepRow,
    Whose,
    axis_titles,
    constant_words,
    rows_of,
    skaters_of,
    sweep_map,
    telling_axes,
    usual_axes,
)
from ui.look.palette import Palette
from ui.look.parts.prefix_combo import PrefixCombo
from ui.look.parts.sized import give_room, set_margins
from ui.look.theme import Theme
from ui.tables.plain_header import PlainHeader
from ui.tables.sweep_delegate import SweepDelegate
from ui.tables.sweep_model import SweepModel
from ui.words import numbers
from ui.words.plain import PlainLabel

_SIZE = (1180, 640)


class SweepWindow(QDialog):
    """Scenarios of a sweep, in a window that may stand behind the main one and keeps no program open.

    Parameters
    ----------
    file
        Where they stand.
    lines
        Its scenarios.
    damaged
        Number of a last line that could not be read, None for none.
    """

    scenario_wanted = Signal(object)
    """The scenario, a `SweptLine`, that the user wants to see in Compare."""
    gone = Signal()
    """It was closed."""

    def __init__(
        self,
        file: Path,
        lines: Sequence[SweptLine],
        damaged: int | None,
        theme: Theme,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(self.tr("Sweep {name}").format(name=file.name))
        self.setObjectName("sweep")
        self.file, self._lines, self._theme = file, tuple(lines), theme
        self._axes, self._skaters = telling_axes(lines), skaters_of(lines)
        self._titles = axis_titles(lines, self._axes)
        self._rows: tuple[SweepRow, ...] = ()
        palette = theme.palette
        self.title = PlainLabel(self._summary())
        self.title.setProperty("tone", "text2")
        self.title.setWordWrap(True)
        self.told = PlainLabel(self._hint(damaged))
        self.told.setProperty("tone", "text2")
        self.told.setWordWrap(True)
        self.whose = PrefixCombo(self.tr("Chance of"), palette)
        self.across, self.down = (
            PrefixCombo(self.tr("Across"), palette),
            PrefixCombo(self.tr("Down"), palette),
        )
        self.model, self.table = SweepModel(self), QTableView()
        self.map = SweepMapChart(palette)
        self._lay_out(palette)
        self._fill()
        self.header.setSortIndicator(self.model.change_column, Qt.SortOrder.DescendingOrder)
        for choice in (self.whose, self.across, self.down):
            choice.activated.connect(self._show_all)
        self.table.clicked.connect(self._on_row)
        self.table.activated.connect(self._on_row)
        self.map.cell_chosen.connect(self._on_cell)
        theme.changed.connect(self._retheme)
        self._show_all()
        self._retheme()

    def _lay_out(self, palette: Palette) -> None:
        self.header, self.delegate = PlainHeader(palette, natural=-1), SweepDelegate(palette, 12, self.table)
        table = self.table
        table.setHorizontalHeader(self.header)
        table.setModel(self.model)
        table.setItemDelegate(self.delegate)
        table.setShowGrid(False)
        table.setSortingEnabled(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setAccessibleName(self.tr("Scenarios of the sweep"))
        table.verticalHeader().hide()
        self.header.setSectionsClickable(True)
        self.header.setStretchLastSection(True)
        top = QHBoxLayout()
        for part in (self.whose, self.down, self.across):
            top.addWidget(part)
        top.addStretch(1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(table)
        self.splitter.addWidget(self.map)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([760, 400])
        room = QVBoxLayout(self)
        set_margins(room, 14, 12, 14, 12)
        room.addWidget(self.title)
        room.addLayout(top)
        room.addWidget(self.splitter, 1)
        room.addWidget(self.told)
        give_room(self, *_SIZE)

    def _summary(self) -> str:
        whole = numbers.of_count(
            len(self._lines),
            self.tr("1 scenario of {tournaments} tournaments, against its baseline."),
            self.tr("{count} scenarios of {tournaments} tournaments, each against its baseline."),
        ).format(tournaments=numbers.count(self._lines[0].tournaments))
        return f"{whole} {constant_words(self._lines)}".rstrip()

    def _hint(self, damaged: int | None) -> str:
        hint = self.tr(
            "A click opens a scenario in Compare. Where several share a cell, it shows the mean of one "
            "skater's changes, and of whoever changes most the largest."
        )
        if damaged is None:
            return hint
        lost = self.tr("Line {line} of the file is damaged and left out: go on with okt sweep --resume.")
        return f"{hint} {lost.format(line=numbers.count(damaged))}"

    def _fill(self) -> None:
        """Offer the skaters and the axes."""
        self.whose.addItem(self.tr("whoever changes most"))
        for sex, skater in self._skaters:
            self.whose.addItem(f"{skater} ({numbers.sex_name(sex)})")
        for choice in (self.across, self.down):
            choice.addItems(self._titles)
        across, down = usual_axes(rows_of(self._lines, None), self._axes)
        self.across.setCurrentIndex(across)
        self.down.setCurrentIndex(down)
        for part in (self.map, self.across, self.down):
            part.setVisible(len(self._axes) > 1)
        self.model.show_rows(self._axes, self._titles, ())

    @property
    def _whose(self) -> Whose | None:
        at = self.whose.currentIndex()
        return self._skaters[at - 1] if at > 0 else None

    @Slot()
    def _show_all(self) -> None:
        """Show the changes of the skater chosen, sorted as they were."""
        self._rows = rows_of(self._lines, self._whose)
        self.model.show_rows(self._axes, self._titles, self._rows)
        self.table.setColumnHidden(len(self._axes), self._whose is not None)
        column, order = self.header.sortIndicatorSection(), self.header.sortIndicatorOrder()
        self.model.sort(column, order)
        if len(self._axes) > 1:
            across, down = self.across.currentIndex(), self.down.currentIndex()
            self.map.show_map(sweep_map(self._rows, across, down), self._axes[across], self._axes[down])

    @Slot(QModelIndex)
    def _on_row(self, index: QModelIndex) -> None:
        self.scenario_wanted.emit(self.model.row_at(index.row()).line)

    @Slot(int, int)
    def _on_cell(self, row: int, column: int) -> None:
        """Open the scenario of a cell, the one that changes most where there are several."""
        shown = self.map.map
        here = shown.cells.get((shown.down[row], shown.across[column]), ())
        if here:
            self.scenario_wanted.emit(max(here, key=lambda one: abs(one.change.change)).line)

    def tell(self, sentence: str) -> None:
        """Say what became of a scenario that was wanted."""
        self.told.setText(sentence)

    def done(self, result: int) -> None:
        """Close, and tell so."""
        super().done(result)
        self.gone.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the columns the room of their words."""
        super().showEvent(event)
        self.table.resizeColumnsToContents()

    @Slot()
    def _retheme(self) -> None:
        palette = self._theme.palette
        self.header.retheme(palette)
        self.delegate.retheme(palette)
        self.map.retheme(palette)
        for choice in (self.whose, self.across, self.down):
            choice.retheme(palette)
        self.table.verticalHeader().setDefaultSectionSize(palette.px(26))
        self.table.setStyleSheet(
            f"QTableView {{ background: {palette.surface}; border: none; padding-left: {palette.px(12)}px; }}"
        )
        self.table.resizeColumnsToContents()
