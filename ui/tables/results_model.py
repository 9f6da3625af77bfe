"""The results of one event or run as a table to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor

from simulator.event import Event, Sex, Status
from simulator.race_time import parse_time_ms
from simulator.text import clean
from simulator.what_if.entered_result import EnteredResult
from ui.look.palette import Palette
from ui.look.parts.heard_model import SAID_ROLE, HeardModel, Index
from ui.words import numbers
from ui.words.ends import status_name
from ui.words.plain import plain_tip
from ui.words.sentences import told

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


class Column(IntEnum):
    """Columns of the table."""

    SKATER = 0
    TIME = 1
    PLACE = 2
    STATUS = 3


@dataclass(frozen=True)
class SkaterLine:
    """One skater's line as it stands in the table; texts as the user wrote them, of a race."""

    skater: str
    time: str = ""
    place: str = ""
    status: Status | None = None
    race: tuple[Sex, Event] | None = None

    @property
    def has_finish(self) -> bool:
        """Whether time or place can be written."""
        return self.status in (None, Status.FINISHED)

    def time_fault(self) -> str:
        """Say what is wrong with the time; empty when nothing is."""
        if not clean(self.time):
            return ""
        try:
            time_ms = parse_time_ms(self.time)
        except ValueError as error:
            return told(error.args[0])
        return _impossible(*self.race, time_ms) if self.race is not None else ""

    def place_fault(self) -> str:
        """Say what is wrong with the place; empty when nothing is."""
        text = clean(self.place)
        if any(mark in text for mark in ":.,"):
            pattern = translate("Results", '"{text}" looks like a time, and this is the column Place.')
            return pattern.format(text=text)
        if not text or (text.isdecimal() and text.isascii() and len(text) <= 6 and 1 <= int(text) <= 999):
            return ""
        return translate("Results", '"{text}" is not a place. Write a whole number from 1.').format(text=text)

    def faults(self) -> tuple[str, ...]:
        """Return what is wrong with its cells: ``Anna One, Time: ...``."""
        found = ((Column.TIME, self.time_fault()), (Column.PLACE, self.place_fault()))
        return tuple(f"{self.skater}, {column_name(column)}: {fault}" for column, fault in found if fault)

    def with_status_of_finish(self) -> SkaterLine:
        """Return the line as that of somebody who finished, if a time or a place says so."""
        is_told = bool(self.time or self.place) and not self.time_fault()
        return replace(self, status=Status.FINISHED if is_told else None)

    def result(self, sex: Sex, event: Event, run: int | None) -> EnteredResult | None:
        """Return the result the line stands for, None when it stands for none or has a fault."""
        if self.status is None or self.time_fault() or self.place_fault():
            return None
        finished = self.status is Status.FINISHED
        time_ms = parse_time_ms(self.time) if finished and clean(self.time) else None
        place = int(clean(self.place)) if finished and run is None and clean(self.place) else None
        return EnteredResult(sex, event, self.skater, run, place, time_ms, self.status)


def _impossible(sex: Sex, event: Event, time_ms: int) -> str:
    from simulator.meet.contradictions import CORRECT_TIME, impossible_time  # the window opens without it

    found = impossible_time(sex, event, time_ms)
    return f"{told(found)}. {told(CORRECT_TIME)}" if found else ""


def column_name(column: Column) -> str:
    """Return the heading of a column."""
    return {
        Column.SKATER: translate("Results", "Skater"),
        Column.TIME: translate("Results", "Time"),
        Column.PLACE: translate("Results", "Place"),
        Column.STATUS: translate("Results", "Status"),
    }[column]


