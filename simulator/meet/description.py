"""Reading meet.toml: name, rink, dates, rule set, mass start picks, what is partly known, who is who."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, Any

from simulator.event import DISTANCES, Event, Sex
from simulator.input.faults import Fault, InputRefused, did_you_mean
from simulator.input.plain_forms import Most
from simulator.input.records import declared
from simulator.input.toml_kinds import TomlKind, of_another_kind
from simulator.input.toml_reader import TomlReader, read_toml, shown
from simulator.meet.folder import MeetFolder
from simulator.meet.meet import MOST_NEW, NewSkater
from simulator.people.same import Same, SameNames
from simulator.text import LONGEST_SHOWN, clean, is_name, quoted
from simulator.words import say

TEXT_KEYS = ("id", "name", "rink", "rule_set")
DATE_KEYS = ("first_day", "last_day")
TABLE_KEYS = ("mass_start_picks", "partly_known")
PEOPLE_KEYS = ("same", "new_skaters")
MAX_LENGTH_DAYS = 31


@dataclass(frozen=True)
class People:
    """What a meet says of people, by the fields of its file.

    Attributes
    ----------
    same
        Who is meant by a name as it is written elsewhere.
    new_skaters
        Age groups of those of whom no results are known.
    """

    same: Annotated[Same, SameNames()] = ()
    new_skaters: Annotated[tuple[NewSkater, ...], Most(MOST_NEW, lambda one: f"{one.sex} {one.skater}")] = ()


@dataclass(frozen=True)
class Description:
    """What stands in meet.toml; empty or None where it could not be read."""

    id: str = ""
    name: str = ""
    rink: str = ""
    rule_set: str = ""
    first_day: date | None = None
    last_day: date | None = None
    mass_start_picks: dict[Sex, tuple[str, ...]] = field(default_factory=dict)
    partly_known: tuple[tuple[Sex, Event], ...] = ()
    people: People = People()


def read_description(place: MeetFolder, faults: list[Fault]) -> Description:
    """Read meet.toml strictly; what is wrong is added to the faults."""
    source = place.source(place.description.name)
    try:
        given = read_toml(place.description, source)
    except InputRefused as refused:
        faults.extend(refused.faults)
        return Description()
    if other := of_another_kind(given, source, TomlKind.MEET):
        faults.extend(other)
        return Description()
    known = [*TEXT_KEYS, *DATE_KEYS, *TABLE_KEYS, *PEOPLE_KEYS]
    for key in given:
        if key not in known:
            found = say(
                "{key} is not a key known here.{hint}", key=quoted(key), hint=did_you_mean(key, known)
            )
            faults.append(Fault(source, found, say("Known are: {known}.", known=", ".join(known))))
    first, last = (_day(given, key, source, faults) for key in DATE_KEYS)
    if first and last and not 0 <= (last - first).days < MAX_LENGTH_DAYS:
        what = say(
            "{last} is not on or within {max_length_days} days after first_day {first}",
            last=last,
            max_length_days=MAX_LENGTH_DAYS,
            first=first,
        )
        faults.append(Fault(source, what, column="last_day"))
    picks = _by_sex(given, "mass_start_picks", source, faults)
    return Description(
        **{key: _text(given, key, source, faults) for key in TEXT_KEYS},
        first_day=first,
        last_day=last,
        mass_start_picks=picks,
        partly_known=_events(_by_sex(given, "partly_known", source, faults), source, faults),
        people=_people(given, source, faults),
    )


def _people(given: dict[str, Any], source: str, faults: list[Fault]) -> People:
    reader = TomlReader(source)
    told = {
        own.name: own.form.take(reader, given, own.key, "", needed=False)
        for own in declared(People)
        if own.key in given
    }
    faults.extend(reader.faults)
    return People(**{name: value for name, value in told.items() if value is not None})


def _text(given: dict[str, Any], key: str, source: str, faults: list[Fault]) -> str:
    value = given.get(key)
    if isinstance(value, str) and is_name(clean(value)):
        return clean(value)
    found = "missing" if value is None else say("{value} is not a name", value=shown(value))
    faults.append(Fault(source, found, say('Write a text of one line: {key} = "...".', key=key), column=key))
    return ""


def _day(given: dict[str, Any], key: str, source: str, faults: list[Fault]) -> date | None:
    value = given.get(key)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    found = "missing" if value is None else say("{value} is not a day", value=shown(value))
    faults.append(
        Fault(source, found, say("Write it without quotes: {key} = 2025-12-26.", key=key), column=key)
    )
    return None


def _by_sex(given: dict[str, Any], key: str, source: str, faults: list[Fault]) -> dict[Sex, tuple[str, ...]]:
    """Read a table of lists of texts, one list a sex."""
    table = given.get(key, {})
    remedy = say('Write W = ["..."] and M = ["..."] under it.')
    if not isinstance(table, dict):
        faults.append(Fault(source, say("{table} is not a table", table=shown(table)), remedy, column=key))
        return {}
    lists: dict[Sex, tuple[str, ...]] = {}
    for sex, value in table.items():
        column = f"{key}.{sex[:LONGEST_SHOWN]}"
        if sex not in tuple(Sex):
            faults.append(
                Fault(source, say("{sex} is not a sex", sex=quoted(sex)), say("Write W or M."), column=column)
            )
        elif not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            faults.append(
                Fault(
                    source, say("{value} is not a list of texts", value=shown(value)), remedy, column=column
                )
            )
        elif bad := [one for one in value if not is_name(clean(one))]:
            faults.append(
                Fault(source, say("{bad} is not a name", bad=quoted(bad[0])), remedy, column=column)
            )
        elif len({clean(one) for one in value}) < len(value):
            faults.append(Fault(source, say("the same stands there twice"), say("Keep one."), column=column))
        else:
            lists[Sex(sex)] = tuple(clean(one) for one in value)
    return lists


def _events(
    lists: dict[Sex, tuple[str, ...]], source: str, faults: list[Fault]
) -> tuple[tuple[Sex, Event], ...]:
    events: list[tuple[Sex, Event]] = []
    for sex, names in lists.items():
        for name in names:
            if name in DISTANCES:
                events.append((sex, Event(name)))
            else:
                remedy = say("Write one of {distances}, in quotes.", distances=", ".join(DISTANCES))
                found = say("{name} is not an event of the tournament", name=quoted(name))
                faults.append(Fault(source, found, remedy, column=f"partly_known.{sex}"))
    return tuple(events)
