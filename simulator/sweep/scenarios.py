"""All scenarios of a sweep: made from its file, checked, numbered, each with a hash of its content."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from simulator.engine.draws_version import DRAWS_VERSION
from simulator.engine.job import UNHINDERED, Control
from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.input.form import Table
from simulator.meet.folder import available_meets
from simulator.project.apply import baseline_plan
from simulator.project.drawn import draws_of_meet
from simulator.project.inputs_hash import inputs_sha256
from simulator.project.named import persons_of
from simulator.project.plan_files import load_plan
from simulator.project.project import Project
from simulator.project.record import sha256_given
from simulator.selection.rule_set import RuleSet
from simulator.sweep.axes import (
    Axes,
    Combination,
    RulesOf,
    Where,
    combinations,
    number_of,
    rule_sets,
    rules_of,
)
from simulator.sweep.counting import MeetToCount, ScenarioPlace, ToCount
from simulator.sweep.definition import MOST_SCENARIOS, Sweep
from simulator.text import file_name
from simulator.what_if.base import ANY_KIND, WhatIf
from simulator.words import say


@dataclass(frozen=True, eq=False)
class SweptMeet:
    """A meet of a sweep.

    Attributes
    ----------
    word
        How the sweep names it.
    project
        What is known of it: its draws.
    baseline
        Plan of that.
    rules, combinations
        What is assumed, and the values of its axes.
    """

    word: str
    project: Project
    baseline: Plan
    rules: tuple[RulesOf, ...]
    combinations: tuple[Combination, ...]


@dataclass(frozen=True, eq=False)
class SweptScenario:
    """A scenario of a sweep.

    Attributes
    ----------
    sha256
        Hash of all that its numbers depend on: the scenario, the seed, the tournaments, what a seed means.
    inputs
        Hash of the inputs of its plan.
    axes
        The value that it has on each axis.
    what_ifs
        What it assumes, as in project files.
    """

    place: ScenarioPlace
    sha256: str
    inputs: str
    axes: Axes
    what_ifs: tuple[Table, ...]


class Swept:
    """The scenarios of a sweep in the order in which they are counted."""

    def __init__(self, sweep: Sweep, meets: tuple[SweptMeet, ...]) -> None:
        self.sweep, self.meets = sweep, meets
        self.to_count = ToCount(
            sweep.tournaments,
            sweep.seed,
            tuple(
                MeetToCount(
                    own.baseline,
                    tuple(rules.order for rules in own.rules),
                    tuple(chosen.what_ifs for chosen in own.combinations),
                )
                for own in meets
            ),
        )
        self._inputs: dict[tuple[int, int], str] = {}
        self._orders: dict[tuple[int, int], Table | None] = {}
        self._skaters: dict[tuple[int, int, Sex], tuple[str, ...]] = {}

    def __len__(self) -> int:
        return len(self.to_count)

    @cached_property
    def scenarios(self) -> tuple[SweptScenario, ...]:
        """All of them, by number."""
        return tuple(map(self._scenario, range(len(self))))

    def _scenario(self, number: int) -> SweptScenario:
        place = self.to_count.place(number)
        meet, seed = self.meets[place.meet], self.sweep.seed[place.seed]
        rules, chosen = meet.rules[place.rules], meet.combinations[place.combination]
        inputs, order = self._inputs_of(place), self._order_of(place)
        what_ifs = [*([] if order is None else [order]), *map(ANY_KIND.plain, chosen.what_ifs)]
        told = {
            "scenario": sha256_given(inputs, meet.project, what_ifs),
            "seed": seed,
            "tournaments": self.sweep.tournaments,
            "draws_version": DRAWS_VERSION,
        }
        return SweptScenario(
            place,
            hashlib.sha256(json.dumps(told).encode()).hexdigest(),
            inputs,
            (("meet", meet.word), ("seed", seed), *rules.axes, *chosen.axes),
            tuple(what_ifs),
        )

    def _order_of(self, place: ScenarioPlace) -> Table | None:
        """Return the rules of a scenario as a table, made once; None for those of the meet."""
        key = place.meet, place.rules
        if key not in self._orders:
            order = self.meets[place.meet].rules[place.rules].order
            self._orders[key] = None if order is None else ANY_KIND.plain(order)
        return self._orders[key]

    def _inputs_of(self, place: ScenarioPlace) -> str:
        """Return the hash of the inputs, which no what-if of a sweep but its rules changes."""
        key = place.meet, place.rules
        if key not in self._inputs:
            self._inputs[key] = inputs_sha256(self._of_rules(place))
        return self._inputs[key]

    def skaters(self, place: ScenarioPlace, sex: Sex) -> tuple[str, ...]:
        """Return the skaters of a scenario in the order in which they are counted."""
        key = place.meet, place.rules, sex
        if key not in self._skaters:
            names = self.meets[place.meet].baseline.skaters(sex), self._of_rules(place).skaters(sex)
            self._skaters[key] = tuple(dict.fromkeys((*names[0], *names[1])))
        return self._skaters[key]

    def _of_rules(self, place: ScenarioPlace) -> Plan:
        meet = self.meets[place.meet]
        order: WhatIf | None = meet.rules[place.rules].order
        return ToCount(1, (0,), (MeetToCount(meet.baseline, (order,), ((),)),)).plan(
            ScenarioPlace(0, 0, 0, 0)
        )

    def faults(self, source: str) -> Iterator[Fault]:
        """Yield everything about the scenarios that cannot be."""
        for number in range(len(self)):
            place = self.to_count.place(number)
            if place.seed == 0:
                try:
                    self.to_count.plan(place)
                except InputRefused as refused:
                    yield from (Fault(source, own.found, own.remedy) for own in refused.faults)
        known: dict[str, int] = {}
        for number, scenario in enumerate(self.scenarios, start=1):
            first = known.setdefault(scenario.sha256, number)
            if first != number:
                found = say("scenarios {first:,} and {number:,} are the same", first=first, number=number)
                axes = ", ".join(f"{key} {value}" for key, value in scenario.axes)
                yield Fault(source, found, say("Take one value out of an axis: {axes}.", axes=axes))


def swept(sweep: Sweep, file: Path, control: Control = UNHINDERED) -> Swept:
    """Make all scenarios of a sweep.

    Parameters
    ----------
    file
        The file it was read from; its paths are from there.

    Raises
    ------
    InputRefused
        With every fault of its meets, rules and what-ifs, or the one that there are too many scenarios.
    """
    where = Where(file.absolute().parent, file_name(file))
    faults: list[Fault] = []
    read: dict[str, RuleSet] = {}
    plans: list[tuple[str, Project, Plan]] = []
    try:
        read = rule_sets(sweep, where)
    except InputRefused as refused:
        faults += refused.faults
    for word in sweep.meet:
        try:
            plans.append((word, *_known(where.file("meet", word, available_meets()), control)))
        except InputRefused as refused:
            faults += refused.faults
    _check_number(sweep, plans, where)
    meets = []
    for word, project, baseline in plans:
        persons = persons_of(baseline)
        rules: tuple[RulesOf, ...] = (RulesOf((), None),)
        try:
            if len(read) == len(sweep.rules):
                rules = rules_of(sweep, read, baseline, persons, where)
        except InputRefused as refused:  # the what-ifs are looked at all the same
            faults += refused.faults
        try:
            chosen = combinations(sweep.what_ifs, baseline, persons, where)
            meets.append(SweptMeet(word, project, baseline, rules, chosen))
        except InputRefused as refused:
            faults += refused.faults
    made = Swept(sweep, tuple(meets))
    if not (faults or len(made)):
        faults.append(Fault(where.source, say("there is no scenario in it"), say("Add entries.")))
    refuse_if_any(list(dict.fromkeys([*faults, *made.faults(where.source)])))
    return made


def _known(meet: str, control: Control) -> tuple[Project, Plan]:
    """Return what is known of a meet, and the plan of its baseline."""
    base = load_plan(meet=meet, control=control)
    project = Project(meet=base.meet.id, draws=draws_of_meet(meet))
    return project, baseline_plan(base, project)


def _check_number(sweep: Sweep, plans: list[tuple[str, Project, Plan]], where: Where) -> None:
    """Refuse more scenarios than are swept, before they are made."""
    rules = max(1, len(sweep.rules)) * max(1, len(sweep.cap)) * max(1, len(sweep.runs))
    number = sum(number_of(sweep.what_ifs, baseline) for _, _, baseline in plans) * rules * len(sweep.seed)
    if number > MOST_SCENARIOS:
        found = say("{count:,} scenarios or more are too many", count=number)
        remedy = say("At most {most:,} are swept; leave values out.", most=MOST_SCENARIOS)
        raise InputRefused([Fault(where.source, found, remedy)])
