"""The selection procedure, step by step, for one tournament: slow and literal.

Fast code over all tournaments is compared with this. It knows names, lists and nothing else, and
shares no line with what it checks.
"""

from __future__ import annotations

from dataclasses import dataclass, field

NEXT_PLACED, COMMITTEE = "next_placed", "committee"
MASS_START, CALAMITY, PURSUIT, EVENT, TEAM = "mass_start", "calamity", "pursuit", "event", "team"


@dataclass
class Pick:
    """A pick rule; `yes` is whether the committee makes it when the condition holds."""

    kind: str
    skaters: list[str]
    event: str = ""
    yes: bool = True


@dataclass
class Ask:
    """What a row of the order asks besides a place of its event.

    Attributes
    ----------
    race
        Of an event that is ridden twice the race whose place it is.
    where, where_race, first, standard_ms
        The condition: among the first so many there, or no slower than that; none where `where` is empty.
    goes_on
        Whether the row goes by the ranking of those alone who meet the condition.
    """

    race: int | None = None
    where: str = ""
    where_race: int | None = None
    first: int | None = None
    standard_ms: int | None = None
    goes_on: bool = False


@dataclass
class Trial:
    """One tournament that was ridden, the rules, and the committee."""

    order: list[tuple[str, int | None]]
    """(event, place) of each row from the top; the place is None on a pick row."""
    cap: int | None
    """None for as many as there are."""
    start_places: dict[str, int]
    finished: dict[str, list[str]]
    """For each event ridden, those who have a place, in order; a lot has settled ties."""
    entered: dict[str, list[str]] = field(default_factory=dict)
    fell: dict[str, list[str]] = field(default_factory=dict)
    disqualified: dict[str, list[str]] = field(default_factory=dict)
    not_started: dict[str, list[str]] = field(default_factory=dict)
    prequalified: dict[str, list[str]] = field(default_factory=dict)
    named: dict[str, list[str]] = field(default_factory=dict)
    """Who holds a start place of an event without starting in it."""
    protected: bool = False
    """Whether those named and those pre-qualified who start take their tickets before all others."""
    handed_down: bool = False
    """Whether a declined start place goes to the next placed with its row."""
    kept: dict[str, int] = field(default_factory=dict)
    """How many start places of an event, the last ones, only a pick can take."""
    reserves: int = 0
    picks: list[Pick] = field(default_factory=list)
    max_picks: int = 3
    refill: str = NEXT_PLACED
    refills: dict[str, list[str]] = field(default_factory=dict)
    starters: dict[str, list[str]] = field(default_factory=dict)
    declined: list[tuple[str, str]] = field(default_factory=list)
    events: list[str] = field(default_factory=lambda: ["500", "1000", "1500", "3000", "5000", "10000"])
    """From short to long, then all else of which there is a ranking."""
    asks: dict[int, Ask] = field(default_factory=dict)
    """By number of the row, from 0."""
    races: dict[tuple[str, int], list[str]] = field(default_factory=dict)
    """For a race of an event that is ridden twice, those who have a place in it, in order."""
    times: dict[tuple[str, int | None], dict[str, int]] = field(default_factory=dict)
    """Times in ms by event and race, None for the time that counts."""


@dataclass
class Result:
    """What came of it.

    Attributes
    ----------
    rows
        Who stands on each row; None where nobody does.
    names
        The names of the list, from the top, with the number of the row that named them.
    team
        Who has a ticket.
    made
        Whom each pick made took, by the number of its rule.
    brought_in, displaced
        Who came in and who dropped out by each pick made.
    route
        How each skater of the team came in: ("row", its number) or ("pick", the number of the rule).
    reasons
        Why everybody else is out.
    """

    rows: list[str | None]
    names: dict[str, int]
    team: list[str]
    first_out: str | None
    made: dict[int, str]
    brought_in: dict[int, set[str]]
    displaced: dict[int, set[str]]
    start_places: dict[str, list[str]]
    route: dict[str, tuple[str, int]]
    reasons: dict[str, tuple[object, ...]]
    reserves: list[str]


