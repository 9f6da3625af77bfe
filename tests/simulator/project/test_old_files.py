"""Project files and tokens of the first form, as programs of before wrote them: all of it is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from simulator.event import Event, Sex, Status
from simulator.form.data import Pasted
from simulator.meet.meet import Entry
from simulator.project.project import ForecastDay, InputFile, Inputs, Project, Scenario
from simulator.project.text import project_of, project_text
from simulator.project.token import scenario_of_token, token_of
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
    OtherOrder,
    PairsSet,
    PickRules,
    Withdrawal,
)

OLD = Path(__file__).parent / "old"
FOLDER = Path("/data/okt")
W, M = Sex.W, Sex.M
A, B, C, D = (f"Skater {letter}" for letter in "ABCD")
E500, E1000, E1500, E3000, E5000 = Event.D500, Event.D1000, Event.D1500, Event.D3000, Event.D5000
_SHIPPED = load_rule_set("knsb-2026")
OURS = replace(Draft(_SHIPPED).with_rows(W, _SHIPPED.order[W][::-1]).rules, name="Ours")
PICKS = (
    PickRule(W, PickKind.CALAMITY, (A,), E1000, 0.5, "injured"),
    PickRule(M, PickKind.PURSUIT, (B, C, D)),
)
SCENARIOS = (
    Scenario(
        "Outcomes",
        (
            AssumedOutcome(W, E500, A, AssumedKind.FALLS, run=2),
            AssumedOutcome(W, E1000, A, AssumedKind.DISQUALIFIED),
            AssumedOutcome(W, E1500, A, AssumedKind.DOES_NOT_START),
            AssumedOutcome(W, E3000, A, AssumedKind.WINS),
            AssumedOutcome(W, E5000, A, AssumedKind.PLACE, 2),
        ),
    ),
    Scenario(
        "Relations",
        (
            AssumedOutcome(W, E1000, A, AssumedKind.TIME, time_ms=74_321),
            AssumedOutcome(W, E500, A, AssumedKind.TOP, 3),
            AssumedOutcome(W, E1500, A, AssumedKind.OUTSIDE, 1),
            AssumedOutcome(W, E3000, A, AssumedKind.BEATS, rival=B),
        ),
    ),
    Scenario(
        "Form and risk",
        (
            FormShift(W, A, None, -0.15),
            FormShift(W, A, E500, 0.3),
            IncidentRate(W, A, E500, IncidentKind.FALL, 0.25),
            IncidentRate(W, A, None, IncidentKind.FALSE_START, 0.0),
            IncidentRate(W, A, None, IncidentKind.NOT_STARTING, 1.0),
        ),
    ),
    Scenario(
        "Entries",
        (
            Withdrawal(W, A),
            Withdrawal(M, B, E5000),
            EntrantAdded(W, E500, C),
            EntrantRemoved(W, E1000, D),
            PairsSet(W, E1500, ((A, B), (C,))),
        ),
    ),
    Scenario("Policy", (PickRules(PICKS), OtherOrder(load_rule_set("knsb-2022")))),
    Scenario("Own order, nobody picked", (PickRules(()), OtherOrder(OURS))),
    Scenario("Empty"),
)
PROJECT = Project(
    meet="okt-2025",
    rules=load_rule_set("knsb-2022"),
    inputs=Inputs(
        (
            InputFile(FOLDER / "form.csv", "0" * 64),
            InputFile(Path("/elsewhere/more form.xlsx"), "1" * 64),
        ),
        (Pasted("POS\tNAME\tTIME\n1\tSkater A\t37.62\n", (("sex", "W"), ("distance_m", "500"))),),
        InputFile(FOLDER / "entries.csv", "2" * 64),
        (Entry(M, Event.D10000, D),),
        "f" * 64,
    ),
    committee=Committee(
        PICKS,
        {(W, Event.MASS_START): (A, B)},
        {(W, E1000): (C,)},
        frozenset({(W, E1500, D)}),
    ),
    scenarios=SCENARIOS,
    results=(
        EnteredResult(W, E1000, A, None, 1, 73_540),
        EnteredResult(W, E500, B, 1, None, 37_621),
        EnteredResult(W, E500, B, 2, None, None, Status.FELL),
        EnteredResult(W, E1000, C, status=Status.DNF),
        EnteredResult(W, E1000, D, status=Status.DQ),
        EnteredResult(M, E5000, B, status=Status.DNS),
        EnteredResult(M, E1500, B, None, 2),
    ),
    learn_from_results=False,
    seed=7,
    tournaments=20_000,
    history=(
        ForecastDay(
            "before day 1", date(2025, 12, 25), "a" * 64, 7, 1000, ((W, A, 0.5), (M, B, 1.0)), draws_version=1
        ),
    ),
    draws_version=1,
)


def test_a_project_with_everything_in_it_is_read_as_it_was_saved() -> None:
    old = (OLD / "everything.okt").read_bytes()
    assert b"draws_version" not in old  # the program of then knew of none
    assert project_of(old, "everything.okt", FOLDER) == PROJECT


def test_what_was_read_is_written_with_the_same_words() -> None:
    def lines(text: str) -> set[str]:
        return {line for line in text.splitlines() if not line.startswith(("program", "draws_version"))}

    old = (OLD / "everything.okt").read_text(encoding="utf-8")
    assert lines(project_text(PROJECT, FOLDER)) == lines(old)


def test_tokens_of_before_give_the_same_scenarios_and_are_still_the_ones_given() -> None:
    tokens = (OLD / "tokens.txt").read_text(encoding="ascii").split()
    assert tuple(map(scenario_of_token, tokens)) == SCENARIOS
    assert [token_of(scenario) for scenario in SCENARIOS] == tokens
