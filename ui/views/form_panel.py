"""Beside the picture of the view Form: the forecast of one skater, and the races it comes from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from simulator.form.past_race import PastRace
from ui.charts.form_series import FormLine
from ui.charts.form_words import facts, rest_text
from ui.charts.rows_columns import FADED
from ui.look.icons import icon
from ui.look.palette import Palette
from ui.look.parts.elided_label import ElidedLabel
from ui.look.theme import face, font
from ui.tables.plain_delegate import PlainDelegate
from ui.tables.plain_header import PlainHeader
from ui.tables.races_model import RacesModel
from ui.views.form_card import exclude_words, what_if_style
from ui.words import numbers
from ui.words.plain import PlainLabel

_NAME = 5
"""Width that a competition has at least, heights of a letter: with its day enough to know it."""
_INSET = 8
"""Pixels after the words of a column, before the zoom: less than elsewhere, as there are five of them."""


class _RacesTable(QTableView):
    """Rows of races; Enter says that the race of the row is meant.

    Where not all columns have room, the times stay that the picture shows.
    """

    meant = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.other_times = RacesModel.RIDDEN
        """The column of the times that the picture does not show."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter, and pass on what is not for a table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.meant.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide another width among the columns."""
        super().resizeEvent(event)
        self.make_room()

    def make_room(self) -> None:
        """Let the competitions take what room is over; where there is none even so, scroll sideways."""
        header, name = self.horizontalHeader(), RacesModel.NAME
        if not isinstance(header, PlainHeader) or not header.count():
            return
        needs = {
            column: max(self.sizeHintForColumn(column), header.sectionSizeFromContents(column).width())
            for column in range(header.count())
        }
        least = min(needs.pop(name), round(_NAME * self.fontMetrics().height()))
        over = self.viewport().width() - sum(needs.values())
        for column in (RacesModel.RIDDEN, RacesModel.AT_MEET):
            self.setColumnHidden(column, over < least and column == self.other_times)
        if over < least:
            over += needs[self.other_times]
        header.resizeSection(name, max(over, least))