def select(trial: Trial, skaters: list[str]) -> Result:
    """Select the team of one sex and say how it came about."""
    # Step 1. The start places go to the first placed; the rows hold whoever took the place.
    places = {event: _placed(trial, event) for event in trial.events if _is_ridden(trial, event)}
    made: dict[int, str] = {}
    pick_rows = _pick_rows(trial, made)
    # Steps 2 and 3. The walk.
    rows = _rows(trial, places, pick_rows)
    before_picks = rows
    names = _walk(trial, rows)
    everybody = _walk(trial, rows, everybody=True)
    team = list(names)
    brought_in, displaced = _by_mass_start(trial, rows, pick_rows, made)
    # Step 4. The committee looks at its rules in order, and sees the team as it stands.
    team_picks: list[tuple[int, str]] = []
    event_picks: list[tuple[int, str, str]] = []
    last_displaced: dict[str, tuple[object, ...]] = {}
    for number, pick in enumerate(trial.picks):
        if pick.kind == MASS_START or not pick.yes or len(made) == trial.max_picks:
            continue
        old_team = team
        lost_place: str | None = None
        if pick.kind in (CALAMITY, EVENT):
            [skater] = pick.skaters
            place = _place_to_take(trial, places, event_picks, pick)
            if place is None:
                continue
            lost_place = places[pick.event][place]
            places[pick.event][place] = skater
            event_picks.append((number, pick.event, skater))
        else:
            outside = [skater for skater in pick.skaters if skater not in team]
            if not outside:
                continue
            skater = outside[0]
            team_picks.append((number, skater))
        made[number] = skater
        rows = _rows(trial, places, pick_rows)
        names = _walk(trial, rows)
        team = _team(trial, names, team_picks, made)
        no_row_goes_with_it = pick.kind == EVENT and (
            trial.kept.get(pick.event, 0) > 0 or not _rows_of_places(trial, pick.event)
        )
        if (pick.kind == CALAMITY or no_row_goes_with_it) and skater not in team:
            team_picks.append((number, skater))
            team = _team(trial, names, team_picks, made)
        brought_in[number] = set(team) - set(old_team)
        displaced[number] = set(old_team) - set(team)
        for out in displaced[number]:
            last_displaced[out] = ("lost_row" if out == lost_place else "displaced", number)
    return Result(
        rows=rows,
        names=names,
        team=team,
        first_out=next((name for name in rows if name is not None and name not in team), None),
        reserves=list(dict.fromkeys(name for name in rows if name is not None and name not in team))[
            : trial.reserves
        ],
        made=made,
        brought_in=brought_in,
        displaced=displaced,
        start_places=_start_places(trial, places, pick_rows, team, made),
        route=_routes(trial, names, team, team_picks, event_picks),
        reasons={
            skater: last_displaced.get(skater) or _reason(trial, skater, before_picks, everybody)
            for skater in skaters
            if skater not in team
        },
    )


def _rows_of_places(trial: Trial, event: str) -> list[int]:
    """The rows that go with the places of an event, to whoever is given one."""
    rows = [row for row, (own, _) in enumerate(trial.order) if own == event]
    return [row for row in rows if row not in trial.asks or not _for_itself(trial.asks[row])]


def _for_itself(ask: Ask) -> bool:
    """Whether the row has a ranking of its own."""
    return ask.race is not None or ask.goes_on


def _is_ridden(trial: Trial, event: str) -> bool:
    return event in trial.finished or event in trial.start_places or bool(trial.named.get(event))


def _beforehand(trial: Trial, event: str) -> list[str]:
    """Those who hold a start place before the races: by name alone, or because they start."""
    holders = list(trial.named.get(event, []))
    for skater in trial.prequalified.get(event, []):
        starts = skater in trial.entered.get(event, []) and skater not in trial.not_started.get(event, [])
        if starts and skater not in holders:
            holders.append(skater)
    return [skater for skater in holders if not _gave_away(trial, event, skater)]


def _gave_away(trial: Trial, event: str, skater: str) -> bool:
    return trial.handed_down and (event, skater) in trial.declined


def _ranking(trial: Trial, event: str) -> list[str]:
    """Those who hold one beforehand, then the others as they finished."""
    first = _beforehand(trial, event)
    return first + [
        skater
        for skater in trial.finished.get(event, [])
        if skater not in first and not _gave_away(trial, event, skater)
    ]


def _number_kept(trial: Trial, event: str) -> int:
    return min(trial.kept.get(event, 0), trial.start_places.get(event, 0))


def _placed(trial: Trial, event: str) -> list[str | None]:
    """Who took each place that matters."""
    on_rows = [place for row_event, place in trial.order if row_event == event and place is not None]
    wanted = max([trial.start_places.get(event, 0), *on_rows])
    ranking: list[str | None] = list(_ranking(trial, event))
    places = (ranking + [None] * wanted)[:wanted]
    for back in range(_number_kept(trial, event)):
        places[trial.start_places[event] - 1 - back] = None
    return places


