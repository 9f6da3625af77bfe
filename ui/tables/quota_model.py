"""Start places of a country, and the lists of an event behind them, as tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from simulator.event import Event, Sex
from simulator.quota.filled import EarnedPlaces
from simulator.quota.lists import QuotaLine, QuotaList, Way
from simulator.race_time import format_time
from simulator.selection.rule_set import RuleSet
from ui.tables.cells_model import Cell, CellLine, CellsModel
from ui.words import numbers

if TYPE_CHECKING:
    from simulator.ask.quota_told import QuotaChances


class EarnedPlacesModel(CellsModel):
    """One line an event: start places now, those earned, and the last place of each list."""

    CHANCE = 3
    """The column that says something only when races to come are simulated."""

    AT_RIGHT = frozenset({1, 2, CHANCE, 4, 5, 6})

    def headings(self) -> tuple[str, ...]:
        """Return the words above the columns."""
        return (
            self.tr("Event"),
            self.tr("Now"),
            self.tr("Earned"),
            self.tr("Chance"),
            self.tr("By points"),
            self.tr("Last by points"),
            self.tr("Last by time"),
        )

    def heading_tips(self) -> tuple[str, ...]:
        """Return what is said of the columns."""
        return (
            "",
            self.tr("Start places in the rules being edited"),
            self.tr("Start places that the country has earned, the likeliest number when races are to come"),
            self.tr("Chance of this number when the races to come are simulated"),
            self.tr("How many of them by the points list"),
            self.tr("Points of the last one who has a place by points"),
            self.tr("Time of the last one who has a place by time"),
        )

    def show_places(
        self,
        rules: RuleSet,
        filled: EarnedPlaces,
        lists: Mapping[tuple[Sex, Event], QuotaList],
        country: str,
        chances: QuotaChances | None = None,
    ) -> None:
        """Show what a country has earned beside the rules being edited."""
        self.show_lines(
            (
                self._line(rules, key, number, lists.get(key), (country, chances))
                for key, number in filled.places.items()
            ),
            stay=True,
        )

    def _line(
        self,
        rules: RuleSet,
        key: tuple[Sex, Event],
        number: int,
        own: QuotaList | None,
        of: tuple[str, QuotaChances | None],
    ) -> CellLine:
        (sex, event), (country, chances) = key, of
        known = chances is not None and key in chances.chances
        share = chances.of(key, country).chance(number)[0] if chances is not None and known else None
        now = rules.start_places.get(sex, {}).get(event, 0)
        tone = "up" if number > now else "down" if number < now else "text"
        cells = [
            Cell(f"{numbers.sex_name(sex)}, {numbers.event_name(event)}", event=event.value),
            Cell(str(now), "text2"),
            Cell(str(number), tone, number != now),
            Cell("" if share is None else numbers.percent(share), "text2"),
        ]
        if own is None:
            return CellLine((*cells, *[Cell("")] * 3))
        points, time = own.last(Way.POINTS), own.last(Way.TIME)
        cells += [
            Cell(str(own.places(Way.POINTS).get(country, 0)), "text2"),
            Cell("" if points is None else str(points.total), "text2"),
            Cell("" if time is None or time.time_ms is None else format_time(time.time_ms), "text2"),
        ]
        return CellLine(tuple(cells))


class QuotaListModel(CellsModel):
    """The lists of an event: rank, skater, country, points race by race, fastest time."""

    AT_RIGHT = frozenset({0, 3, 5})

    def headings(self) -> tuple[str, ...]:
        """Return the words above the columns."""
        return (
            self.tr("Rank"),
            self.tr("Skater"),
            self.tr("Country"),
            self.tr("Points"),
            self.tr("Race by race"),
            self.tr("Time"),
            self.tr("List"),
        )

    def show_list(self, lists: QuotaList | None, country: str) -> None:
        """Show the lists of an event, those of a country in heavy letters; None shows nothing."""
        lines = lists.lines if lists is not None else ()
        self.show_lines(self._line(line, country) for line in lines)

    def _line(self, line: QuotaLine, country: str) -> CellLine:
        own = line.earned
        tone = "text3" if line.rank is None or line.way is Way.RESERVE else "text"
        ours = own.country == country
        words = {
            Way.POINTS: self.tr("by points"),
            Way.TIME: self.tr("by time"),
            Way.RESERVE: self.tr("reserve"),
        }
        rank = numbers.EN_DASH if line.rank is None else str(line.rank)
        over = self.tr("{list}; over the number of the country").format(list=words[line.way])
        races = " ".join(numbers.EN_DASH if one is None else str(one) for one in own.points)
        return CellLine(
            (
                Cell(f"R{rank}" if line.rank is not None and line.way is Way.RESERVE else rank, "text3"),
                Cell(own.skater, tone, ours),
                Cell(own.country, tone, ours),
                Cell(str(own.total), tone),
                Cell(races, "text3"),
                Cell("" if own.time_ms is None else format_time(own.time_ms), tone),
                Cell(over if line.rank is None else words[line.way], "text3"),
            )
        )
