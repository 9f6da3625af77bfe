"""Reading what is shipped of the Games: programme, start places by country, results of rivals before them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated

import pandas as pd

from simulator.event import Event, Sex
from simulator.form.as_of import known_on
from simulator.form.data import FormData
from simulator.form.same_race import told_in_one_way
from simulator.games.games import Games, GamesEvents, GamesField, GamesRace, Rival
from simulator.games.joint_fit import with_rivals
from simulator.input.faults import Fault, InputRefused, alike_once, refuse_if_any
from simulator.input.forms import Day, OneLine
from simulator.input.records import read
from simulator.input.toml_reader import TomlReader, read_toml
from simulator.meet.meet import Meet
from simulator.project.named import with_names_of
from simulator.results import load_results, read_results
from simulator.results.cells import Cells
from simulator.results.columns import StrictColumns
from simulator.results.countries import country_code
from simulator.results.dates import parse_day
from simulator.results.reading import read_strict
from simulator.results.values import count_up_to, parse_event, parse_sex
from simulator.shipped import shipped
from simulator.text import file_name
from simulator.words import say

RESULTS_OF_RIVALS = "form/results-international.csv"
"""Results of other countries' skaters: forecasts of the Games take them, those of the trial do not."""

RESULTS = "results.csv"
"""What happened at the Games, in their folder."""

_FOLDER, _DESCRIPTION = "games", "games.toml"
_PROGRAMME = StrictColumns(("date", "sex", "distance_m", "starters"), ("source",), 100)
_PLACES = StrictColumns(("sex", "distance_m", "country", "places"), ("source",), 2_000)
_FIELD = StrictColumns(("sex", "distance_m", "skater", "country"), ("rows", "note", "source"), 2_000)
_MOST_STARTERS = 60
_LONGEST_WAIT_DAYS = 120


@dataclass(frozen=True)
class _Details:
    """What ``games.toml`` says."""

    name: Annotated[str, OneLine(100)]
    rink: Annotated[str, OneLine(100)]
    first_day: Annotated[date, Day()]
    country: Annotated[str, OneLine(3)]


def games_after(meet: Meet) -> Games:
    """Return the Games that a meet selects for: the first shipped that follow it within months.

    Raises
    ------
    InputRefused
        When none do.
    """
    days = meet.first_day, meet.first_day + timedelta(days=_LONGEST_WAIT_DAYS)
    following = [own for own in shipped_games() if days[0] < own.first_day <= days[1]]
    if not following:
        found = say("no Games are known that follow {meet} of {day}", meet=meet.name, day=days[0])
        known = ", ".join(f"{own.name} ({own.first_day})" for own in shipped_games())
        raise InputRefused([Fault(say("Games"), found, say("Known are {known}.", known=known))])
    return min(following, key=lambda own: own.first_day)


@cache
def shipped_games() -> tuple[Games, ...]:
    """Return the Games shipped with the program."""
    folders = sorted(shipped(_FOLDER).iterdir(), key=lambda own: own.name)
    return tuple(read_games(own, own.name) for own in folders if own.joinpath(_DESCRIPTION).is_file())


def read_games(folder: Traversable, label: str) -> Games:
    """Read the folder of some Games.

    Parameters
    ----------
    label
        What to call the folder in a fault; it identifies the Games.

    Raises
    ------
    InputRefused
        With every fault of its files.
    """
    reader = TomlReader(f"{label}/{_DESCRIPTION}")
    details = read(reader, _Details, read_toml(folder.joinpath(_DESCRIPTION), reader.source))
    programme, places = (
        read_strict(folder.joinpath(name), f"{label}/{name}", columns)
        for name, columns in (("programme.csv", _PROGRAMME), ("start_places.csv", _PLACES))
    )
    races, quota = _programme(programme), _places(places)
    refuse_if_any([*reader.faults, *programme.faults.told(), *places.faults.told()])
    if details is None:  # then it has faults, and was refused
        raise InputRefused(reader.faults)
    return Games(label, details.name, details.rink, details.first_day, details.country, races, quota)


def _programme(cells: Cells) -> tuple[GamesRace, ...]:
    columns = (
        cells.parse("date", parse_day, required=True),
        cells.parse("sex", parse_sex, required=True),
        cells.parse("distance_m", parse_event, required=True),
        cells.parse("starters", count_up_to(_MOST_STARTERS), required=True),
    )
    return tuple(
        GamesRace(day, sex, event, number)
        for day, sex, event, number in zip(*columns, strict=True)
        if day is not None and sex is not None and event is not None and number is not None
    )