def _pick_rows(trial: Trial, made: dict[int, str]) -> list[str | None]:
    """Who stands on the pick rows: the skaters of the mass start rules, in their order."""
    number_of_rows = sum(place is None for _, place in trial.order)
    rules = [number for number, pick in enumerate(trial.picks) if pick.kind == MASS_START]
    pick_rows: list[str | None] = []
    for number in rules[: min(number_of_rows, trial.max_picks)]:
        pick = trial.picks[number]
        pick_rows.append(pick.skaters[0] if pick.yes else None)
        if pick.yes:
            made[number] = pick.skaters[0]
    return pick_rows + [None] * (number_of_rows - len(pick_rows))


def _rows(trial: Trial, places: dict[str, list[str | None]], pick_rows: list[str | None]) -> list[str | None]:
    rows: list[str | None] = []
    named = list(pick_rows)
    for row, (event, place) in enumerate(trial.order):
        if place is None:
            rows.append(named.pop(0))
        elif row in trial.asks:
            rows.append(_asked(trial, places, trial.asks[row], event, place))
        elif event in places:
            rows.append(places[event][place - 1])
        else:
            rows.append(None)
    return rows


def _asked(trial: Trial, places: dict[str, list[str | None]], ask: Ask, event: str, place: int) -> str | None:
    """Who stands on a row that asks more than a place of the event."""
    ranking = _ranking(trial, event) if ask.race is None else trial.races.get((event, ask.race), [])
    if ask.goes_on:
        ranking = [name for name in ranking if _meets(trial, ask, name)]
    took = ranking[place - 1] if len(ranking) >= place else None
    if _for_itself(ask):
        return took if took is None or ask.goes_on or not ask.where or _meets(trial, ask, took) else None
    holder = places[event][place - 1] if event in places else None
    # A pick is put on the place whatever the condition says.
    return None if holder is not None and holder == took and not _meets(trial, ask, holder) else holder


def _meets(trial: Trial, ask: Ask, name: str) -> bool:
    if ask.standard_ms is not None:
        times = trial.times.get((ask.where, ask.where_race), {})
        return name in times and times[name] <= ask.standard_ms
    if ask.where_race is None:
        return name in trial.finished.get(ask.where, [])[: ask.first]
    return name in trial.races.get((ask.where, ask.where_race), [])[: ask.first]


def _walk(trial: Trial, rows: list[str | None], *, everybody: bool = False) -> dict[str, int]:
    """Read from the top; a name not seen before takes a ticket until the cap.

    Those who are protected are read first, then all rows again for the others.
    """
    names: dict[str, int] = {}
    for first in (True, False):
        for number, name in enumerate(rows, start=1):
            if name is None or name in names or _is_protected(trial, name) != first:
                continue
            if everybody or trial.cap is None or len(names) < trial.cap:
                names[name] = number
    return names


def tickets_left(trial: Trial, result: Result, rows: int) -> bool:
    """Whether tickets are left when so many rows are read; without a cap as long as there are rows."""
    if trial.cap is None:
        return rows < len(trial.order)
    names = sum(row <= rows or _is_protected(trial, name) for name, row in result.names.items())
    return names < trial.cap


def _is_protected(trial: Trial, skater: str) -> bool:
    return trial.protected and any(skater in _beforehand(trial, event) for event in trial.events)


def _by_mass_start(
    trial: Trial, rows: list[str | None], pick_rows: list[str | None], made: dict[int, str]
) -> tuple[dict[int, set[str]], dict[int, set[str]]]:
    """Compare the list with what it would be with the one pick row empty."""
    brought_in: dict[int, set[str]] = {}
    displaced: dict[int, set[str]] = {}
    where = [number for number, (_, place) in enumerate(trial.order) if place is None]
    rules = [number for number, pick in enumerate(trial.picks) if pick.kind == MASS_START]
    with_it = set(_walk(trial, rows))
    for number, row in zip(rules, where, strict=False):
        if number in made:
            without = set(_walk(trial, [*rows[:row], None, *rows[row + 1 :]]))
            brought_in[number] = with_it - without
            displaced[number] = without - with_it
    return brought_in, displaced


