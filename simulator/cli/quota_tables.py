"""What ``okt quota`` prints: lists, last places, countries, one country; the same as tables and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from simulator.cli.rule_tables import SEX_WORDS, event_word, plain_table
from simulator.event import Event, Sex
from simulator.input.faults import Fault, refuse_if_any
from simulator.quota.answer import OfCountry, QuotaAnswer
from simulator.quota.complete import told_in_a_line
from simulator.quota.lists import Earned, QuotaLine, QuotaList, Way
from simulator.quota.outlook import ANY_TIME, SOMEBODY_NEW, Reach
from simulator.quota.rule import QuotaRule
from simulator.quota.steps import event_of
from simulator.race_time import format_time
from simulator.tables.table import Kind, TableColumn, Value
from simulator.tables.table import Table as Values
from simulator.text import quoted

_WAYS = {Way.POINTS: "by points", Way.TIME: "by time", Way.RESERVE: "reserve"}


def events_asked(rule: QuotaRule, words: Sequence[str]) -> tuple[tuple[Sex, Event], ...]:
    """Return the events that the user names, all without any.

    Raises
    ------
    InputRefused
        When a word names no event of the rule that is ridden against the clock.
    """
    lists = [(sex, event) for sex in Sex for event in rule.distances(sex)]
    keys = [event_of(word) for word in words] or lists
    known = ", ".join(f"{sex}{event}" for sex, event in lists)
    faults = [
        Fault("--event", f"{quoted(word)} is no event with lists", f"Expected one of {known}.")
        for word, key in zip(words, keys, strict=False)
        if key not in lists
    ]
    refuse_if_any(faults)
    return tuple(key for key in keys if key is not None)


def print_quota(console: Console, answer: QuotaAnswer, events: Sequence[tuple[Sex, Event]]) -> None:
    """Print the lists of some events, then the last places, the countries and what was asked besides."""
    for key in events:
        if answer.lists[key].races:
            console.print(_list(answer.lists[key]))
    console.print(Text("Last places", style="bold"))
    for (sex, event), own in answer.lists.items():
        console.print(Text(f"{event_word(event)} {SEX_WORDS[sex]}: {cut_offs(own)}"))
    console.print()
    console.print(_countries(answer))
    for allocated in answer.after_steps.values():
        if allocated.told:
            where = f"{event_word(allocated.event)} {SEX_WORDS[allocated.sex]}"
            console.print(Text(f"{where}: {' '.join(allocated.told)}"))
    if answer.of_country is not None:
        console.print(_country(answer, answer.of_country))
        for line in _team_lines(answer, answer.of_country):
            console.print(Text(line))
    for (sex, event), missing in answer.missing.items():
        words = f"{event_word(event)} {SEX_WORDS[sex]}: the field is not complete. {told_in_a_line(missing)}."
        console.print(Text(words))


def cut_offs(own: QuotaList) -> str:
    """Write the last places of an event: ``21st by points: 59; 7th by time: 1:55.32; first reserve: ...``."""
    parts = []
    last, reserves = own.last(Way.POINTS), own.of(Way.RESERVE)
    if last is not None:
        parts.append(f"{_nth(len(own.of(Way.POINTS)))} by points: {last.total}")
    last = own.last(Way.TIME)
    if last is not None:
        parts.append(f"{_nth(len(own.of(Way.TIME)))} by time: {_time(last)}")
    if reserves:
        parts.append(f"first reserve: {_time(reserves[0].earned)}")
    if own.unfilled:
        parts.append(f"{own.unfilled} {'place' if own.unfilled == 1 else 'places'} nobody has earned")
    return "; ".join(parts)


def _nth(number: int) -> str:
    """Write an ordinal in figures: ``21st``."""
    last = 0 if number % 100 in (11, 12, 13) else number % 10
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def _time(own: Earned) -> str:
    return "" if own.time_ms is None else format_time(own.time_ms, 3 if own.time_ms % 10 else 2)


def _list(own: QuotaList) -> Table:
    table = plain_table(f"{event_word(own.event)} {SEX_WORDS[own.sex]}")
    table.add_column("Rank", justify="right")
    table.add_column("Skater", no_wrap=True)
    table.add_column("")
    table.add_column("Points", justify="right")
    table.add_column("Race by race", no_wrap=True)
    table.add_column("Time", justify="right")
    table.add_column("")
    way = None
    for line in own.lines:
        if line.way is not way:
            way = line.way
            heading = {Way.POINTS: "By points", Way.TIME: "By time", Way.RESERVE: "Reserves"}[way]
            table.add_row("", Text(heading, style="bold"), *[""] * 5)
        table.add_row(
            _rank(line),
            Text(line.earned.skater, style="dim" if line.rank is None else ""),
            Text(line.earned.country),
            str(line.earned.total or ""),
            " ".join("-" if one is None else str(one) for one in line.earned.points),
            _time(line.earned),
            _remark(line),
        )
    days = ", ".join(f"{race.day:%d %b} {race.event} m" for race in own.races)
    table.caption = Text(f"Races: {days}")
    table.caption_justify = "left"
    return table


def _rank(line: QuotaLine) -> str:
    if line.rank is None:
        return "over"
    return f"R{line.rank}" if line.way is Way.RESERVE else str(line.rank)


def _remark(line: QuotaLine) -> str:
    return "equal to the one before in everything" if line.equal else ""


def _countries(answer: QuotaAnswer) -> Table:
    after = answer.after_steps
    table = plain_table("Start places after the steps" if after else "Start places")
    table.add_column("", no_wrap=True)
    held = {key: (after[key] if after else own).places() for key, own in answer.lists.items()}
    for sex, event in held:
        table.add_column(f"{sex}{event}", justify="right")
    totals: dict[str, int] = {}
    for own in held.values():
        for country, number in own.items():
            totals[country] = totals.get(country, 0) + number
    for country in sorted(totals, key=lambda one: (-totals[one], one)):
        table.add_row(Text(country), *(str(own.get(country, "")) for own in held.values()))
    return table


def _country(answer: QuotaAnswer, own: OfCountry) -> Table:
    before = " before the steps" if answer.after_steps else ""
    table = plain_table(f"{own.country}, and one more race{before}")
    table.add_column("Event", no_wrap=True)
    table.add_column("Places", justify="right")
    table.add_column("By points", justify="right")
    table.add_column("A place more with")
    table.add_column("A place less with")
    for (sex, event), one in own.outlooks.items():
        lists = answer.lists[sex, event]
        table.add_row(
            f"{event_word(event)} {SEX_WORDS[sex]}",
            f"{one.places} of {lists.quota.most}",
            str(lists.places(Way.POINTS).get(own.country, 0)),
            Text("it has the most" if one.places == lists.quota.most else _reaches(one.gain)),
            Text(_reaches(one.loss) if one.places else "it has none"),
        )
    table.caption = Text(
        "One skater rides it, the others get nothing. Somebody new has not ridden the event yet."
    )
    table.caption_justify = "left"
    return table


def _reaches(reaches: Sequence[Reach]) -> str:
    return "; ".join(_reach(one) for one in reaches) or "nothing one skater can ride"


def _reach(one: Reach) -> str:
    who = "somebody new" if one.skater == SOMEBODY_NEW else one.skater
    who += f" ({one.country})" if one.country else " of a country without a place"
    if one.points is not None:
        return f"{one.points} {'point' if one.points == 1 else 'points'} of {who}"
    return f"{'any time' if one.time_ms == ANY_TIME else format_time(one.time_ms or 0)} of {who}"


def _team_lines(answer: QuotaAnswer, own: OfCountry) -> list[str]:
    """Write the teams of a country: they go by what was earned, as steps come behind that."""
    lines, before = [], " before the steps" if answer.after_steps else ""
    for team in own.teams:
        more = f" For more it lacks: {'; '.join(team.lacks)}." if team.lacks else " More there are not."
        lines.append(f"{own.country} {SEX_WORDS[team.sex]}{before}: {team.size} athletes.{more}")
    return lines


def quota_tables(answer: QuotaAnswer, events: Sequence[tuple[Sex, Event]]) -> tuple[Values, ...]:
    """Return the lists of some events, the last places and the countries as values for files."""
    sex, event, country = (TableColumn(head, key=head.lower()) for head in ("Sex", "Event", "Country"))
    lines: list[tuple[Value, ...]] = []
    for key in events:
        for line in answer.lists[key].lines:
            own = line.earned
            races = " ".join("-" if one is None else str(one) for one in own.points)
            day = own.time_race.day if own.time_race is not None else None
            seconds = None if own.time_ms is None else own.time_ms / 1000
            which = (str(key[0]), str(key[1]), _WAYS[line.way], line.rank, own.skater, own.country)
            lines.append((*which, own.total, races, seconds, day, "yes" if line.equal else "no"))
    columns = (
        *(sex, event, TableColumn("List", key="list")),
        TableColumn("Rank", Kind.COUNT, "Empty for a skater over the country's number.", "rank"),
        *(TableColumn("Skater", key="skater"), country, TableColumn("Points", Kind.COUNT, key="points")),
        TableColumn("Race by race", key="races"),
        TableColumn("Time", Kind.TIME, key="time_s"),
        TableColumn("Ridden on", Kind.DAY, key="ridden_on"),
        TableColumn("Equal", note="To the line before, in all that decides.", key="equal"),
    )
    return (
        Values("Start place lists", "Lists by points and by time, with reserves", columns, tuple(lines)),
        _last_places_table(answer, sex, event),
        _countries_table(answer, (sex, event, country)),
    )


def _last_places_table(answer: QuotaAnswer, sex: TableColumn, event: TableColumn) -> Values:
    rows: list[tuple[Value, ...]] = []
    for (of, one), own in answer.lists.items():
        last, timed, reserves = own.last(Way.POINTS), own.last(Way.TIME), own.of(Way.RESERVE)
        times = [timed, reserves[0].earned if reserves else None]
        seconds = [None if it is None or it.time_ms is None else it.time_ms / 1000 for it in times]
        missing = str(told_in_a_line(answer.missing.get((of, one), ())))
        total = None if last is None else last.total
        rows.append((str(of), str(one), total, *seconds, own.unfilled, missing))
    return Values(
        "Last places",
        "The last places of each event",
        (
            *(sex, event, TableColumn("Last by points", Kind.COUNT, key="points")),
            TableColumn("Last by time", Kind.TIME, key="time_s"),
            TableColumn("First reserve", Kind.TIME, key="reserve_time_s"),
            TableColumn("Not earned", Kind.COUNT, "Places that nobody has earned.", "unfilled"),
            TableColumn("Missing", note="What the results lack of its fields.", key="missing"),
        ),
        tuple(rows),
    )


def _countries_table(answer: QuotaAnswer, heads: tuple[TableColumn, ...]) -> Values:
    rows = tuple(
        (
            *(str(sex), str(event), country, number),
            *(own.places(Way.POINTS).get(country, 0), own.places(Way.TIME).get(country, 0)),
            *(own.places(Way.RESERVE).get(country, 0), after.get(country, 0)),
        )
        for (sex, event), own in answer.lists.items()
        for after in [_after(answer, sex, event)]
        for country, number in ({**dict.fromkeys(after, 0), **own.places()}).items()
    )
    numbers = ("Places", "By points", "By time", "Reserves", "After the steps")
    columns = (TableColumn(head, Kind.COUNT, key=head.lower().replace(" ", "_")) for head in numbers)
    return Values("Countries", "Start places of the countries", (*heads, *columns), rows)


def _after(answer: QuotaAnswer, sex: Sex, event: Event) -> dict[str, int]:
    own = answer.after_steps.get((sex, event))
    return answer.lists[sex, event].places() if own is None else own.places()


def quota_json(answer: QuotaAnswer, events: Sequence[tuple[Sex, Event]]) -> dict[str, Any]:
    """Return everything as values for JSON; a race of somebody new has no skater."""
    return {
        "rule": answer.rule.id,
        "events": [_list_json(answer, sex, event) for sex, event in events],
        "country": None if answer.of_country is None else _country_json(answer.of_country),
    }


def _country_json(own: OfCountry) -> dict[str, Any]:
    return {
        "code": own.country,
        "teams": [
            {
                "sex": str(team.sex),
                "athletes": team.size,
                "lacks": [str(one) for one in team.lacks],
                "places": {str(event): number for event, number in team.places.items()},
            }
            for team in own.teams
        ],
        "one_more_race": [
            {
                "sex": str(sex),
                "event": str(event),
                "gain": [_reach_json(reach) for reach in one.gain],
                "loss": [_reach_json(reach) for reach in one.loss],
            }
            for (sex, event), one in own.outlooks.items()
        ],
    }


def _reach_json(one: Reach) -> dict[str, Any]:
    return {
        "skater": None if one.skater == SOMEBODY_NEW else one.skater,
        "country": one.country or None,
        "points": one.points,
        "time_s": None if one.time_ms in (None, ANY_TIME) else one.time_ms / 1000,
        "any_time": one.time_ms == ANY_TIME,
    }


def _list_json(answer: QuotaAnswer, sex: Sex, event: Event) -> dict[str, Any]:
    own = answer.lists[sex, event]
    steps = answer.after_steps.get((sex, event))
    return {
        "sex": str(sex),
        "event": str(event),
        "places": own.quota.places,
        "races": [{"day": race.day.isoformat(), "event": str(race.event)} for race in own.races],
        "lines": [_line_json(line) for line in own.lines],
        "countries": own.places(),
        "unfilled": own.unfilled,
        "missing": [str(one) for one in answer.missing.get((sex, event), ())],
        "steps": None
        if steps is None
        else {"told": [str(one) for one in steps.told], "countries": steps.places()},
    }


def _line_json(line: QuotaLine) -> dict[str, Any]:
    own = line.earned
    return {
        "list": str(line.way),
        "rank": line.rank,
        "skater": own.skater,
        "country": own.country,
        "points": own.total,
        "race_points": list(own.points),
        "time_s": None if own.time_ms is None else own.time_ms / 1000,
        "time_day": None if own.time_race is None else own.time_race.day.isoformat(),
        "equal": line.equal,
    }