class ResultsModel(HeardModel):
    """Entrants of one event with time, place and status; a time or a place alone says finished."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._lines: list[SkaterLine] = []
        self._run: int | None = None

    def show_event(
        self,
        race: tuple[Sex, Event],
        skaters: Sequence[str],
        results: Iterable[EnteredResult],
        run: int | None,
        unread: Iterable[tuple[str, str, str]] = (),
    ) -> None:
        """Show who is entered in an event, with the results of the event or of one of its runs.

        Lines that cannot be read, as skater, time and place, stand as they were typed.
        """
        known = {one.skater: _line(race, one.skater, one) for one in results if one.run == run}
        for skater, time, place in unread:
            known[skater] = SkaterLine(skater, time, place, race=race).with_status_of_finish()
        self.beginResetModel()
        self._run = run
        self._lines = [known.get(skater) or SkaterLine(skater, race=race) for skater in skaters]
        self.endResetModel()

    def lines(self) -> tuple[SkaterLine, ...]:
        """Return the lines as they stand."""
        return tuple(self._lines)

    def results(self, sex: Sex, event: Event) -> tuple[EnteredResult, ...]:
        """Return what the lines say, as results of an event or of the run shown."""
        found = (line.result(sex, event, self._run) for line in self._lines)
        return tuple(one for one in found if one is not None)

    def faulty_cells(self) -> tuple[tuple[str, str, str], ...]:
        """Return skater, time and place of the lines that stand for no result as they are written."""
        return tuple(
            (line.skater, line.time, line.place)
            for line in self._lines
            if line.time_fault() or line.place_fault()
        )

    def cell_name(self, index: Index) -> str:
        """Say whose cell it is, and in which column: ``Time of Anna One``."""
        skater, column = self._lines[index.row()].skater, Column(index.column())
        if column is Column.SKATER:
            return skater
        return translate("Results", "{column} of {skater}").format(column=column_name(column), skater=skater)

    def misplaced(self, index: Index, text: str) -> str:
        """Say what is wrong with a text as far as it is written: anything but figures is no place."""
        if Column(index.column()) is not Column.PLACE:
            return ""
        line = replace(self._lines[index.row()], place=text)
        fault = line.place_fault()
        return f"{line.skater}, {column_name(Column.PLACE)}: {fault}" if fault else ""

    # What Qt asks --------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the entrants."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Count the columns."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # Qt's own signature
        """Return the headings; that of a line is its skater."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation is Qt.Orientation.Vertical:  # out of sight, but heard
            return self._lines[section].skater
        return column_name(Column(section))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let times, places and statuses be edited; a place is of the event, not of a run."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        column, line = Column(index.column()), self._lines[index.row()]
        fits = {
            Column.SKATER: False,
            Column.TIME: line.has_finish,
            Column.PLACE: line.has_finish and self._run is None,
            Column.STATUS: True,
        }[column]
        return flags | Qt.ItemFlag.ItemIsEditable if fits else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return texts, and what is wrong with them as colour and tooltip."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            texts = (line.skater, line.time, line.place, status_name(line.status))
            return texts[column]
        fault = {Column.TIME: line.time_fault(), Column.PLACE: line.place_fault()}.get(column, "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(fault or self.cell_name(index))
        if role == SAID_ROLE:
            return super().data(index, role) or fault or None
        if role == Qt.ItemDataRole.ForegroundRole:
            quiet = column is Column.STATUS and line.status is None
            return QColor(
                self._palette.down if fault else self._palette.text3 if quiet else self._palette.text
            )
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (Column.TIME, Column.PLACE):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().data(index, role)

    def spoken(self, index: Index) -> str:
        """Return how a cell is heard: a skater, or whose cell it is and what stands in it."""
        shown = str(index.data() or "")
        if index.column() == Column.SKATER:
            return shown
        return f"{self.cell_name(index)}: {shown or translate('Results', 'empty')}"

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take over what the user wrote or chose."""
        if role == SAID_ROLE:
            return super().setData(index, value, role)
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        line, column = self._lines[index.row()], Column(index.column())
        if column is Column.STATUS:
            status = value if isinstance(value, Status) else None
            line = replace(line, status=status)
            if not line.has_finish or status is None:
                line = replace(line, time="", place="")
        else:
            text = str(value).strip()
            said = _status_word(text)
            if said is not None:  # "dnf" in the place of a time
                time, place = ("", line.place) if column is Column.TIME else (line.time, "")
                kept = said is Status.FINISHED
                line = replace(line, status=said, time=time if kept else "", place=place if kept else "")
            else:
                line = replace(line, time=text) if column is Column.TIME else replace(line, place=text)
            if said is None and line.has_finish:
                line = line.with_status_of_finish()
        self._lines[index.row()] = line
        last = self.index(index.row(), len(Column) - 1)
        self.dataChanged.emit(self.index(index.row(), 0), last)
        return True


def _status_word(text: str) -> Status | None:
    """Return the status that stands where a time or a place is expected: ``dnf``, ``gevallen``."""
    from simulator.project.ridden import status_of_word  # by now loaded; the window opens without it

    return status_of_word(text) if text else None


def _line(race: tuple[Sex, Event], skater: str, result: EnteredResult) -> SkaterLine:
    time = numbers.race_time(result.time_ms) if result.time_ms is not None else ""
    return SkaterLine(skater, time, str(result.place or ""), result.status, race)