def _place_to_take(
    trial: Trial,
    places: dict[str, list[str | None]],
    event_picks: list[tuple[int, str, str]],
    pick: Pick,
) -> int | None:
    """The last start place of the event that no picked skater holds; None when there is no cause."""
    [skater] = pick.skaters
    own = places.get(pick.event, [])[: trial.start_places.get(pick.event, 0)]
    if skater in own:
        return None
    struck = [
        *trial.fell.get(pick.event, []),
        *trial.disqualified.get(pick.event, []),
        *trial.not_started.get(pick.event, []),
    ]
    if pick.kind == CALAMITY and skater not in struck:
        return None
    of_picks = [name for _, event, name in event_picks if event == pick.event]
    kept = _number_kept(trial, pick.event)
    can_be_taken = range(len(own) - kept if kept else 0, len(own))
    free = [place for place in can_be_taken if own[place] not in of_picks]
    return free[-1] if free else None


def _team(
    trial: Trial, names: dict[str, int], team_picks: list[tuple[int, str]], made: dict[int, str]
) -> list[str]:
    """The list with the team picks; above the cap, the lowest name that is not picked drops out."""
    team = list(names)
    for _, skater in team_picks:
        if skater in team:
            continue
        team.append(skater)
        if trial.cap is not None and len(team) > trial.cap:
            leaves = [
                name
                for name in sorted(names, key=names.__getitem__)
                if name in team and name not in made.values() and not _is_protected(trial, name)
            ]
            if leaves:
                team.remove(leaves[-1])
    return team


def _start_places(
    trial: Trial,
    places: dict[str, list[str | None]],
    pick_rows: list[str | None],
    team: list[str],
    made: dict[int, str],
) -> dict[str, list[str]]:
    """Steps 5 and 6."""
    given: dict[str, list[str]] = {}
    for event, number in trial.start_places.items():

        def may_start(name: str | None, event: str = event) -> bool:
            return name in team and (event, name) not in trial.declined

        if event in (MASS_START, "team_pursuit") and event not in trial.finished:
            picked = [name for number, name in made.items() if trial.picks[number].kind == PURSUIT]
            wanted = [*(pick_rows if event == MASS_START else picked), *trial.starters.get(event, [])]
            given[event] = []
        else:
            given[event] = [name for name in places.get(event, [])[:number] if may_start(name)]  # type: ignore[misc]
            wanted = [*_ranking(trial, event)]
            picked_here = [n for n, _ in made.items() if trial.picks[n].event == event]
            number -= _number_kept(trial, event) - (len(picked_here) if event in trial.kept else 0)
            if trial.refill == COMMITTEE:
                wanted = [*trial.refills.get(event, []), *wanted]
        for name in wanted:
            if may_start(name) and name not in given[event] and len(given[event]) < number:
                given[event].append(name)  # type: ignore[arg-type]
    return given


def _routes(
    trial: Trial,
    names: dict[str, int],
    team: list[str],
    team_picks: list[tuple[int, str]],
    event_picks: list[tuple[int, str, str]],
) -> dict[str, tuple[str, int]]:
    routes: dict[str, tuple[str, int]] = {}
    for skater in team:
        if skater not in names:
            routes[skater] = ("pick", next(number for number, name in team_picks if name == skater))
            continue
        row = names[skater]
        routes[skater] = ("row", row)
        for number, event, name in event_picks:
            if name == skater and row - 1 in _rows_of_places(trial, event):
                routes[skater] = ("pick", number)
    return routes


def _reason(
    trial: Trial, skater: str, rows: list[str | None], everybody: dict[str, int]
) -> tuple[object, ...]:
    """Why a skater is out whom no pick displaced."""
    if skater in everybody:
        row = everybody[skater]
        rank = list(everybody).index(skater) + 1
        return ("beyond_cap", row, rank)
    for number, (event, place) in enumerate(trial.order):
        ask = trial.asks.get(number)
        if ask is not None and place is not None and ask.where and not ask.goes_on:
            ranking = _ranking(trial, event) if ask.race is None else trial.races.get((event, ask.race), [])
            if ranking[place - 1 : place] == [skater] and not _meets(trial, ask, skater):
                return ("unmet", number + 1)
    for kind, struck in (
        ("fell", trial.fell),
        ("disqualified", trial.disqualified),
        ("did_not_start", trial.not_started),
    ):
        for event in trial.events:
            if skater in struck.get(event, []):
                return (kind, event)
    return ("no_row",)
