"""All numbers of a run, gathered once into plain values; a report is made from these and nothing else.

Text, tables and charts take each number from here by its name, the path that leads to it:
``sexes.0.skaters.3.ticket``. The same values stand in the report as JSON, and are what a repeated run
is compared with: nothing in them depends on the day, the computer or the language.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator import __version__
from simulator.ask.core import Core
from simulator.chances.basis_of import basis_of
from simulator.chances.basis_words import basis_json, skater_json
from simulator.chances.start_places import closest_event, events_shown
from simulator.engine.draws_version import DRAWS_VERSION
from simulator.engine.job import UNHINDERED, Cancelled, Control, Job
from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.project.inputs_hash import inputs_sha256
from simulator.project.project import BASELINE
from simulator.report.json_csv import left_json
from simulator.selection.prize import PrizeForm
from simulator.selection.rule_set import RuleSet
from simulator.words import Said, say

if TYPE_CHECKING:
    from simulator.ask.leverage.comparison import Change, Comparison
    from simulator.ask.leverage.deciders import Decider
    from simulator.chances.basis import Basis
    from simulator.chances.order import OrderChance
    from simulator.chances.outcome import EventChance, Outcome, SkaterChance
    from simulator.engine.plan import Plan

FORMAT = 1
"""Version of the form of the values."""

PLACES_TOLD, TAKERS_TOLD, DECIDERS_TOLD = 6, 3, 4
SURE_FROM = 0.95
"""Chance from which a ticket is called as good as given."""
_SIMULATING = 0.8
"""Share of the work that is simulating; the rest looks closer."""
_OPEN = (0.02, 0.98)
"""Chances between which it is told what a ticket hangs on."""
_DIGITS_S = 6
"""Decimals of what a forecast expects, in s: further ones depend on the library that solves its equations."""

_LEAST_SHARE = 0.05
"""How often an outcome must happen, and not happen, to be told as the one that decides."""


@dataclass(frozen=True)
class Reported:
    """What a report is of.

    Attributes
    ----------
    plan
        Plan of the scenario.
    tournaments, seed, sexes
        What is simulated.
    scenario, what_ifs
        Name of the scenario, and its what-ifs in sentences.
    before, compared_with
        Plan of the scenario it is compared with and its name; None and empty for none.
    scenario_sha256
        See `simulator.project.record.scenario_sha256`; empty without a project.
    files
        What each file read is, its name (empty for the shipped data) and its SHA-256.
    remarks
        What was written to the scenario, as tables.
    base
        Plan before anything was ridden or assumed; None where `plan` is that.
    """

    plan: Plan
    tournaments: int
    seed: int
    sexes: tuple[Sex, ...] = tuple(Sex)
    scenario: str = BASELINE
    what_ifs: tuple[str, ...] = ()
    before: Plan | None = None
    compared_with: str = ""
    scenario_sha256: str = ""
    files: tuple[tuple[str, str, str], ...] = ()
    remarks: tuple[Mapping[str, str], ...] = ()
    base: Plan | None = None


def report_values(asked: Reported, control: Control = UNHINDERED, core: Core | None = None) -> dict[str, Any]:
    """Simulate and gather all numbers of the run.

    Parameters
    ----------
    core
        Keeps what was ridden, so that nothing is ridden twice.

    Raises
    ------
    Cancelled
        When the control said so.
    InputRefused
        When the plan cannot be simulated, or nobody is entered.
    """
    basis = basis_of(asked.plan)
    core = core or Core()
    job = Job(asked.plan, asked.tournaments, asked.seed, asked.sexes)
    outcome = None
    for outcome in core.simulate(job, control):
        control.told(_SIMULATING * outcome.tournaments / asked.tournaments)
    if control.cancelled():
        raise Cancelled
    if outcome is None or not outcome.skaters:
        raise InputRefused([Fault(say("meet"), say("nobody is entered in any event"), say("Add entries."))])
    compared = core.compare(asked.before, job, control) if asked.before is not None else None
    sexes = [
        _of_sex(asked, outcome, sex, compared, basis, core, control)
        for sex in asked.sexes
        if outcome.of_sex(sex)
    ]
    return {
        "format": FORMAT,
        "program": {"name": "okt-simulator", "version": __version__},
        "run": _run(asked, outcome),
        "meet": _meet(asked.plan),
        "rules": _rules(asked.plan.rules),
        "scenario": {
            "name": asked.scenario,
            "what_ifs": [sentence_json(one) for one in asked.what_ifs],
        },
        "files": [
            {"what": sentence_json(what), "name": name, "sha256": sha} for what, name, sha in asked.files
        ],
        "basis": {**basis_json(basis), "nothing_known_of": len(basis.from_nothing())} if basis else None,
        "incidents": _incidents(asked.base or asked.plan, asked.sexes),
        "sexes": sexes,
        "comparison": None if compared is None else _comparison(asked, compared),
        "remarks": [dict(one) for one in asked.remarks],
        "scale": [0, 0.25, 0.5, 0.75, 1],
        "places": list(range(1, PLACES_TOLD + 1)),
    }


def sentence_json(text: str) -> dict[str, Any]:
    """Return a sentence with the pattern and the values it was made from, to be told in any language."""
    if not isinstance(text, Said):
        return {"text": str(text)}
    values = {
        name: sentence_json(value)
        if isinstance(value, Said)
        else value
        if isinstance(value, (int, float)) and not isinstance(value, bool)
        else None
        if value is None
        else str(value)
        for name, value in text.values.items()
    }
    return {"text": str(text), "pattern": text.pattern, "values": values}


def _rules(rules: RuleSet) -> dict[str, Any]:
    """Return which rules they are; what is won stands there where it is no Olympic ticket."""
    prize = PrizeForm().plain(rules.prize)
    return {"id": rules.id, "name": rules.name} | ({"prize": prize} if prize else {})


def _run(asked: Reported, outcome: Outcome) -> dict[str, Any]:
    errors = [(c.ticket_high - c.ticket_low) / 2 for c in outcome.skaters if not c.settled]
    return {
        "tournaments": outcome.tournaments,
        "seed": asked.seed,
        "draws_version": DRAWS_VERSION,
        "interval": 0.95,
        "mean_error": sum(errors) / len(errors) if errors else 0.0,
        "largest_error": max(errors, default=0.0),
        "inputs_sha256": inputs_sha256(asked.plan),
        "scenario_sha256": asked.scenario_sha256 or None,
    }


def _meet(plan: Plan) -> dict[str, Any]:
    races = sorted(plan.meet.programme, key=lambda race: (race.date, race.order))
    over = [
        {"sex": str(sex), "event": str(event)}
        for sex in Sex
        if sex in plan.forecasts
        for event in Event
        if event in plan.settled(sex)
    ]
    begun = [
        {"sex": str(sex), "event": str(event)}
        for (sex, event), own in plan.fixed.items()
        if own and {"sex": str(sex), "event": str(event)} not in over
    ]
    return {
        "id": plan.meet.id,
        "name": plan.meet.name,
        "rink": plan.meet.rink,
        "first_day": races[0].date.isoformat(),
        "last_day": races[-1].date.isoformat(),
        "over": over,
        "begun": begun,
        "drawn_by_lot": any(
            (sex, event) not in plan.pairs and event not in plan.settled(sex)
            for sex, forecast in plan.forecasts.items()
            for event in forecast.events
        ),
    }


def _incidents(plan: Plan, sexes: Sequence[Sex]) -> dict[str, float]:
    """Return how often a start is forecast to end with a fall, or a disqualification but for false starts."""
    fall, disqualified, starts = 0.0, 0.0, 0
    for sex in (sex for sex in sexes if sex in plan.forecasts):
        forecast = plan.forecasts[sex]
        rates = forecast.incidents.fall.tolist(), forecast.incidents.disqualified.tolist()
        for event, falls, out in zip(forecast.entry_event, *rates, strict=True):
            runs = plan.runs(sex, event)
            fall, disqualified, starts = fall + runs * falls, disqualified + runs * out, starts + runs
    return {"fall": fall / max(1, starts), "disqualified": disqualified / max(1, starts)}


def _of_sex(
    asked: Reported,
    outcome: Outcome,
    sex: Sex,
    compared: Comparison | None,
    basis: Basis | None,
    core: Core,
    control: Control,
) -> dict[str, Any]:
    plan, chances = asked.plan, outcome.of_sex(sex)
    changes = {one.skater: one for one in compared.changes if one.sex is sex} if compared is not None else {}
    levels = _levels(plan, sex)
    order = outcome.order[sex]
    return {
        "sex": str(sex),
        "cap": plan.rules.cap[sex],
        "number_won": plan.rules.number_won(sex),
        "events": [str(event) for event in plan.meet.events(sex)],
        "other_routes": _other_routes(plan.meet.events(sex), chances),
        "partly_known": [str(e) for e in plan.meet.events(sex) if (sex, e) in plan.meet.partly_known],
        "start_places": {str(event): held for event, held in plan.rules.start_places[sex].items()},
        "left_to_committee": left_json(order.left),
        "sure_from": SURE_FROM,
        "as_good_as_given": sum(own.ticket >= SURE_FROM or own.by_pick for own in chances),
        "settled": all(own.settled for own in chances),
        "skaters": [
            _skater(rank, own, changes.get(own.skater), levels, basis) for rank, own in enumerate(chances, 1)
        ],
        "order": _order(order),
        "deciders": _deciders(asked, sex, chances, core, control),
        **_by_event(plan.rules, sex, chances),
    }


def _by_event(rules: RuleSet, sex: Sex, chances: Sequence[SkaterChance]) -> dict[str, Any]:
    """Return where start places are won event by event, and where the last is most open; else nothing."""
    events = events_shown(chances, rules.events_won(sex))
    if not events:
        return {}
    closest = closest_event(chances, rules.ridden_for(sex))
    told: dict[str, Any] = {"events": [str(event) for event in events], "closest": None}
    if closest is not None:
        event, last, first = closest
        told["closest"] = {
            "event": str(event),
            "last": last.skater,
            "last_chance": last.start_places[event],
            "first": first.skater,
            "first_chance": first.start_places[event],
        }
    return {"by_event": told}


def _other_routes(events: Collection[Event], chances: Iterable[SkaterChance]) -> list[str]:
    """Return what gives tickets and is no event of the meet: sums of distances, places of an earlier meet."""
    given = {route for own in chances for route, share in own.routes.items() if share}
    return [str(event) for event in Event if event in given and event not in events]


def _skater(
    rank: int,
    own: SkaterChance,
    change: Change | None,
    levels: Mapping[tuple[str, Event], dict[str, Any]],
    basis: Basis | None,
) -> dict[str, Any]:
    return {
        "rank": rank,
        "skater": own.skater,
        "ticket": own.ticket,
        "low": own.ticket_low,
        "high": own.ticket_high,
        "error": (own.ticket_high - own.ticket_low) / 2,
        "certain_by": own.certain_by,
        "change": None if change is None else _change(change),
        "routes": {str(route): share for route, share in own.routes.items()},
        "events": {
            str(event): {**_event(chance), **levels.get((own.skater, event), {})}
            for event, chance in own.events.items()
        },
        "start_places": {str(event): share for event, share in own.start_places.items()},
        **skater_json(basis.of(own.sex, own.skater) if basis is not None else None),
    }


def _event(own: EventChance) -> dict[str, Any]:
    return {
        "places": list(own.places),
        "later": math.fsum(own.places[PLACES_TOLD:]),
        "unplaced": own.unplaced,
        "fall": own.fall,
        "disqualified": own.disqualified,
        "median_time_s": own.median_time_s,
    }


def _levels(plan: Plan, sex: Sex) -> dict[tuple[str, Event], dict[str, Any]]:
    """Return what the forecast expects of each entry: time of a race, errors of level and race, in s."""
    forecast, told = plan.forecasts[sex], {}
    for at, event in enumerate(forecast.entry_event):
        time_s = math.exp(float(forecast.log_time_mean[at]))
        level = math.sqrt(sum(float(loading) ** 2 for loading in forecast.level_loading[at]))
        told[forecast.skaters[int(forecast.entry_skater[at])], event] = {
            "expected_s": round(time_s, _DIGITS_S),
            "level_sd_s": round(time_s * level, _DIGITS_S),
            "race_sd_s": round(time_s * float(forecast.race_spread[at]), _DIGITS_S),
            "results_at_distance": int(forecast.results_used[at]),
        }
    return told


def _change(change: Change) -> dict[str, Any]:
    return {
        "before": change.before,
        "before_certain_by": "pick" if change.before_by_pick else None,
        "after": change.after,
        "after_certain_by": "pick" if change.after_by_pick else None,
        "change": change.change,
        "se": change.se,
        "clear": change.clear,
    }


def _order(order: OrderChance) -> list[dict[str, Any]]:
    return [
        {
            "row": own.row.number,
            "event": str(own.row.event),
            "okt_place": own.row.okt_place,
            "asks": own.row.text if own.row.besides else None,
            "reached": own.reached,
            "adds_name": own.adds_name,
            "last_ticket": own.last_ticket,
            "takers": [
                {"skater": taker.skater, "takes": taker.takes, "adds": taker.adds}
                for taker in own.takers[:TAKERS_TOLD]
            ],
        }
        for own in order.rows
    ]


def _deciders(
    asked: Reported, sex: Sex, chances: Iterable[SkaterChance], core: Core, control: Control
) -> list[dict[str, Any]]:
    """Return for those whose ticket is most open the outcome of a race on which it hangs most."""
    open_ = sorted(
        (own for own in chances if not own.settled and _OPEN[0] < own.ticket < _OPEN[1]),
        key=lambda own: (abs(own.ticket - 0.5), own.skater),
    )
    job = Job(asked.plan, asked.tournaments, asked.seed, (sex,))
    told = []
    for own in open_[:DECIDERS_TOLD]:
        found = core.decides(job, own.skater, control).deciders
        first = next((one for one in found if _LEAST_SHARE <= one.share <= 1 - _LEAST_SHARE), None)
        if first is not None:
            told.append({"skater": own.skater, "ticket": own.ticket, **_decider(first)})
    return sorted(told, key=lambda one: -abs(one["chance_if"] - one["chance_if_not"]))


def _decider(one: Decider) -> dict[str, Any]:
    what = one.what
    return {
        "event": str(what.event),
        "of": what.skater,
        "kind": str(what.kind),
        "place": what.place,
        "rival": what.rival,
        "share": one.share,
        "chance_if": one.chance_if,
        "chance_if_not": one.chance_if_not,
        "se": one.se,
    }


def _comparison(asked: Reported, compared: Comparison) -> dict[str, Any]:
    return {
        "with": asked.compared_with,
        "changes": [{"skater": one.skater, "sex": str(one.sex), **_change(one)} for one in compared.changes],
        "left_to_committee": {
            str(sex): {"before": left_json(before), "after": left_json(after)}
            for sex, (before, after) in compared.left.items()
        },
    }
