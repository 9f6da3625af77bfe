"""What is in doubt about the data and the picks that a plan is made from, wherever it is told."""

from __future__ import annotations

from pathlib import Path

from simulator.engine.plan import Plan
from simulator.input.faults import Fault
from simulator.people.same import Same, unheard_of
from simulator.selection.pick_checks import pick_doubts
from simulator.words import say


def plan_doubts(plan: Plan) -> tuple[Fault, ...]:
    """Return what is in doubt about form data, rink and picks of a plan."""
    form = plan.form.doubts if plan.form is not None else ()
    rink = _rink_doubt(plan)
    return (*form, *((rink,) if rink is not None else ()), *doubts_of_picks(plan))


def doubts_of_picks(plan: Plan) -> tuple[Fault, ...]:
    """Return what is in doubt about the picks of a plan."""
    known = {sex: plan.meet.named(sex) for sex in plan.forecasts}
    return tuple(doubt.fault for doubt in pick_doubts(plan.rules, plan.committee, known))


def doubts_of_same(said: Same, plan: Plan, meet: str, entries: Path | None = None) -> tuple[Fault, ...]:
    """Return what the user says of names that stand nowhere in what a plan was made from.

    Parameters
    ----------
    meet, entries
        As of `load_plan`.
    """
    if not said:
        return ()
    from simulator.meet.entries_file import read_entries
    from simulator.meet.files import load_meet

    chosen = load_meet(meet)
    entered = chosen.entries if entries is None else read_entries(entries)
    names = [entry.skater for entry in entered]
    names += [name for picked in chosen.mass_start_picks.values() for name in picked]
    if plan.form is not None:
        names += [name.found.written for name in plan.form.names]
        tables = (plan.form.personal_bests, plan.form.skaters)
        known = {name for table in tables if table is not None for name in table["skater"].unique()}
        names += sorted(known - {person for _, person in said})  # whom they name by what is said
    return tuple(unheard_of(said, names, say("entries and form data")))


def _rink_doubt(plan: Plan) -> Fault | None:
    """Return what is assumed of a rink on which nobody is known to have ridden; see `rink_doubt`."""
    from simulator.form.hyperparameters import DEFAULTS
    from simulator.form.known_rinks import known_rinks, rink_doubt

    meet, form = plan.meet, plan.form
    if form is None or rink_doubt(meet.rink, frozenset(DEFAULTS.rink_effect)) is None:
        return None  # nearly always, and without a look at the tables of results
    from simulator.form.history import before_meet

    return rink_doubt(meet.rink, known_rinks(before_meet(form.results, meet.first_day)))
