"""Projects and what-ifs of every kind, for property tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from simulator.event import DISTANCES, ENDS, Event, Sex, Status
from simulator.form.data import Pasted
from simulator.meet.meet import Entry
from simulator.project.forms import ordered
from simulator.project.inputs import shipped_sha256
from simulator.project.project import ForecastDay, InputFile, Inputs, Project, Scenario
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.selection.draft import Draft
from simulator.selection.rule_file import load_rule_set
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    EntrantAdded,
    EntrantRemoved,
    FormShift,
    IncidentKind,
    IncidentRate,
    LaneCost,
    OtherOrder,
    PairsSet,
    PickRules,
    RaceExcluded,
    StartPlacesOf,
    WhatIf,
    Withdrawal,
)

SKATERS = (*tuple(f"Skater {letter}" for letter in "ABCDEFG"), "Ana-Maria O'Brien", 'Björk "B" d\'Été')
RULES = load_rule_set("knsb-2022")
_SHIPPED = Draft(load_rule_set("knsb-2026"))
OWN_RULES = _SHIPPED.with_rows(Sex.W, _SHIPPED.rows(Sex.W)[::-1]).rules


def new_project(meet: str | None = None) -> Project:
    """Return a project of a meet with the form data shipped with the program."""
    project = Project(inputs=Inputs(shipped_sha256=shipped_sha256()))
    return project if meet is None else replace(project, meet=meet)


sexes = st.sampled_from(Sex)
events = st.sampled_from(DISTANCES)
skaters = st.sampled_from(SKATERS)
chances = st.floats(0, 1, allow_nan=False)
runs = st.sampled_from((None, 1, 2))


def time_of(event: Event, share: float) -> int:
    """A time between 5.1 and 16.9 metres a second."""
    return round(event.distance_m / (5.1 + 11.8 * share) * 1000)


@st.composite
def _outcomes(draw: st.DrawFn) -> AssumedOutcome:
    kind, event = draw(st.sampled_from(AssumedKind)), draw(events)
    of_a_place = kind in (AssumedKind.PLACE, AssumedKind.TOP, AssumedKind.OUTSIDE)
    skater, rival = draw(st.permutations(SKATERS))[:2]
    return AssumedOutcome(
        draw(sexes),
        event,
        skater,
        kind,
        draw(st.integers(1, 200)) if of_a_place else None,
        time_of(event, draw(chances)) if kind is AssumedKind.TIME else None,
        None if of_a_place or kind in (AssumedKind.WINS, AssumedKind.BEATS) else draw(runs),
        rival if kind is AssumedKind.BEATS else None,
    )


@st.composite
def _pick_rules(draw: st.DrawFn) -> PickRule:
    kind = draw(st.sampled_from(PickKind))
    trio = draw(st.permutations(SKATERS))[:3]
    return PickRule(
        draw(sexes),
        kind,
        tuple(trio) if kind is PickKind.PURSUIT else (trio[0],),
        draw(events) if kind in (PickKind.CALAMITY, PickKind.EVENT) else None,
        draw(chances),
        draw(st.sampled_from(("", "injured", 'as in 2018: "always"'))),
    )


@st.composite
def _pairs(draw: st.DrawFn) -> PairsSet:
    names = list(draw(st.permutations(SKATERS)))
    pairs = [tuple(names[:2]), tuple(names[2:3]), *(((names[3], names[4]),) if draw(st.booleans()) else ())]
    if draw(st.booleans()):
        return PairsSet(draw(sexes), draw(events), (*pairs, ()))
    return PairsSet(draw(sexes), draw(events), (*pairs[:1], ("", names[2])), lanes=True)


what_ifs: st.SearchStrategy[WhatIf] = st.one_of(
    _outcomes(),
    st.builds(FormShift, sexes, skaters, st.none() | events, st.floats(-10, 10, allow_nan=False)),
    st.builds(IncidentRate, sexes, skaters, st.none() | events, st.sampled_from(IncidentKind), chances),
    st.builds(Withdrawal, sexes, skaters, st.none() | events),
    st.builds(EntrantAdded, sexes, events, skaters),
    st.builds(EntrantRemoved, sexes, events, skaters),
    st.builds(
        RaceExcluded,
        sexes,
        events,
        skaters,
        st.none() | st.dates(date(1950, 1, 1), date(2100, 1, 1)),
        runs,
        st.sampled_from(("NK", 'Cup "één", 2025')),
    ),
    _pairs(),
    st.builds(LaneCost, sexes, events, st.floats(-2, 2, allow_nan=False)),
    st.builds(StartPlacesOf, sexes, events, st.integers(1, 10)),
    st.builds(PickRules, st.lists(_pick_rules(), max_size=3, unique=True).map(tuple)),
    st.builds(OtherOrder, st.sampled_from((RULES, OWN_RULES))),
)


@st.composite
def results(draw: st.DrawFn) -> EnteredResult:
    """An entered result of any kind."""
    status, event = draw(st.sampled_from(ENDS)), draw(events)
    run, finished = draw(runs), status is Status.FINISHED
    return EnteredResult(
        draw(sexes),
        event,
        draw(skaters),
        run,
        draw(st.none() | st.integers(1, 200)) if finished and run is None else None,
        time_of(event, draw(chances)) if finished and draw(st.booleans()) else None,
        status,
    )


committees = st.builds(
    Committee,
    st.lists(_pick_rules().filter(lambda rule: rule.kind is not PickKind.TEAM), max_size=3, unique=True).map(
        tuple
    ),
    st.dictionaries(
        st.tuples(sexes, st.sampled_from((Event.MASS_START, Event.TEAM_PURSUIT))),
        st.lists(skaters, min_size=1, max_size=3, unique=True).map(tuple),
        max_size=2,
    ),
    st.dictionaries(
        st.tuples(sexes, events),
        st.lists(skaters, min_size=1, max_size=3, unique=True).map(tuple),
        max_size=2,
    ),
    st.frozensets(st.tuples(sexes, events, skaters), max_size=2),
)
scenario_names = st.sampled_from(("Fall", "fall 2", "De Boo – wint", "Één", "With 'quotes' \\ and #"))
hashes = st.sampled_from(("0" * 64, "0123456789abcdef" * 4))
files = st.builds(
    InputFile,
    st.sampled_from((Path("/data/okt/form.csv"), Path("/elsewhere/results of 2025.xlsx"))),
    hashes,
)
days = st.builds(
    ForecastDay,
    scenario_names,
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    hashes,
    st.integers(0, 2**63 - 1),
    st.integers(1, 10_000_000),
    st.tuples(
        st.tuples(st.just(Sex.W), st.just("Skater A"), chances),
        st.tuples(st.just(Sex.M), st.just("Skater B"), chances),
    ),
    st.integers(1, 3),
)
inputs = st.builds(
    Inputs,
    st.lists(files, max_size=2).map(tuple),
    st.lists(
        st.builds(
            Pasted,
            st.sampled_from(("POS\tNAME\tTIME\n1\tSkater A\t37.62\n", "one line", "a\r\nb", '"""')),
            st.sampled_from(((), (("sex", "W"), ("distance_m", "500")))),
        ),
        max_size=2,
    ).map(tuple),
    st.none() | files,
    st.lists(st.builds(Entry, sexes, events, skaters), max_size=2).map(tuple),
    st.sampled_from(("", "f" * 64)),
)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """A project with everything in it that a project may have."""
    names = draw(st.lists(scenario_names, max_size=3, unique_by=str.casefold))
    scenarios = [Scenario(name, tuple(draw(st.lists(what_ifs, max_size=4)))) for name in names]
    return Project(
        meet=draw(st.sampled_from(("okt-2025", "/data/okt/meet", "/elsewhere/meet.toml"))),
        rules=draw(st.sampled_from((None, RULES, OWN_RULES))),
        inputs=draw(inputs),
        committee=draw(st.none() | committees),
        scenarios=tuple(scenarios),
        draws=tuple(draw(st.lists(_pairs(), max_size=2, unique_by=lambda one: (one.sex, one.event)))),
        results=tuple(draw(st.lists(results(), max_size=4))),
        still_on=ordered(draw(st.lists(st.tuples(sexes, events), max_size=3))),
        learn_from_results=draw(st.booleans()),
        seed=draw(st.integers(0, 2**63 - 1)),
        tournaments=draw(st.integers(1, 10_000_000)),
        history=tuple(draw(st.lists(days, max_size=2, unique_by=lambda day: day.label))),
    )