def _places(cells: Cells) -> dict[GamesEvents, dict[str, int]]:
    places: dict[GamesEvents, dict[str, int]] = {}
    columns = (
        cells.parse("sex", parse_sex, required=True),
        cells.parse("distance_m", parse_event, required=True),
        cells.texts("country"),
        cells.parse("places", count_up_to(_MOST_STARTERS), required=True),
    )
    for sex, event, country, number in zip(*columns, strict=True):
        if sex is not None and event is not None and number is not None:
            places.setdefault((sex, event), {})[country_code(country)] = number
    return places


def read_field(
    file: Path, games: Games, form: FormData, ours: Collection[tuple[Sex, str]] = ()
) -> GamesField:
    """Read who of other countries rides what, from a table of one's own.

    Skaters of the country of the team are passed over: they are simulated.

    Parameters
    ----------
    form
        Past results, which say how much is known of each.
    ours
        Who is entered at the trial: nobody of them rides for another country.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    source = file_name(file)
    cells = read_strict(file, source, _FIELD)
    lines: dict[tuple[Sex, Event, str], int] = {}
    rivals: dict[GamesEvents, list[Rival]] = {}
    not_ridden: list[Fault] = []
    columns = (
        cells.parse("sex", parse_sex, required=True),
        cells.parse("distance_m", parse_event, required=True),
        cells.skaters()[0],
        cells.texts("country"),
    )
    results = form.results
    counts = results[results["time_ms"].notna()].groupby(["sex", "distance_m", "skater"]).size()
    for line, sex, event, skater, country in zip(cells.lines, *columns, strict=True):
        if sex is None or event is None or skater is None:
            continue
        if games.race(sex, event) is None:
            found = say("{event} is not on the programme of {games}", event=event, games=games.name)
            not_ridden.append(
                Fault(cells.faults.source, found, say("Take the line out."), line, cells.name("distance_m"))
            )
        elif (sex, event, skater) in lines:
            found = say(
                "{skater} stands in line {line} already", skater=skater, line=lines[sex, event, skater]
            )
            cells.faults.add(found, say("Take one of the two out."), line, cells.name("skater"))
        elif country_code(country) != games.country and (sex, skater) in ours:
            found = say("{skater} is entered at the trial, and rides for no other country", skater=skater)
            remedy = say("Correct the country or the name, or take the line out.")
            cells.faults.add(found, remedy, line, cells.name("country"))
        elif country_code(country) != games.country:
            known = int(counts.get((sex.value, event.distance_m, skater), 0))
            rivals.setdefault((sex, event), []).append(Rival(skater, country_code(country), known))
        lines.setdefault((sex, event, skater), line)
    cells.faults.extend(alike_once(not_ridden))
    if not rivals and not cells.faults:
        cells.faults.add(say("nobody of another country"), say("Write one line for each start."))
    refuse_if_any(cells.faults.told())
    whole = {key for key, own in rivals.items() if len(own) >= games.foreign(*key)}
    return GamesField({key: tuple(own) for key, own in rivals.items()}, frozenset(whole), source)


def form_for_games(form: FormData, meet: Meet) -> FormData:
    """Return the form data of a trial with the results of rivals, known on the same day, each race once."""
    rivals = shipped_results_of_rivals()
    if form.as_of is not None:
        rivals = known_on(FormData(rivals), form.as_of).results
    plain = FormData(
        form.results, form.personal_bests, form.skaters, sources=form.sources, origin=form.origin,
        same=form.same, as_of=form.as_of,
    )  # fmt: skip
    return told_in_one_way(with_names_of(with_rivals(plain, rivals), meet))


@cache
def shipped_results_of_rivals() -> pd.DataFrame:
    """Return the results of other countries' skaters that are shipped."""
    report = read_results(shipped(RESULTS_OF_RIVALS))
    if report.table is None or report.faults:
        raise InputRefused(report.faults)
    return report.table


def results_of_games(games: Games, file: Path | None = None) -> pd.DataFrame:
    """Return what happened at the Games, by a file or as it is shipped.

    Raises
    ------
    InputRefused
        With every fault of the file, also when nothing is shipped of these Games.
    """
    return load_results(shipped(f"{_FOLDER}/{games.id}/results.csv") if file is None else file)
