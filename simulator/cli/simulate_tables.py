"""The table that ``okt simulate`` prints."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from simulator.chances.basis import MARK, Basis
from simulator.chances.basis_words import basis_line, missing_words, season_words, warning_words
from simulator.chances.order import LeftOpen
from simulator.chances.outcome import PICK, Outcome, SkaterChance, percent_text, share_text
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.figures import counted
from simulator.project.project import BASELINE
from simulator.selection.committee import PickKind
from simulator.selection.prize_words import PrizeWords
from simulator.selection.reasons import event_text
from simulator.selection.row_checks import open_rows

SHOWN_FROM = 0.01
"""Skaters with a smaller chance are counted in a line below the table."""

WIDE = 86
"""Columns of a terminal from which the counting error of each skater has room."""

_LEAST_SHOWN = 0.0005
"""The least error that is not told as one below a tenth of a point."""

_SEX_WORDS = {Sex.W: "women", Sex.M: "men"}


def print_outcome(
    console: Console,
    plan: Plan,
    outcome: Outcome,
    record: dict[str, Any],
    sexes: Sequence[Sex],
    basis: Basis | None = None,
) -> None:
    """Print a table for each sex, and under them what they were made from.

    Where the form data leave nothing for the forecast, or are old, that stands above them too.
    """
    if basis is not None and (warning := warning_words(basis)):
        console.print(Text(f"{warning}.", style="bold"), soft_wrap=True)
        console.print()
    print_scenario(console, record)
    for sex in sexes:
        chances = outcome.of_sex(sex)
        if not chances:
            continue
        unknown = frozenset(basis.from_nothing(sex)) if basis is not None else frozenset()
        still_on = [Event(race["event"]) for race in record.get("still_on", ()) if race["sex"] == sex]
        table = _table(plan, sex, chances, unknown, with_error=console.width >= WIDE)
        if scenario := scenario_name(record):
            table.title = Text(f"{table.title} · {scenario}")
        if still_on:
            _tell_still_on(console, sex, still_on, followed="followed" in record)
        console.print(table)
        hidden = sum(chance.ticket < SHOWN_FROM for chance in chances)
        if hidden:
            console.print(
                f"{hidden} more with a chance below {100 * SHOWN_FROM:.0f} %.", style="dim", highlight=False
            )
        for note in _notes(plan, sex, outcome, unknown):
            console.print(note, style="dim", highlight=False, soft_wrap=not console.is_terminal)
        console.print()
    worst = max(
        ((c.ticket_high - c.ticket_low) / 2 for c in outcome.skaters if c.sex in sexes and not c.settled),
        default=0.0,
    )
    console.print(
        f"{counted(record['tournaments'], 'tournament')} in {record['elapsed_s']:.1f} s, "
        f"seed {record['seed']}, counting error {_at_most(worst)} points (95 %). "
        "The forecast itself can be further off.",
        highlight=False,
        soft_wrap=True,
    )
    if basis is not None:
        rests_on = basis_line(basis) if basis.nothing else f"Forecast from: {basis_line(basis)}"
        console.print(Text(f"{rests_on}."), soft_wrap=True)
        missing = missing_words(basis, sexes[0] if len(sexes) == 1 else None)
        if missing and basis.nothing is None:
            console.print(Text(f"Without a result: {missing}."), soft_wrap=True)
        for said in season_words(basis):
            console.print(Text(said), soft_wrap=True)


def scenario_name(record: Mapping[str, Any]) -> str:
    """Return the name of the scenario that a run is of; empty for the baseline, and without a project."""
    name = str(record.get("scenario", BASELINE))
    return "" if name == BASELINE else name


def print_scenario(console: Console, record: Mapping[str, Any]) -> None:
    """Say above the tables of a scenario that it is one, and what is assumed in it."""
    if name := scenario_name(record):
        assumed = "; ".join(record["what_ifs"]) or "nothing is assumed in it"
        console.print(Text(f"Scenario {name}: {assumed}."), soft_wrap=True)
        console.print()


def _tell_still_on(console: Console, sex: Sex, events: Sequence[Event], *, followed: bool) -> None:
    """Say above a table which of the races entered do not stand yet in these numbers."""
    named = " and ".join(f"{event} m" for event in events)
    over = "once everybody entered has a result they are" if followed else "with --over they are"
    said = (
        f"{_SEX_WORDS[sex]}'s {named}: taken to be still on. The places of the results are not final here; "
        f"{over}."
    )
    console.print(Text(said, style="bold"), soft_wrap=True)


def _table(
    plan: Plan, sex: Sex, chances: Sequence[SkaterChance], unknown: Collection[str], *, with_error: bool
) -> Table:
    shown = _shown(chances)
    others = dict.fromkeys(
        row.event for row in plan.rules.order[sex] if _gives_ticket(shown, row.event) and not row.is_pick
    )
    routes = [*dict.fromkeys([*plan.meet.events(sex), *others]), *([PICK] if _has_picks(shown) else [])]
    words = PrizeWords(plan.rules.prize)
    table = Table(
        title=Text(f"{words.of('Chance of an Olympic ticket')}, {_SEX_WORDS[sex]} · {plan.meet.name}"),
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 1, 0, 0),
    )
    table.add_column("", justify="right", style="dim", no_wrap=True)
    table.add_column("Skater", no_wrap=True)
    table.add_column(words.of("Ticket").replace(" ", "\n"), justify="right", style="bold", no_wrap=True)
    if with_error:
        table.add_column("±", justify="right", style="dim", no_wrap=True)
    for route in routes:
        table.add_column(_route_word(plan, sex, route), justify="right", no_wrap=True)
    for rank, chance in enumerate(shown, start=1):
        table.add_row(
            str(rank),
            Text(f"{chance.skater} {MARK}" if chance.skater in unknown else chance.skater),
            words.of(percent_text(chance.ticket, certain=chance.certain, by_pick=chance.by_pick)),
            *([_error(chance)] if with_error else []),
            *(_share(chance, route, per_event=not plan.rules.cap[sex]) for route in routes),
        )
        if rank == plan.rules.cap[sex] < len(shown):
            tickets = words.of("the ticket" if rank == 1 else f"the {rank} tickets")
            table.add_row("", Text(f"– {tickets} –", style="dim"))
    return table


def _shown(chances: Sequence[SkaterChance]) -> list[SkaterChance]:
    return [chance for chance in chances if chance.ticket >= SHOWN_FROM]


def _has_picks(shown: Sequence[SkaterChance]) -> bool:
    """Whether a pick gives anybody in the table a ticket."""
    return _gives_ticket(shown, PICK)


def _gives_ticket(shown: Sequence[SkaterChance], route: Event | str) -> bool:
    return any(chance.routes.get(route, 0) > 0 for chance in shown)


def _route_word(plan: Plan, sex: Sex, route: Event | str) -> str:
    if route == PICK:
        return PrizeWords(plan.rules.prize).of("pick")
    mark = "*" if route in plan.meet.known_in_part(sex) else ""
    return f"{route.replace('_', ' ')}{mark}"


def _points(error: float) -> str:
    return f"{error * 100:.1f}" if error >= _LEAST_SHOWN else "<0.1"


def _at_most(error: float) -> str:
    """Say how large an error is at most, in points."""
    return f"at most {_points(error)}" if error >= _LEAST_SHOWN else "below 0.1"


def _error(chance: SkaterChance) -> str:
    """Half the width of the 95 % interval, in points."""
    return "" if chance.settled else _points((chance.ticket_high - chance.ticket_low) / 2)


def _share(chance: SkaterChance, route: Event | str, *, per_event: bool) -> str:
    """Return the chance of a ticket by a route, or where there is no cap that of a start in the event."""
    starts = per_event and isinstance(route, Event) and route in chance.start_places
    share = chance.start_places[Event(route)] if starts else chance.routes.get(route)
    if share is None:
        return ""
    return share_text(share, certain=chance.certain) if share > 0 else "–"


def _pick_word(plan: Plan, sex: Sex) -> str:
    others = any(
        rule.chance > 0 and rule.kind is not PickKind.MASS_START for rule in plan.committee.of_sex(sex)
    )
    return "a pick of coach or committee" if others else "the row of the mass start, named by the coach"


def left_words(left: LeftOpen) -> str:
    """Say how many tickets are left to the committee; empty when next to none are."""
    if not left.matters:
        return ""
    return (
        f"{left.mean:.2f} tickets are left to the committee on average; "
        f"in {percent_text(left.any)} of tournaments at least one."
    )


def _notes(plan: Plan, sex: Sex, outcome: Outcome, unknown: Collection[str]) -> list[str]:
    routes = (
        "Under a distance (m): chance in % of a ticket by its rows, counting the highest row with the "
        "skater's name"
    )
    if not plan.rules.cap[sex]:
        routes = "Under a distance (m): chance in % of a start place there; a skater may win several"
    words = PrizeWords(plan.rules.prize)
    picks = f"; pick: {_pick_word(plan, sex)}" if _has_picks(_shown(outcome.of_sex(sex))) else ""
    routes += f"{picks}."
    notes = [words.of(routes) if plan.rules.cap[sex] else routes]
    if sex in outcome.order and (left := left_words(outcome.order[sex].left)):
        notes.append(words.of(left))
    if unknown:
        who = "1 entrant is" if len(unknown) == 1 else f"{len(unknown)} entrants are"
        notes.append(
            f"{MARK} {who} forecast from nothing: no result and no personal best of before the meet."
        )
    notes += [f"{event_text(event).capitalize()}: {told}." for event, told in open_rows(plan.rules, sex)]
    if partly := plan.meet.known_in_part(sex):
        names = " and ".join(f"{event} m" for event in partly)
        notes.append(f"* Known entries only: not everybody entered in the {names} is known.")
    return notes
