"""Start places of the countries at the Games from a table of one's own, as ``okt quota`` writes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.games.games import Games, GamesEvents
from simulator.input.faults import Fault, alike_once, refuse_if_any
from simulator.results.cells import Cells
from simulator.results.columns import StrictColumns
from simulator.results.countries import country_code
from simulator.results.reading import read_strict
from simulator.results.values import count_up_to, parse_event, parse_sex
from simulator.text import file_name, quoted
from simulator.what_if.words import event_words
from simulator.words import say

_AFTER = "after_the_steps"
_ALLOWED = ("by_points", "by_time", "reserves", _AFTER, "source")
_COLUMNS = StrictColumns(("sex", "distance_m", "country", "places"), _ALLOWED, 2_000)


def with_places_of(games: Games, file: Path) -> Games:
    """Return the Games with the start places of a table, in the events that it has; the others stay.

    It is the table of the countries that ``okt quota --tables`` writes: where it says what the places are
    after the steps of the re-allocation, these count.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    cells = read_strict(file, file_name(file), _COLUMNS)
    counted = _AFTER if cells.has(_AFTER) else "places"
    lines: dict[tuple[Sex, Event, str], int] = {}
    places: dict[GamesEvents, dict[str, int]] = {}
    not_ridden: list[Fault] = []
    columns = (
        cells.parse("sex", parse_sex, required=True),
        cells.parse("distance_m", parse_event, required=True),
        cells.texts("country"),
        cells.parse(counted, _number, required=True),
    )
    for line, sex, event, written, number in zip(cells.lines, *columns, strict=True):
        if sex is None or event is None or number is None:
            continue
        country, race = country_code(written), games.race(sex, event)
        own = places.setdefault((sex, event), {})
        if not country:
            cells.faults.add(say("no country"), say("Write its code."), line, cells.name("country"))
        elif race is None:
            found = say("{event} is not on the programme of {games}", event=event, games=games.name)
            not_ridden.append(
                Fault(cells.faults.source, found, say("Take the line out."), line, cells.name("distance_m"))
            )
        elif (sex, event, country) in lines:
            first = lines[sex, event, country]
            found = say("{country} stands in line {line} already", country=quoted(country), line=first)
            cells.faults.add(found, say("Take one of the two out."), line, cells.name("country"))
        else:
            lines[sex, event, country] = line
            before = sum(own.values())
            own |= {country: number} if number else {}
            if before <= race.starters < before + number:
                found = say("this is more than the {count} who start in all", count=race.starters)
                cells.faults.add(found, say("Lower the places of a country."), line, cells.name(counted))
    cells.faults.extend(alike_once(not_ridden))
    _check(cells, places)
    refuse_if_any(cells.faults.told())
    return with_counted(games, places)


def with_counted(games: Games, places: Mapping[GamesEvents, Mapping[str, int]]) -> Games:
    """Return the Games with the start places of every country in some events; the others stay."""
    return replace(games, places={**games.places, **places}, counted=games.counted | frozenset(places))


def with_places_of_plan(games: Games, plan: Plan) -> Games:
    """Return the Games with the start places that a plan was given, in the events that are ridden there.

    Raises
    ------
    InputRefused
        With every event in which more would start than may.
    """
    places = {key: dict(own) for key, own in plan.games_places.items() if games.race(*key) is not None}
    faults = []
    for (sex, event), own in places.items():
        race = games.race(sex, event)
        if race is not None and sum(own.values()) > race.starters:
            source = say("start places, {event}", event=event_words(event, sex))
            found = say("this is more than the {count} who start in all", count=race.starters)
            faults.append(Fault(source, found, say("Lower the places of a country.")))
    refuse_if_any(faults)
    return with_counted(games, places) if places else games


def _number(text: str) -> int:
    return 0 if text == "0" else count_up_to(60)(text)


def _check(cells: Cells, places: dict[GamesEvents, dict[str, int]]) -> None:
    """Refuse a table without any place: it would leave every event as it was, or empty."""
    if not any(places.values()) and not cells.faults:
        cells.faults.add(
            say("no country has a start place"), say("Write one line for each country and event.")
        )
