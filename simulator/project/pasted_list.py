"""What a list on the clipboard is: results of the meet, or results to forecast from."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.people.persons import Ground, Persons
from simulator.project.named import persons_of
from simulator.results import ResultsReport, read_pasted
from simulator.results.pasted import MOST_LETTERS, pasted_fault, read_objects, title_of
from simulator.results.raw_table import RawTable
from simulator.results.spaced import is_title
from simulator.results.titles import Title, read_title
from simulator.results.values import BadValue, parse_distance_m, parse_sex
from simulator.what_if.words import event_words
from simulator.words import Said

Race = tuple[Sex, Event]

_TIME = re.compile(r"\d[:.]\d\d[.,]\d\d|\b\d\d[.,]\d\d\d?\b")


@dataclass(frozen=True)
class PastedList:
    """A list as it is to be read.

    Attributes
    ----------
    races
        Events of the meet whose results it tells; empty for results to forecast from.
    """

    text: str
    races: tuple[Race, ...] = ()


def pasted_list(text: str, page: str, plan: Plan) -> PastedList | None:
    """Return what stands on a clipboard as text, as a web page, or both; None when it is no list of results.

    A list is of the meet when its title or columns name an event that is ridden there and a day of
    the meet, or no day and nobody who is not entered in it.
    """
    lists: list[tuple[int, PastedList]] = []
    for candidate in (text, page_text(page)):
        if not candidate.strip() or len(candidate) > MOST_LETTERS:
            continue
        report, told = _read(candidate)
        if report.table is not None and len(report.table):
            races = _races(report, title_of(candidate), plan, told=told)
            lists.append((0 if races else 1 if told else 2, PastedList(candidate, races)))
        elif candidate.count("\n") and _TIME.search(candidate):
            lists.append((3, PastedList(candidate)))  # a list with faults, which the dialog will tell
    return min(lists, key=lambda one: one[0], default=(0, None))[1]


def contradicted(text: str, chosen: Mapping[str, str]) -> dict[str, str]:
    """Return what the title of a list says otherwise than was chosen, by field."""
    says = title_of(text).says
    return {field: says[field] for field, value in chosen.items() if says.get(field, value) != value}


def as_chosen(text: str, chosen: Mapping[str, str]) -> str:
    """Return a list without the titles that say something else than was chosen."""
    return "\n".join(line for line in text.splitlines() if not _denies(line, chosen))


def _denies(line: str, chosen: Mapping[str, str]) -> bool:
    if not is_title(line):
        return False
    says = read_title(line).says
    return any(says.get(field, value) != value for field, value in chosen.items())


def names_in_doubt(
    plan: Plan, faults: Collection[Fault], same: Mapping[str, str]
) -> list[tuple[str, tuple[str, ...]]]:
    """Return names that a list of results was refused for, each with the entrants who may be meant."""
    found: dict[str, tuple[str, ...]] = {}
    for fault in faults:
        name = unknown_name(fault)
        if not name or same.get(name) == name:
            continue
        for sex in Sex:
            meant = Persons.of(plan.meet.skaters(sex)).find(name).suggestions
            if meant:
                found.setdefault(name, meant)
    return [*found.items()]


def unknown_name(fault: Fault) -> str:
    """Return the name of which a fault says that it is not entered; empty for any other fault."""
    words = fault.found
    if not isinstance(words, Said) or words.pattern != "{skater} is not entered in {event}":
        return ""
    return str(words.values["skater"])


def unknown_starts(plan: Plan, faults: Collection[Fault]) -> tuple[tuple[Sex, Event, str], ...]:
    """Return the starts of a list that nobody is entered for, as far as faults name them."""
    races = {str(event_words(event, sex)): (sex, event) for sex in Sex for event in plan.meet.events(sex)}
    found: dict[tuple[Sex, Event, str], None] = {}
    for fault in faults:
        if unknown_name(fault) and isinstance(fault.found, Said):
            race = races.get(str(fault.found.values["event"]))
            if race is not None:
                found[*race, unknown_name(fault)] = None
    return (*found,)


def page_text(page: str) -> str:
    """Return the table of a web page, or of results as objects, with tabs between its cells.

    It stands below what its title says; empty when there is no such table.
    """
    if not page.strip() or pasted_fault(page, lines=False) is not None:
        return ""
    try:
        raw = read_objects("page", page)
    except InputRefused:
        return ""
    if raw is None:
        return ""
    titles = {title for _, title in raw.titles}
    if len(titles) > 1:
        return page  # several lists, each below its own title
    lines = [_title_line(raw), "\t".join(raw.header), *("\t".join(row) for row in raw.rows)]
    return "\n".join(line for line in lines if line) + "\n"


def _title_line(raw: RawTable) -> str:
    if not raw.titles:
        return ""
    says = raw.titles[0][1].says
    sex = {"W": "Women", "M": "Men"}.get(says.get("sex", ""), "")
    distance = f"{says['distance_m']} m" if "distance_m" in says else ""
    run = f"({says['run']})" if "run" in says else ""
    return ", ".join(filter(None, (f"{distance} {run} {sex}".strip(), says.get("rink"), says.get("date"))))


def _read(text: str) -> tuple[ResultsReport, bool]:
    """Read a list; whether it says itself of which event it is, or is read as if of some."""
    report = read_pasted(text)
    if report.table is not None:
        return report, True
    title = title_of(text)
    return read_pasted(
        text, defaults={"sex": title.sex or "W", "distance_m": title.distance_m or "500"}
    ), False


def _races(report: ResultsReport, title: Title, plan: Plan, *, told: bool) -> tuple[Race, ...]:
    table, meet = report.table, plan.meet
    if table is None:
        return ()
    rows = {(str(sex), int(metres)) for sex, metres in zip(table["sex"], table["distance_m"], strict=True)}
    races = tuple((Sex(sex), Event(str(metres))) for sex, metres in sorted(rows))
    if not told:
        race = _titled_race(title, plan, {str(name) for name in table["skater"]})
        races = (race,) if race is not None else ()
    if not races or any(event not in meet.events(sex) for sex, event in races):
        return ()
    days = {day.date() for day in table["date"].dropna()}
    if days:
        return races if days <= {race.date for race in meet.programme} else ()
    if title.rink and title.rink != meet.rink:
        return ()
    persons = persons_of(plan)
    for sex, event in races:
        own = table["sex"] == sex.value if told else table["sex"] == table["sex"]
        if not _all_entered(
            {str(name) for name in table.loc[own, "skater"]}, persons[sex], plan, (sex, event)
        ):
            return ()
    return races


def _titled_race(title: Title, plan: Plan, names: set[str]) -> Race | None:
    """Return the event of a title; without a sex in it that of the people in the list."""
    if not title.distance_m:
        return None
    event = Event(title.distance_m)
    if title.sex:
        return Sex(title.sex), event
    persons = persons_of(plan)
    fits = [sex for sex in Sex if sex in persons and _all_entered(names, persons[sex], plan, (sex, event))]
    return (fits[0], event) if len(fits) == 1 else None


def _all_entered(names: set[str], persons: Persons, plan: Plan, race: Race) -> bool:
    entered = Persons.of(plan.meet.skaters(*race), dict(persons.same))
    return bool(names) and all(entered.find(name).ground is not Ground.UNKNOWN for name in names)


def race_of(title: Title, shown: Race) -> Race:
    """Return the event that a title names; what it leaves out is as in the event shown."""
    sex, event = shown
    try:
        sex = parse_sex(title.sex) if title.sex else sex
        event = Event(str(parse_distance_m(title.distance_m))) if title.distance_m else event
    except BadValue:
        return shown
    return sex, event
