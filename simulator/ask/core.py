"""Everything that the window asks of the core, in one place; the command line asks it to compare.

What was ridden is kept, within a bound of memory, so that an edit computes only what it touches,
and comparing, undoing and going back are free. Numbers are the same whatever is kept.

The modules that compute are imported when first asked for, outside the window's thread: NumPy,
SciPy and pandas are loaded while the window comes up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from simulator.defaults import DEFAULT_MEMORY_MB
from simulator.engine.job import UNHINDERED, Control, Job
from simulator.input.faults import InputRefused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from simulator.ask.ahead import Ahead
    from simulator.ask.courses import Fan
    from simulator.ask.days import DayByDay, Followed, WhoMoved
    from simulator.ask.form import FormFits, Forms
    from simulator.ask.leverage.comparison import Comparison
    from simulator.ask.leverage.deciders import Deciders
    from simulator.ask.leverage.heat import HeatMap
    from simulator.ask.leverage.one_race import OneRace
    from simulator.ask.leverage.teams import Teams
    from simulator.ask.leverage.tornado import Tornado
    from simulator.ask.policies import PoliciesAsked
    from simulator.chances.outcome import Outcome
    from simulator.engine.kept import Kept
    from simulator.engine.plan import Plan
    from simulator.event import Event, Sex
    from simulator.form.data import FormData
    from simulator.games.outlook import Gain, GamesOutlook, PickWorth
    from simulator.games.run import GamesInputs
    from simulator.input.faults import Fault
    from simulator.policy.judgement import Laboratory
    from simulator.project.file import Opened
    from simulator.project.project import Inputs, Project, Scenario
    from simulator.selection.story import Story
    from simulator.what_if.entered_result import EnteredResult
    from simulator.what_if.what_ifs import WhatIf

_PLANS = 8
"""Plans of scenarios that are kept, so that they need not be made, checked and prepared again."""

_GAMES = 3
"""Fits of levels at the Games that are kept: one serves all scenarios that add no entrant and no data."""


@dataclass(frozen=True, eq=False)
class Prepared:
    """The forecast of a project's inputs, ready for its scenarios; equal only to itself.

    Attributes
    ----------
    meet, inputs
        What it was made from.
    plan
        The plan without results and what-ifs.
    warnings
        What is doubtful in the files.
    """

    meet: str
    inputs: Inputs
    plan: Plan
    warnings: tuple[Fault, ...] = ()


class Core:
    """Reads, forecasts, simulates and answers questions about it; one for a program.

    One caller at a time, but for `keep_at_most` and `prepare_ahead`.
    """

    def __init__(self) -> None:
        self._ahead: Ahead[Prepared] | None = None
        self._plans: list[tuple[Prepared, Project, tuple[WhatIf, ...], Plan]] = []
        self._kept: Kept | None = None
        self._fits: FormFits | None = None
        self._form: FormData | None = None
        self._games: list[tuple[tuple[object, ...], GamesInputs]] = []
        self._most_bytes = DEFAULT_MEMORY_MB * 1_000_000

    # What is kept --------------------------------------------------------------------------

    @property
    def kept(self) -> Kept:
        """What was simulated and may be of use again."""
        if self._kept is None:
            from simulator.engine.kept import Kept

            self._kept = Kept(self._most_bytes)
        return self._kept

    def keep_at_most(self, most_bytes: int) -> None:
        """Change the memory for what is kept, buffers of idle threads included, in bytes.

        May be called from another thread, during a run too; what is over it is let go at once and
        simulated again when it is asked for.
        """
        self._most_bytes = most_bytes
        if self._kept is not None:
            self._kept.most_bytes = most_bytes

    def _keeping(self, control: Control) -> Control:
        return replace(control, kept=self.kept)

    # From files to plans -------------------------------------------------------------------

    def prepare_ahead(self, meet: str, inputs: Inputs) -> None:
        """Prepare a plan, to be fetched by `prepare` with the same inputs: see `simulator.ask.ahead`.

        In this process it begins with `go_ahead`. Two threads of Python share one processor as long as
        modules are loaded, so the frame of the window would stay away for longer if they began together.
        """
        from simulator.ask.ahead import Ahead

        self._ahead = Ahead(meet, inputs, self._prepare)

    def go_ahead(self) -> None:
        """Begin what was asked for by `prepare_ahead`."""
        if self._ahead is not None:
            self._ahead.go_ahead()

    def prepare(self, meet: str, inputs: Inputs, control: Control = UNHINDERED) -> Prepared:
        """Read the files and forecast every start; raises `InputRefused`, or `Cancelled`."""
        ahead = self._ahead
        if ahead is not None and ahead.made_from == (meet, inputs):
            try:
                return ahead.result(control)
            finally:
                self._ahead = None
        if ahead is not None:
            ahead.stop()
            self._ahead = None
        return self._prepare(meet, inputs, control)

    def _prepare(self, meet: str, inputs: Inputs, control: Control = UNHINDERED) -> Prepared:
        from simulator.project.inputs import base_plan, refreshed
        from simulator.project.project import Project

        project = refreshed(Project(meet=meet, inputs=inputs))
        plan = self._with_known_form(base_plan(project, control))
        doubts = plan.form.doubts if plan.form is not None else ()
        return Prepared(meet, project.inputs, plan, doubts)

    def _with_known_form(self, plan: Plan) -> Plan:
        """Put the tables read before in the place of equal ones: undo keeps them for every edit of inputs."""
        if plan.form is not None and self._form is not None and plan.form.same_as(self._form):
            return replace(plan, form=self._form)
        self._form = plan.form
        return plan

    def open(self, file: Path) -> Opened:
        """Read a project file; raises `InputRefused`."""
        from simulator.project.file import open_project

        return open_project(file, trusted=None)  # what it reads elsewhere has been asked about

    def plan(self, prepared: Prepared, project: Project, scenario: Scenario) -> Plan:
        """Return the plan of a scenario: results entered and what-ifs applied; raises `InputRefused`.

        It is the same object as long as nothing it is made from changes.
        """
        from simulator.project.apply import scenario_plan

        # Names, history, records and how much is simulated decide no plan.
        facts = replace(project.facts, tournaments=1, seed=0)
        made_from = facts, scenario.what_ifs
        at = next(
            (at for at, one in enumerate(self._plans) if one[0] is prepared and one[1:3] == made_from), None
        )
        if at is None:
            known = (prepared, *made_from, scenario_plan(prepared.plan, project, scenario))
        else:
            known = self._plans.pop(at)
        self._plans.insert(0, known)
        del self._plans[_PLANS:]
        return known[3]

    # Chances -------------------------------------------------------------------------------

    def simulate(self, job: Job, control: Control = UNHINDERED) -> Iterator[Outcome]:
        """Yield better and better outcomes, see `simulator.ask.runs.simulate`; stop early when cancelled."""
        from simulator.ask.runs import simulate

        return simulate(job, self._keeping(control))

    def simulate_until(self, job: Job, points: float, control: Control = UNHINDERED) -> Iterator[Outcome]:
        """Yield better and better outcomes, until every chance is known to so many points."""
        from simulator.ask.runs import simulate_until

        return simulate_until(job, points, self._keeping(control))

    # The Games: raise `InputRefused` when none follow, or a file is at fault --------------------

    def games(
        self,
        job: Job,
        field: Path | None = None,
        team: Path | None = None,
        control: Control = UNHINDERED,
    ) -> Iterator[GamesOutlook]:
        """Yield better and better outlooks on the Games behind the trial of a job.

        Parameters
        ----------
        field, team
            Files of one's own, see `simulator.games.asked.games_inputs`.
        """
        from simulator.games.run import simulate_games

        inputs = self._games_inputs(job.plan, field, team, control)
        return simulate_games(job, inputs, self._keeping(control))

    def pick_worths(
        self, job: Job, field: Path | None = None, control: Control = UNHINDERED
    ) -> tuple[PickWorth, ...]:
        """Tell what each pick of the committee is worth at the Games; raises `Cancelled` too."""
        from simulator.games.pick_worth import pick_worths

        inputs = self._games_inputs(job.plan, field, None, control)
        return pick_worths(job, inputs, self._keeping(control))

    def policies(self, asked: PoliciesAsked, control: Control = UNHINDERED) -> Iterator[Laboratory]:
        """Yield policies of selection judged on the Games behind a plan, one more each time.

        Raises `Cancelled`; files of policies at fault are refused before anything is ridden.
        """
        from simulator.ask.policies import laboratory_of

        def inputs() -> GamesInputs:
            return self._games_inputs(asked.plan, None, None, control)

        return laboratory_of(asked, inputs, control)

    def medals(
        self, before: Plan, job: Job, control: Control = UNHINDERED
    ) -> Mapping[Sex, tuple[Gain, Gain, Gain]]:
        """Tell what a plan gains against another at the Games, see `simulator.games.compared`."""
        from simulator.games.compared import medals_compared

        inputs = self._games_inputs(job.plan, None, None, control)
        return medals_compared(before, job, inputs, self._keeping(control))

    def _games_inputs(
        self, plan: Plan, field: Path | None, team: Path | None, control: Control
    ) -> GamesInputs:
        """Fit the levels at the Games, unless that was done for the same fits a moment ago.

        Results entered and what-ifs change nothing of it; files are read each time.
        """
        from simulator.games.asked import games_inputs

        made_from = (plan.form, *plan.as_fitted.values(), *plan.games_places.values())
        if field is not None or team is not None:
            return games_inputs(plan, field, team, control.go_on)
        known = next(
            (
                inputs
                for of, inputs in self._games
                if len(of) == len(made_from)
                and all(one is other for one, other in zip(of, made_from, strict=True))
            ),
            None,
        )
        if known is None:
            known = games_inputs(plan, go_on=control.go_on)
            self._games = [(made_from, known), *self._games[: _GAMES - 1]]
        return known

    # Questions: raise `Cancelled` when they are to stop --------------------------------------

    def compare(
        self, before: Plan, job: Job, control: Control = UNHINDERED, *, gains: bool = True
    ) -> Comparison:
        """Return the paired differences between a plan and that of a job, on the same random numbers.

        Parameters
        ----------
        gains
            Whether it is told between whom tickets go.
        """
        from simulator.ask.leverage.comparison import compare

        return compare(before, job, self._keeping(control), gains=gains)

    def decides(self, job: Job, skater: str, control: Control = UNHINDERED) -> Deciders:
        """Tell which outcomes of races a skater's ticket hangs on, in a job of one sex."""
        from simulator.ask.leverage.deciders import deciders

        return deciders(job, skater, self._keeping(control))

    def tornado(self, job: Job, skater: str, control: Control = UNHINDERED) -> Tornado:
        """Tell how far each input of the forecast moves a skater's chance, in a job of one sex."""
        from simulator.ask.leverage.tornado import tornado

        return tornado(job, skater, self._keeping(control))

    def heat(self, job: Job, control: Control = UNHINDERED) -> HeatMap:
        """Tell how far each event's result moves each skater's chance, in a job of one sex."""
        from simulator.ask.leverage.heat import heat_map

        return heat_map(job, self._keeping(control))

    def one_race(
        self, job: Job, event: Event, ridden: Mapping[str, int], control: Control = UNHINDERED
    ) -> Iterator[OneRace]:
        """Yield times, places and duels of one event of a job of one sex, better and better."""
        from simulator.ask.leverage.one_race import one_race

        return one_race(job, event, self._keeping(control), ridden)

    def forms(
        self,
        prepared: Prepared,
        plan: Plan,
        sex: Sex,
        skaters: Sequence[str],
        control: Control = UNHINDERED,
    ) -> Forms:
        """Tell every race, the level over time and the next race of some skaters, at all distances."""
        from simulator.ask.form import FormFits

        self._fits = self._fits or FormFits()
        return self._fits.forms(prepared.plan, plan, sex, skaters, control)

    def teams(self, job: Job, control: Control = UNHINDERED) -> Iterator[Teams]:
        """Yield the teams of a job of one sex, counted over more and more tournaments."""
        from simulator.ask.leverage.teams import teams

        return teams(job, self._keeping(control))

    def tournament(self, job: Job, control: Control = UNHINDERED) -> Story:
        """Tell the last tournament of a job of one sex, from the rows to the last start place."""
        from simulator.ask.leverage.search import tournament

        return tournament(job, self._keeping(control))

    def find_tournament(
        self, job: Job, skater: str, has_ticket: bool, after: int, control: Control = UNHINDERED
    ) -> int | None:
        """Return the next tournament in which a skater has a ticket, or has none; None for none."""
        from simulator.ask.leverage.search import find_tournament

        return find_tournament(job, skater, has_ticket, after, self._keeping(control))

    # Day by day: raise `InputRefused` too, when results do not fit ---------------------------

    def follow(
        self, prepared: Prepared, project: Project, scenario: Scenario, sex: Sex, tournaments: int
    ) -> Followed:
        """Return the results of a project to be followed, with the what-ifs that do not contradict them.

        Parameters
        ----------
        project
            With the results in question in the place of its own.
        """
        from simulator.ask.days import Followed
        from simulator.project.apply import scenario_plan
        from simulator.project.project import BASELINE, Scenario
        from simulator.what_if.clashes import clashes

        entered = frozenset(project.results)

        def left(scenario: Scenario, results: tuple[EnteredResult, ...]) -> Scenario:
            """Return a scenario without what the results contradict or have overtaken."""

            def found(what_if: WhatIf, ridden: tuple[EnteredResult, ...]) -> frozenset[object]:
                return frozenset(clashes(prepared.plan, scenario.name, (what_if,), ridden))

            stay = (one for one in scenario.what_ifs if found(one, results) <= found(one, ()))
            return replace(scenario, what_ifs=tuple(stay))

        stays = left(scenario, project.results)

        def plan_of(results: tuple[EnteredResult, ...]) -> Plan:
            known = {(own.sex, own.event): own in entered for own in results}
            still_on = tuple(race for race in project.still_on if known.get(race))
            told = replace(project, results=results, still_on=still_on)
            if results == project.results:
                return self.plan(prepared, project, stays)
            try:
                return scenario_plan(prepared.plan, told, left(stays, results))
            except InputRefused:  # each alone goes with the results, but not all of them
                return scenario_plan(prepared.plan, told, Scenario(BASELINE))

        plan, without = plan_of(project.results), stays != scenario
        still_on = frozenset(event for of_sex, event in project.still_on if of_sex is sex)
        return Followed(
            plan_of, project.results, plan.meet, sex, tournaments, project.seed, still_on, without
        )

    def follow_course(self, followed: Followed, number: int, control: Control = UNHINDERED) -> Followed:
        """Follow one tournament of what is followed, as if it had been ridden; numbered from 1."""
        from simulator.ask.courses import course

        results = course(followed, number, self._keeping(control))
        return replace(followed, results=results, still_on=frozenset())

    def day_by_day(self, followed: Followed, control: Control = UNHINDERED) -> Iterator[DayByDay]:
        """Yield the chances after one event more each time, see `simulator.ask.days.day_by_day`."""
        from simulator.ask.days import day_by_day

        return day_by_day(followed, self._keeping(control))

    def what_moved_whom(
        self, followed: Followed, control: Control = UNHINDERED
    ) -> Iterator[tuple[WhoMoved, ...]]:
        """Yield what one result more moved each time, see `simulator.ask.days.what_moved_whom`."""
        from simulator.ask.days import what_moved_whom

        return what_moved_whom(followed, self._keeping(control))

    def fan(self, followed: Followed, before: Fan | None, control: Control = UNHINDERED) -> Iterator[Fan]:
        """Yield what each day may bring, of one course more each time, see `simulator.ask.courses.fan`."""
        from simulator.ask.courses import fan

        return fan(followed, before, control)  # its plans come once: kept they would drive out others
