"""The log of the view Day by day as a table: per result expected, actual, and whom it moved."""

from __future__ import annotations

from collections.abc import Iterable
from operator import is_
from typing import TYPE_CHECKING

from ui.charts.day_words import change_words, effect_words, expected_words, is_seen, result_words
from ui.tables.cells_model import Cell, CellLine, CellsModel
from ui.words import numbers

if TYPE_CHECKING:
    from simulator.ask.days import WhoMoved


class MovedModel(CellsModel):
    """A line for each event, and for each skater of whom it brought a result."""

    AT_RIGHT = frozenset({4})

    moved: tuple[WhoMoved, ...] = ()
    """What is shown."""

    def headings(self) -> tuple[str, ...]:
        """Return the words above the columns."""
        return (
            self.tr("Event"),
            self.tr("Skater"),
            self.tr("Expected"),
            self.tr("Actual"),
            self.tr("Own chance, pp"),
            self.tr("Everybody moved, pp ± SE"),
        )

    def heading_tips(self) -> tuple[str, ...]:
        """Return what is said of the columns."""
        return (
            "",
            "",
            self.tr("Median place and median time before the event"),
            "",
            self.tr("Change of the own chance of a ticket by this result alone, with its standard error"),
            self.tr("Changes by this result alone that are more than noise, with their standard errors"),
        )

    def show_moved(self, moved: Iterable[WhoMoved]) -> None:
        """Show another log; of one that goes on the lines that are there stay."""
        before, self.moved = self.moved, tuple(moved)
        known = len(before)
        if known <= len(self.moved) and all(map(is_, before, self.moved)):
            self.add_lines(map(self._line, self.moved[known:]))
        else:
            self.show_lines(map(self._line, self.moved))

    def _line(self, one: WhoMoved) -> CellLine:
        event = Cell(numbers.event_name(one.event), event=one.event.value, strong=one.skater is None)
        effect, whole = effect_words(one)
        if one.skater is None:
            told = (
                event,
                Cell(self.tr("all results together"), "text2"),
                *[Cell("")] * 3,
                Cell(effect, tip=whole),
            )
            return CellLine(told)
        own = next((change for change in one.changes if change.skater == one.skater), None)
        seen = own is not None and is_seen(own)
        tone = "text3" if own is None or not seen else "up" if own.change > 0 else "down"
        cells = (
            event,
            Cell(one.skater, strong=seen),
            Cell(expected_words(one.expected), "text2"),
            Cell(result_words(one.results)),
            Cell(numbers.EN_DASH if own is None else change_words(own), tone),
            Cell(effect, "text2", tip=whole),
        )
        return CellLine(cells, one.skater)
