"""The races of one skater at one distance as a table, the latest first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from simulator.form.course import RaceMark
from simulator.form.past_race import PastRace
from ui.charts.form_series import Dot, FormLine
from ui.charts.form_words import card_lines, day_text, end_text, race_name, weight_text
from ui.look.parts.heard_model import Index
from ui.tables.cells_model import Cell, CellLine, CellsModel
from ui.words import numbers


class RacesModel(CellsModel):
    """Day, competition, both times and the weight in the forecast."""

    NAME, RIDDEN, AT_MEET = 1, 2, 3
    """The columns of the competition, and of its time as ridden and as it would be at the meet."""
    AT_RIGHT = frozenset({RIDDEN, AT_MEET, 4})

    def __init__(self) -> None:
        super().__init__()
        self._dots: tuple[Dot, ...] = ()
        self._rink, self._season = "", 0

    def headings(self) -> tuple[str, ...]:
        """Return the words above the columns."""
        at_rink = self.tr("At {rink}").format(rink=self._rink)
        return (self.tr("Date"), self.tr("Competition"), self.tr("Time"), at_rink, self.tr("Weight"))

    def show_races(self, line: FormLine, rink: str, season: int) -> None:
        """Show the races of another skater or distance; those of the season of the meet without a year."""
        dots = tuple(reversed(line.dots))
        stay = [dot.race.race for dot in dots] == [dot.race.race for dot in self._dots] and rink == self._rink
        self._dots, self._rink, self._season = dots, rink, season
        self.show_lines((CellLine(self._cells(dot)) for dot in dots), stay=stay)

    def race_at(self, row: int) -> PastRace | None:
        """Return the race of a row."""
        return self._dots[row].race.race if 0 <= row < len(self._dots) else None

    def row_of_race(self, race: PastRace | None) -> int | None:
        """Return the row of a race."""
        return next((row for row, dot in enumerate(self._dots) if dot.race.race == race), None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text and look of a cell; said of a row is the whole card."""
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid() and index.column() == 0:
            dot = self._dots[index.row()]
            return ", ".join(card_lines(dot.race, self._rink, counts=dot.counts))
        return super().data(index, role)

    def _cells(self, dot: Dot) -> tuple[Cell, ...]:
        race = dot.race
        tone = "what_if" if not dot.counts else "text" if race.mark is RaceMark.COUNTED else "text3"
        corrected = end_text(race) if race.at_meet_s is None else numbers.time_text(race.at_meet_s)
        ridden = numbers.EN_DASH if race.time_s is None else numbers.time_text(race.time_s)
        year, name = race.season != self._season, race_name(race)
        short = name.replace("World Cup ", "WC").replace("Wereldbeker ", "WB")
        weight = weight_text(race.weight) if dot.counts and race.mark is RaceMark.COUNTED else numbers.EN_DASH
        if not dot.counts:
            weight = self.tr("left out")
        return (
            Cell(
                day_text(race.day, year=year),
                "text2" if dot.counts else tone,
                tip=day_text(race.day, whole=True),
            ),
            Cell(short, tone, tip=name),
            Cell(ridden, tone),
            Cell(corrected, tone, race.mark is RaceMark.COUNTED and dot.counts),
            Cell(weight, tone),
        )
