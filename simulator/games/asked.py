"""From a plan of the trial to what a simulation of the Games needs."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources.abc import Traversable
from pathlib import Path

from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.form.model import nothing
from simulator.games.field_rule import field_of_results
from simulator.games.files import form_for_games, games_after, read_field
from simulator.games.games import Games, GamesEvents
from simulator.games.joint_fit import games_forms
from simulator.games.places_file import with_places_of, with_places_of_plan
from simulator.games.run import GamesInputs
from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.meet.team_file import NOT_SELECTED
from simulator.project.load import load_form
from simulator.project.named import persons_of
from simulator.project.typed_medals import NOT_SIMULATED
from simulator.results.columns import StrictColumns
from simulator.results.reading import read_strict
from simulator.results.values import parse_event, parse_sex
from simulator.text import file_name, quoted
from simulator.what_if.words import event_words
from simulator.words import say

_TEAM = StrictColumns(("sex", "skater", "event"), ("route", "country", "note", "source"), 2_000)


def games_inputs(
    plan: Plan,
    field: Path | None = None,
    team: Path | Traversable | None = None,
    go_on: Callable[[], None] = nothing,
    places: Path | None = None,
) -> GamesInputs:
    """Return what a simulation of the Games behind a plan needs.

    It depends on the plan's form data, its entries, the forecasts as fitted and the start places at the
    Games alone: results entered and what-ifs act on it when the Games are ridden.

    Parameters
    ----------
    field
        Table of one's own of who of other countries rides what; None for the rule on results.
    team
        Table of who of ours starts in what; None for the team of each tournament.
    go_on
        Called often; raises to stop.
    places
        Table of start places of the countries, see `with_places_of`; None for those of the plan, and where
        it has none those shipped.

    Raises
    ------
    InputRefused
        When no Games follow the meet, or with every fault of a file.
    """
    games, day = with_places_of_plan(games_after(plan.meet), plan), plan.meet.first_day
    if places is not None:
        games = with_places_of(games, places)
    form = form_for_games(plan.form or load_form(first_day=day), plan.meet)
    starters = None if team is None else read_starters(team, plan, games)
    ours = {(sex, skater) for sex, _, skater in _entered(plan)}
    rivals = (
        field_of_results(form.results, games, day) if field is None else read_field(field, games, form, ours)
    )
    if not any(rivals.rivals.values()):
        found = say("no rivals are known at {games}", games=games.name)
        remedy = say("Give their results, or a later day: without rivals every medal would be ours.")
        raise InputRefused([Fault(say("Games"), found, remedy)])
    return GamesInputs(
        games, rivals, games_forms(plan.meet, plan.as_fitted, form, games, rivals, go_on=go_on), starters
    )


def read_starters(file: Path | Traversable, plan: Plan, games: Games) -> dict[GamesEvents, tuple[str, ...]]:
    """Read who of ours starts in what at the Games; what is not ridden against the clock is left out.

    Raises
    ------
    InputRefused
        With every fault: among them who did not ride the event at the trial, of whom nothing is
        forecast there, and more than there are start places.
    """
    cells = read_strict(file, file_name(file), _TEAM)
    persons, entered = persons_of(plan), _entered(plan)
    starters: dict[GamesEvents, list[str]] = {}
    columns = cells.parse("sex", parse_sex), cells.parse("event", _distance), cells.skaters()[0]
    routes = cells.texts("route") if cells.has("route") else [""] * len(cells.lines)
    for line, sex, event, name, route in zip(cells.lines, *columns, routes, strict=True):
        if sex is None or event is None or name is None or route == NOT_SELECTED:
            continue
        skater = persons[sex].person(name) if sex in persons else name
        own = starters.setdefault((sex, event), [])
        most = games.places.get((sex, event), {}).get(games.country, 0)
        if (sex, event, skater) not in entered:
            found = say(
                "{skater} is not entered in {event} of {meet}",
                skater=quoted(skater), event=event_words(event, sex), meet=plan.meet.name,
            )  # fmt: skip
            remedy = say("Add the entry, or take the line out: without it nothing is forecast there.")
            cells.faults.add(found, remedy, line, cells.name("skater"))
        elif skater not in own:
            own.append(skater)
            if len(own) > most:
                found = say("this is one more than the {count} start places", count=most)
                cells.faults.add(found, say("Take one of the lines out."), line, cells.name("event"))
    if not any(starters.values()) and not cells.faults:
        cells.faults.add(say("nobody starts"), say("Write one line for each start."))
    refuse_if_any(cells.faults.told())
    return {key: tuple(names) for key, names in starters.items() if names}


def _distance(text: str) -> Event | None:
    """Read an event; None for none, and for those that are not ridden against the clock."""
    return None if text in ("", *NOT_SIMULATED) else parse_event(text)


def _entered(plan: Plan) -> set[tuple[Sex, Event, str]]:
    return {
        (sex, event, forecast.skaters[number])
        for sex, forecast in plan.forecasts.items()
        for number, event in zip(forecast.entry_skater, forecast.entry_event, strict=True)
    }