class FormPanel(QWidget):
    """The forecast of the skater in the foreground, and every race behind it.

    Signals
    -------
    race_chosen, pointed
        The race of the row that was chosen, or that the pointer is over.
    toggled
        The race that is to be left out, or to count again.
    """

    race_chosen = Signal(object)
    pointed = Signal(object)
    toggled = Signal(object)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._line: FormLine | None = None
        self.heading, self.subheading, self.forecast = ElidedLabel(), ElidedLabel(), PlainLabel()
        self.count, self.rest = ElidedLabel(), PlainLabel()
        self.names = tuple(PlainLabel() for _ in range(3))
        self.values = tuple(PlainLabel() for _ in range(3))
        self.races, self.table = RacesModel(), _RacesTable()
        self.races.setParent(self)
        self.exclude = QPushButton(exclude_words(counts=True))
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.meant.connect(self._on_toggled)
        self.table.entered.connect(lambda index: self.pointed.emit(self.races.race_at(index.row())))
        self.exclude.clicked.connect(self._on_toggled)
        self.retheme(palette)

    def show_line(
        self, line: FormLine, title: str, rink: str, season: int, *, at_meet: bool, faded: bool
    ) -> None:
        """Show another skater or distance; the race chosen stays where it is still there."""
        chosen = self.chosen
        self._line = line
        self.heading.show_text(line.skater)
        self.subheading.show_text(title)
        race = line.to_come
        self.forecast.setText("" if race is None else numbers.time_text(race.forecast_s))
        self.forecast.setVisible(race is not None)
        told = facts(line)
        for number, (name, value) in enumerate(zip(self.names, self.values, strict=True)):
            name.setText(told[number][0] if told else "")
            value.setText(told[number][1] if told else "")
            for label in (name, value):
                label.setVisible(bool(told))
        self.races.show_races(line, rink, season)
        self.table.other_times = RacesModel.RIDDEN if at_meet else RacesModel.AT_MEET
        self.table.make_room()
        self.count.show_text(
            self.tr("{count} races at the distance").format(count=len(line.dots))
            if len(line.dots) > 1
            else self.tr("1 race at the distance")
            if line.dots
            else self.tr("no race at the distance")
        )
        self.rest.setText(rest_text(line) if line.dots and race is not None else "")
        self.rest.setVisible(bool(self.rest.text()))
        self.table.setVisible(bool(line.dots))
        self.exclude.setVisible(bool(line.dots))
        self._delegate.opacity = FADED if faded else 1.0
        self.table.viewport().update()
        self.choose(chosen)

    @property
    def told(self) -> tuple[str, ...]:
        """The forecast and what it is made of, in lines."""
        facts_ = [
            f"{name.text()} {value.text()}".strip()
            for name, value in zip(self.names, self.values, strict=True)
        ]
        first = (
            f"{self.subheading.whole}: {self.forecast.text()}"
            if self.forecast.text()
            else self.subheading.whole
        )
        lines = first, " · ".join(fact for fact in facts_ if fact), self.count.whole
        return tuple(line for line in lines if line)

    @property
    def chosen(self) -> PastRace | None:
        """The race of the row chosen."""
        return self.races.race_at(self.table.currentIndex().row())

    def choose(self, race: PastRace | None) -> None:
        """Choose the row of a race; sends no signal."""
        row = self.races.row_of_race(race)
        model = self.table.selectionModel()
        model.blockSignals(True)
        if row is None:
            self.table.clearSelection()
            self.table.setCurrentIndex(self.races.index(-1, -1))
        elif row != self.table.currentIndex().row() or not model.hasSelection():
            self.table.selectRow(row)
        model.blockSignals(False)
        self.table.viewport().update()
        self._offer()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        px, zoom = palette.px, palette.zoom
        self._column.setContentsMargins(px(18), px(4), px(18), px(10))
        self._column.setSpacing(px(3))
        self.heading.setFont(font(16, 600, False, zoom=zoom))
        self.subheading.setFont(face("small", palette))
        self.forecast.setFont(font(30, 600, zoom=zoom))
        self.count.setFont(font(11, 600, False, zoom=zoom))
        self.rest.setFont(font(11, 500, False, zoom=zoom))
        for name, value in zip(self.names, self.values, strict=True):
            name.setFont(face("small", palette))
            value.setFont(font(12, 600, zoom=zoom))
        for label in (self.subheading, self.rest, *self.names):
            label.setStyleSheet(f"color: {palette.text2};")
        self.count.setStyleSheet(f"color: {palette.text3};")
        self.exclude.setFont(font(12, 600, False, zoom=zoom))
        self.exclude.setIcon(icon("branch", palette, on=palette.what_if))
        self.exclude.setStyleSheet(what_if_style(palette))
        self._header.retheme(palette)
        self._delegate.retheme(palette)
        self.table.verticalHeader().setDefaultSectionSize(px(26))
        self.setMinimumWidth(px(200))
        self.table.setMinimumHeight(px(30 + 5 * 26))

    @Slot()
    def _on_row(self) -> None:
        self._offer()
        self.race_chosen.emit(self.chosen)

    @Slot()
    def _on_toggled(self) -> None:
        if self.chosen is not None:
            self.toggled.emit(self.chosen)

    def _offer(self) -> None:
        """Offer to leave the race chosen out, or to let it count again."""
        dots = self._line.dots if self._line is not None else ()
        dot = next((dot for dot in dots if dot.race.race == self.chosen), None)
        self.exclude.setEnabled(dot is not None)
        self.exclude.setText(exclude_words(counts=dot is None or dot.counts))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tell over which race the pointer is."""
        if event.type() == QEvent.Type.Leave:
            self.pointed.emit(None)
        return False

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        for row, (name, value) in enumerate(zip(self.names, self.values, strict=True)):
            grid.addWidget(name, row, 0)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignRight)
        self.rest.setWordWrap(True)
        table, self._header = self.table, PlainHeader(self._palette, parent=self.table)
        self._delegate = PlainDelegate(self._palette, 12, table)
        self._header.left = self._delegate.left = 8
        self._header.inset = self._delegate.inset = _INSET
        table.setModel(self.races)
        table.setHorizontalHeader(self._header)
        table.setItemDelegate(self._delegate)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setMouseTracking(True)
        table.viewport().installEventFilter(self)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setAccessibleName(self.tr("Races"))
        table.verticalHeader().hide()
        for column in range(5):
            content, fixed = QHeaderView.ResizeMode.ResizeToContents, QHeaderView.ResizeMode.Fixed
            self._header.setSectionResizeMode(column, fixed if column == RacesModel.NAME else content)
        self._column = QVBoxLayout(self)
        for part in (self.heading, self.subheading, self.forecast):
            self._column.addWidget(part)
        self._column.addLayout(grid)
        self._column.addWidget(self.count)
        self._column.addWidget(table, 1)
        self._column.addWidget(self.rest)
        self._column.addWidget(self.exclude, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(0)
