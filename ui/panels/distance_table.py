"""A skater's chances in each event, as a small table."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView, QWidget

from ui.look.theme import Theme
from ui.panels.skater_card import PLACES_SHOWN, DistanceLine, short_event_name
from ui.tables.cells_model import Cell, CellLine, CellsModel
from ui.tables.plain_delegate import PlainDelegate
from ui.tables.plain_header import PlainHeader
from ui.words.numbers import EN_DASH, share, time_text

START, EXPECTED = 1, 5
"""Columns of the chance of an Olympic start, and of the time."""

_INSET = 3


class DistanceModel(CellsModel):
    """Olympic start, first three places and expected time for each event of the sex."""

    AT_RIGHT = frozenset(range(START, EXPECTED + 1))

    def headings(self) -> tuple[str, ...]:
        """Return the words above the columns."""
        return (
            self.tr("Distance"),
            self.tr("Start"),
            self.tr("1st"),
            self.tr("2nd"),
            self.tr("3rd"),
            self.tr("Expected"),
        )

    def heading_tips(self) -> tuple[str, ...]:
        """Return what is said of the columns."""
        start = self.tr("Chance of an Olympic start in the event, %")
        return (
            "",
            start,
            "",
            "",
            "",
            self.tr("Median of the simulated times that count: of two runs the better one"),
        )

    def tell_anew(self) -> None:
        """Say what a start is; it is asked again when what is won is something else."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, EXPECTED)

    def show_distances(self, lines: Iterable[DistanceLine]) -> None:
        """Show the events of a skater."""
        self.show_lines(map(_line, lines), stay=True)


class DistanceTable(QTableView):
    """The events of a skater; as high as they are."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.events = DistanceModel(self)
        self._words: dict[int, int] = {}  # from which column on words take the place of chances, by row
        self.heading = PlainHeader(theme.palette, parent=self)
        self.cells = PlainDelegate(theme.palette, 13, self)
        self.heading.inset = self.cells.inset = _INSET
        self.setModel(self.events)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(self.heading)
        self.heading.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.heading.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        for hide in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            hide(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Per distance"))
        self.retheme(theme)

    def show_lines(self, lines: tuple[DistanceLine, ...]) -> None:
        """Show the events of a skater; words of how a race ended take the place of its chances."""
        rows = self.events.rowCount()
        words = {row: START if line.assumed else START + 1
                 for row, line in enumerate(lines) if line.assumed or line.ended}  # fmt: skip
        self.events.show_distances(lines)
        if words != self._words:
            self._words = words
            self.clearSpans()
            for row, column in words.items():
                self.setSpan(row, column, 1, EXPECTED - column + 1)
        if rows != len(lines):
            self.updateGeometry()

    def texts(self) -> list[list[str]]:
        """Return what stands in the rows."""
        rows, columns = range(self.events.rowCount()), range(self.events.columnCount())
        return [[str(self.events.index(row, column).data()) for column in columns] for row in rows]

    def sizeHint(self) -> QSize:
        """Room for all rows."""
        high = self.verticalHeader().defaultSectionSize() * self.events.rowCount()
        return QSize(super().sizeHint().width(), self.heading.height() + high)

    def minimumSizeHint(self) -> QSize:
        """Room for all rows in any width."""
        return QSize(0, self.sizeHint().height())

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        self.cells.retheme(theme.palette)
        self.heading.retheme(theme.palette)
        self.verticalHeader().setDefaultSectionSize(theme.palette.px(25))
        self.updateGeometry()


def _line(line: DistanceLine) -> CellLine:
    name = short_event_name(line.event)
    tone = "text" if line.entered else "disabled"
    first = Cell(name, tone, event=line.event.value)
    if line.assumed:
        return CellLine((first, Cell(line.assumed, "what_if", strong=True), *[Cell("")] * (EXPECTED - START)))
    if not line.entered or line.start_place is None:
        return CellLine((first, *[Cell(EN_DASH, tone)] * EXPECTED))
    start = Cell(share(line.start_place, certain=line.no_start), strong=True)
    if line.ended:
        return CellLine((first, start, Cell(line.ended, "text2"), *[Cell("")] * (EXPECTED - START - 1)))
    places = [share(place, certain=line.certain) for place in line.places]
    places += [EN_DASH] * (PLACES_SHOWN - len(places))
    time = EN_DASH if line.median_time_s is None else time_text(line.median_time_s)
    return CellLine((first, start, *(Cell(text) for text in (*places, time))))
