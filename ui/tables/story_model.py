"""One tournament as two tables: the walk row by row, and the skaters with their reasons."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from simulator.selection.out_kind import OutKind
from simulator.selection.story import Story
from ui.charts.story_words import reason_words, row_note, row_skater, start_places_of
from ui.tables.order_model import SORT_ROLE, Index
from ui.tables.plain_delegate import CHOSEN_ROLE, EVENT_ROLE, STRONG_ROLE, TONE_ROLE
from ui.words import numbers
from ui.words.plain import plain_tip


class _Cell(NamedTuple):
    text: str
    tone: str = "text"
    strong: bool = False
    event: str | None = None


class _Line(NamedTuple):
    skater: str | None
    cells: tuple[_Cell, ...]


class _StoryModel(QAbstractTableModel):
    """Lines of cells; each line is about one skater, or nobody."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[_Line, ...] = ()
        self._chosen: str | None = None

    def show_story(self, story: Story | None) -> None:
        """Show another tournament; None shows nothing."""
        self.beginResetModel()
        self._lines = () if story is None else self._told(story)
        self.endResetModel()

    def select(self, skater: str | None) -> None:
        """Mark the lines of a skater."""
        self._chosen = skater
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, self.columnCount() - 1))

    def skater_at(self, row: int) -> str | None:
        """Return the skater a line is about."""
        return self._lines[row].skater if 0 <= row < len(self._lines) else None

    def row_of(self, skater: str) -> int | None:
        """Return the first line about a skater."""
        return next((row for row, line in enumerate(self._lines) if line.skater == skater), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """Lines of the table."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Columns of the table."""
        return 0 if parent.isValid() else len(self._headings())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text and look of a cell."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        cell = line.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell.text)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_side(index.column()))
        return {
            TONE_ROLE: cell.tone,
            STRONG_ROLE: cell.strong,
            EVENT_ROLE: cell.event,
            CHOSEN_ROLE: line.skater is not None and line.skater == self._chosen,
            SORT_ROLE: index.row(),
        }.get(role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings()[section]
        return int(_side(section)) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _headings(self) -> tuple[str, ...]:
        raise NotImplementedError

    def _told(self, story: Story) -> tuple[_Line, ...]:
        raise NotImplementedError


class WalkModel(_StoryModel):
    """The rows of the order as they were read."""

    def _headings(self) -> tuple[str, ...]:
        return ("#", self.tr("Place"), self.tr("Skater"), self.tr("What the row does"))

    def _told(self, story: Story) -> tuple[_Line, ...]:
        lines = []
        for row in story.rows:
            in_team = row.adds_name and not row.pushed_out
            tone = "text" if in_team else "text3"
            note = "down" if row.pushed_out else "text2" if row.adds_name else "text3"
            cells = (
                _Cell(str(row.row.number), "text3"),
                _Cell(numbers.place_name(row.row.event, row.row.okt_place), event=row.row.event.value),
                _Cell(row_skater(row), tone, in_team),
                _Cell(row_note(row), note),
            )
            lines.append(_Line(row.skater, cells))
        return tuple(lines)


class SkatersModel(_StoryModel):
    """The team, then who is out, each with one reason and the start places."""

    def _headings(self) -> tuple[str, ...]:
        return ("", self.tr("Skater"), self.tr("Why"), self.tr("Start places"))

    def _told(self, story: Story) -> tuple[_Line, ...]:
        others = set(story.reasons) - {*story.team, *story.out}
        # Something happened to those who fell or lost a row; the others were not fast enough.
        rest = sorted(others, key=lambda name: (story.reasons[name].kind is OutKind.NO_ROW, name))
        lines = [self._line(story, skater, str(number)) for number, skater in enumerate(story.team, start=1)]
        lines += [self._line(story, skater, "") for skater in (*story.out, *rest)]
        return tuple(lines)

    def _line(self, story: Story, skater: str, number: str) -> _Line:
        reason, inside = story.reasons.get(skater), bool(number)
        why = reason_words(reason) if reason is not None else numbers.EN_DASH
        cells = (
            _Cell(number or self.tr("out"), "text3"),
            _Cell(skater, "text" if inside else "text2", inside),
            _Cell(why, "text2" if inside else "text3"),
            _Cell(start_places_of(story, skater), "text2"),
        )
        return _Line(skater, cells)


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == 0 else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
