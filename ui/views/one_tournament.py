"""One tournament of the run: the walk row by row, the team, the reasons."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from simulator.selection.story import Story
from simulator.tables.table import Table
from ui.charts.rows_columns import FADED
from ui.charts.story_words import happenings
from ui.figures.picture import Plate
from ui.look.palette import Palette
from ui.look.theme import font
from ui.tables.plain_delegate import PlainDelegate
from ui.tables.plain_header import PlainHeader
from ui.tables.still import StillTable
from ui.tables.story_model import SkatersModel, WalkModel
from ui.views.tournament_bar import TournamentBar
from ui.words import numbers
from ui.words.plain import PlainLabel

_SIDE_BY_SIDE = 960
"""Pixels of width from which the two tables stand beside each other."""


class OneTournamentPage(QWidget):
    """Bar, tables and sentences of one tournament."""

    skater_selected = Signal(str)
    """The skater whose line the user chose."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self.bar = TournamentBar(palette)
        self.status, self.sentences = PlainLabel(), PlainLabel()
        self.walk, self.skaters = WalkModel(self), SkatersModel(self)
        self.walk_table, self.skaters_table = QTableView(), QTableView()
        self.splitter = QSplitter()
        self._build()
        for table in (self.walk_table, self.skaters_table):
            table.clicked.connect(self._on_clicked)
        self.retheme(palette)
        self.show_story(None)

    def show_story(self, story: Story | None) -> None:
        """Show a tournament; None leaves the tables empty."""
        self.walk.show_story(story)
        self.skaters.show_story(story)
        self.sentences.setText("\n".join(happenings(story)) if story is not None else "")
        self.sentences.setVisible(bool(self.sentences.text()))

    def show_message(self, text: str) -> None:
        """Say how the search went; empty for nothing."""
        self.status.setText(text)
        self.status.setVisible(bool(text))

    def fade(self, faded: bool) -> None:
        """Show that the tournament is one of an earlier run."""
        for delegate in self._delegates:
            delegate.opacity = FADED if faded else 1.0
        for table in (self.walk_table, self.skaters_table):
            table.viewport().update()

    def select(self, skater: str | None) -> None:
        """Mark the lines of a skater; sends no signal."""
        self.bar.select(skater)
        for model, table in ((self.walk, self.walk_table), (self.skaters, self.skaters_table)):
            model.select(skater)
            row = model.row_of(skater) if skater else None
            if row is not None:
                table.scrollTo(model.index(row, 0))

    def plates(self, *, chosen: bool) -> list[list[Plate]]:
        """Return what a file shows: the rows beside the skaters, and what happened below."""

        def plate(name: str, table: QTableView, below: str = "", *lines: str) -> Plate:
            def make(palette: Palette, _room: QSize) -> StillTable:
                return StillTable(table, palette, self._palette.zoom)

            return Plate(name, make, table, table.accessibleName(), lines, below)

        happened = self.sentences.text().replace("\n", " ")
        number = self.tr("Tournament {number}").format(number=numbers.count(self.bar.number.value()))
        walk = plate("walk", self.walk_table, happened, number)
        return [[walk], [plate("skaters", self.skaters_table)]]

    def tables(self) -> list[Table]:
        """Return rows and skaters in words."""
        number = self.tr("Tournament {number}").format(number=numbers.count(self.bar.number.value()))
        parts = (self.walk, self.walk_table), (self.skaters, self.skaters_table)
        return [model.table(table.accessibleName(), number) for model, table in parts]

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        px = palette.px
        self._room.setContentsMargins(px(18), 0, px(18), px(12))
        self._room.setSpacing(px(10))
        self.bar.retheme(palette)
        for label in (self.status, self.sentences):
            label.setFont(font(12, 500, False, zoom=palette.zoom))
        for header in self._headers:
            header.retheme(palette)
        for delegate in self._delegates:
            delegate.retheme(palette)
        for table in (self.walk_table, self.skaters_table):
            table.verticalHeader().setDefaultSectionSize(px(28))
        for header in self._headers:
            header.resizeSection(0, px(40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tables beside each other where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= self._palette.px(_SIDE_BY_SIDE)
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.splitter.orientation() is not wanted:
            self.splitter.setOrientation(wanted)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        model = index.model()
        skater = model.skater_at(index.row()) if isinstance(model, (WalkModel, SkatersModel)) else None
        if skater is not None:
            self.select(skater)
            self.skater_selected.emit(skater)

    def _build(self) -> None:
        self._headers: list[PlainHeader] = []
        self._delegates: list[PlainDelegate] = []
        self._shape(self.walk_table, self.walk, self.tr("Rows of the order"))
        self._shape(self.skaters_table, self.skaters, self.tr("Skaters"))
        for label in (self.status, self.sentences):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("tone", "text2")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.walk_table)
        self.splitter.addWidget(self.skaters_table)
        self.splitter.setStretchFactor(0, 4)
        self.splitter.setStretchFactor(1, 5)
        self._room = QVBoxLayout(self)
        self._room.addWidget(self.bar)
        self._room.addWidget(self.status)
        self._room.addWidget(self.splitter, 1)
        self._room.addWidget(self.sentences)
        self.show_message("")

    def _shape(self, table: QTableView, model: WalkModel | SkatersModel, name: str) -> None:
        header, delegate = PlainHeader(self._palette, parent=table), PlainDelegate(self._palette, 12, table)
        self._headers.append(header)
        self._delegates.append(delegate)
        table.setHorizontalHeader(header)
        table.setModel(model)
        table.setItemDelegate(delegate)
        table.setShowGrid(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setAccessibleName(name)
        table.verticalHeader().hide()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for column in (2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
