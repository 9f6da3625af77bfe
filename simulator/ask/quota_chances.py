"""Start places with World Cups still to come: races forecast and simulated, places as chances."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.ask.quota_riding import simulate_quota
from simulator.ask.quota_to_come import (
    Starters,
    entries_of,
    last_starters,
    races_to_come,
    starters_of_entries,
)
from simulator.ask.quota_told import QuotaChances
from simulator.defaults import DEFAULT_SEED, DEFAULT_TOURNAMENTS
from simulator.engine.job import UNHINDERED, Control
from simulator.event import Sex
from simulator.form.data import FormData
from simulator.form.fit import forecast_entries
from simulator.form.forecast import Forecast
from simulator.form.history import before_meet
from simulator.form.known_rinks import known_rinks, rink_doubt
from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.meet.meet import Entry
from simulator.project.load import load_form
from simulator.quota.rule import QuotaRule
from simulator.quota.season import WorldCups
from simulator.results.raw_table import unhindered
from simulator.words import say

if TYPE_CHECKING:
    from simulator.form.data import Pasted
    from simulator.results import ResultsReport


def forecasts_of(
    starters: Starters, form: FormData, rink: str, first_day: date, go_on: Callable[[], None] = unhindered
) -> dict[Sex, Forecast]:
    """Forecast who rides the races to come, from the results of before their first day."""
    return forecast_entries(
        entries_of(starters), rink, first_day, form.results, form.personal_bests, form.skaters, go_on=go_on
    )


def season_chances(
    rule: QuotaRule,
    cups: WorldCups,
    kept: Mapping[Path, ResultsReport],
    rink: str,
    first_day: date | None = None,
    entries: Sequence[Entry] | None = None,
    tournaments: int = DEFAULT_TOURNAMENTS,
    seed: int = DEFAULT_SEED,
    control: Control = UNHINDERED,
) -> QuotaChances:
    """Forecast and simulate the races still to come on a rink.

    Parameters
    ----------
    kept
        The files as they were read: the forecasts are made from them and from what is shipped.
    first_day
        Of the races; the day after the last one ridden for None.
    entries
        Who rides; who rode the last race of each event for None.

    Raises
    ------
    InputRefused
        When no race is to come, nobody is known to ride one, or the first day is none on which they
        can be ridden.
    """
    left = races_to_come(rule, cups)
    if not left:
        found = say("every race of the World Cups that count has been ridden")
        raise InputRefused([Fault(say("races to come"), found, say("Leave the rink out."))])
    after = max(start.race.day for start in cups.starts) + timedelta(days=1)
    if first_day is None:
        first_day = after
    else:
        _refuse_other_days(first_day, after, max(after, rule.last_day))
    starters = (
        last_starters(rule, cups, left) if entries is None else starters_of_entries(cups, left, entries)
    )
    if not starters:
        found = say("nobody is known to ride a race that is still to come")
        remedy = say("Give entries, or lists of the events to come.")
        raise InputRefused([Fault(say("races to come"), found, remedy)])
    held: dict[Path | Pasted, ResultsReport] = {Path(file): report for file, report in kept.items()}
    form = load_form(list(kept), with_shipped=True, kept=held, first_day=first_day, go_on=control.go_on)
    forecasts = forecasts_of(starters, form, rink, first_day, control.go_on)
    chances = simulate_quota(rule, cups, starters, forecasts, rink, first_day, tournaments, seed, control)
    known = known_rinks(before_meet(form.results, first_day))
    return replace(chances, rink_doubt=rink_doubt(rink, known))


def _refuse_other_days(first_day: date, after: date, last: date) -> None:
    """Refuse a first day before the day after the last race that was ridden, or on which none counts."""
    found = None
    if first_day < after:
        ridden = after - timedelta(days=1)
        found = say(
            "races to come cannot begin on {day}: results of {ridden} have been read",
            day=first_day,
            ridden=ridden,
        )
    elif first_day > last:
        found = say(
            "races that begin on {day} do not count: the last day is {last}", day=first_day, last=last
        )
    remedy = say("Expected a day from {first} to {last}.", first=after, last=last)
    refuse_if_any([Fault(say("first day"), found, remedy)] if found is not None else [])
