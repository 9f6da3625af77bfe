"""Policies of selection judged one after the other on the same tournaments and Games."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

import numpy as np

from simulator.engine.block import SexPlan
from simulator.engine.job import UNHINDERED, Cancelled, Control, Job
from simulator.engine.part import Part
from simulator.engine.plan import Plan
from simulator.engine.simulate import in_order, prepared
from simulator.event import Event, Sex
from simulator.form.forecast import FloatArray
from simulator.games.outlook import Gain
from simulator.games.races import GamesSex
from simulator.games.run import GamesInputs
from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.policy.applied import plan_of, words_of
from simulator.policy.beliefs import Beliefs
from simulator.policy.definition import BOUNDS, PolicyFile
from simulator.policy.derive import GOALS, RowWorths
from simulator.policy.judgement import BELIEF_ERRORS, BeliefLine, DerivedOrder, Judged, Laboratory, Selecting
from simulator.policy.names import policy_name
from simulator.policy.search import search
from simulator.policy.sent import Ruled, Sent, sent_by
from simulator.policy.slower import LOOKED_AT, slower_is_better
from simulator.policy.sums import ComparedTo, Mean, Sums
from simulator.policy.won import Won, won_by
from simulator.policy.world import WorldPart, build, parts_of_world, selected
from simulator.selection.field import Skaters
from simulator.words import say

_Done = TypeVar("_Done")

MOST_JUDGED = 100_000
"""Tournaments on which policies are judged at most: all of them are kept at once, some 100 MB a sex."""

DEFAULT_JUDGED = 20_000
"""Tournaments on which they are judged unless more are asked for: changes are known to .005 medals."""

DEFAULT_GOAL = "medal"
"""What the order in the window goes by until another goal is chosen."""

BELIEF_DRAWS = 8
"""Draws of what a committee is wrong by, of each size but none."""

_BELIEF_PARTS, _TWIN_PARTS = 1, 1
_LUCK_SEED = 1_000_003
"""Added to the seed where races are ridden again with the same levels."""


@dataclass(frozen=True, eq=False)
class ToJudge:
    """What a laboratory is to tell.

    Attributes
    ----------
    files
        Policies beside the scenario's own and the bounds.
    goal
        What an order is derived by, see `derive.GOALS`; None for none.
    errors
        Belief errors of each line by form.
    search
        Orders that a search for the best one looks at; 0 for no search.
    """

    files: Sequence[PolicyFile] = ()
    goal: str | None = None
    errors: tuple[float, ...] = BELIEF_ERRORS
    search: int = 0


def laboratory(
    job: Job, inputs: GamesInputs, asked: ToJudge, control: Control = UNHINDERED
) -> Iterator[Laboratory]:
    """Yield the laboratory of the one sex of a job, a policy more each time, the scenario's own first.

    Raises
    ------
    InputRefused
        With every fault of a policy, before anything is ridden.
    Cancelled
        When the control says so.
    """
    [sex] = job.sexes
    policies = ruled_of(job.plan, sex, asked.files)
    tournaments = min(job.tournaments, MOST_JUDGED)
    world = World(policies, GamesSex(inputs.forms[sex], policies[0].plan.races.forecast, inputs.games.id),
                  tournaments, job.seed, control)  # fmt: skip
    judged: list[Judged] = []
    by_goal: dict[str, DerivedOrder] = {}
    for ruled in policies:
        if asked.search and ruled is policies[-len(BOUNDS)]:
            judged.append(world.searched(asked.search))
        judged.append(world.judged(ruled, asked.errors))
        if asked.goal is not None and not by_goal:
            worths = world.row_worths()
            by_goal = {goal: worths.derived(goal) for goal in GOALS}
        derived = None if asked.goal is None else by_goal[asked.goal]
        whole = ruled is policies[-1]
        yield Laboratory(sex, tournaments, job.seed, tuple(judged), derived, whole, by_goal)


def ruled_of(plan: Plan, sex: Sex, files: Sequence[PolicyFile]) -> list[Ruled]:
    """Return the scenario's own policy, those of files, and the bounds.

    Raises
    ------
    InputRefused
        With every fault of what the files name.
    """
    plans, faults = [plan], list[Fault]()
    for file in files:
        try:
            plans.append(plan_of(file, plan))
        except InputRefused as refused:
            faults += refused.faults
    refuse_if_any(faults)
    names = dict.fromkeys(name for own in plans for name in own.skaters(sex))

    def ready(own: Plan) -> SexPlan:
        forecast = replace(own.forecasts[sex], skaters=tuple(names))
        return prepared(replace(own, forecasts={**own.forecasts, sex: forecast}), sex, None)

    base = ready(plan)
    own = Ruled(say("The present rules"), plan.rules.title, Selecting.ORDER, base)
    others = [
        Ruled(
            policy_name(file.policy.name), words_of(file), file.policy.selection, ready(changed),
            file.policy.most, file.policy.threshold,
        )
        for file, changed in zip(files, plans[1:], strict=True)
    ]  # fmt: skip
    bounds = [
        Ruled(say("True levels"), say("by levels that nobody knows"), Selecting.TRUE_LEVELS, base),
        Ruled(say("Hindsight"), say("by the Games themselves"), Selecting.HINDSIGHT, base),
    ]
    return [own, *others, *bounds]


class World:
    """The tournaments of one sex with the Games, and what all policies are compared with."""

    def __init__(
        self, policies: Sequence[Ruled], sex: GamesSex, tournaments: int, seed: int, control: Control
    ) -> None:
        self.base, self.seed, self._control, self._sex = policies[0], seed, control, sex
        self._bounds = {own.selecting: own for own in policies[-2:]}
        parts = parts_of_world(tournaments)
        plan = self.base.plan
        self.parts = self._all([partial(build, plan, sex, part, seed, control) for part in parts])
        self.twins = self._all(
            [
                partial(build, plan, sex, part, seed + _LUCK_SEED, control, seed)
                for part in parts[:_TWIN_PARTS]
            ]
        )
        few = Part(0, 0, min(tournaments, LOOKED_AT))
        self._few = build(plan, sex, few, seed, control)
        self.beliefs = Beliefs(sex, self.parts[0].rivals)
        self.beside = self._all([partial(self._beside, world) for world in self.parts])

    def _all(self, work: Sequence[Callable[[], _Done]]) -> list[_Done]:
        """Do pieces of work in threads; raises `Cancelled`."""
        done = list(in_order(work, self._control))
        if len(done) < len(work):
            raise Cancelled
        return done

    def sent(self, ruled: Ruled, world: WorldPart, error: FloatArray | None = None) -> Sent:
        """Return whom a policy sends in a part of the world."""
        self._control.go_on()
        return sent_by(ruled, world, self.base.plan, self.beliefs, error, self._control)

    def row_worths(self) -> RowWorths:
        """Return what the rows of the base are worth."""

        def places(world: WorldPart) -> Mapping[Event, Skaters]:
            return selected(world, self.base.plan, self.base.plan, self._control).places

        held = self._all([partial(places, world) for world in self.parts])
        return RowWorths(self.base.plan, self._sex, list(zip(self.parts, held, strict=True)))

    def _beside(self, world: WorldPart) -> ComparedTo:
        own = self.sent(self.base, world)
        best, after = (
            self.sent(self._bounds[how], world) for how in (Selecting.TRUE_LEVELS, Selecting.HINDSIGHT)
        )
        won, won_true, won_later = (won_by(world.games, one.starting) for one in (own, best, after))
        return ComparedTo(won, won_true, won_later, own.ticket, best.ticket, world.mishaps(self.base.plan))

    def searched(self, number: int) -> Judged:
        """Search for the best order on one half of the parts, and judge it on the other."""
        half = len(self.parts) // 2
        base = self.base.plan
        found = search(self.parts[:half], base, number, self._control)
        rules = replace(base.plan.rules, order={**base.plan.rules.order, base.sex: found.rows})
        words = say(
            "best of {number:,} orders, {gain:+.3f} medals on the half that was searched, told of the other: "
            "{rows}",
            number=number, gain=found.gain, rows=", ".join(row.text for row in found.rows),
        )  # fmt: skip
        plan = prepared(replace(base.plan, rules=rules), base.sex, None)
        ruled = Ruled(say("Best order of a search"), words, Selecting.ORDER, plan)
        return self.judged(ruled, (), half)

    def judged(self, ruled: Ruled, errors: Sequence[float], first: int = 0) -> Judged:
        """Return all that is told of a policy, from some part of the world on."""
        sums = Sums()
        work = [partial(self._sent_and_won, ruled, world) for world in self.parts[first:]]
        for (sent, won), beside in zip(self._all(work), self.beside[first:], strict=True):
            sums.add(sent, won, beside)
        for world, twin in zip(self.parts, self.twins, strict=False):
            sums.add_twins(self.sent(ruled, world).ticket, self.sent(ruled, twin).ticket)
        number, levels = sums.number, ruled.selecting is Selecting.TRUE_LEVELS
        skaters = ruled.plan.rules.skaters
        slower, example = None, None
        if ruled.selecting is Selecting.ORDER:
            slower, example = slower_is_better(self._few, ruled.plan, self.base.plan, self._control)
        to_true, to_hindsight = sums.regret.gains(number)
        return Judged(
            ruled.name,
            ruled.words,
            ruled.selecting,
            sums.won.worth(number),
            sums.change.worth(number),
            (to_true, to_hindsight),
            sums.best_sent / max(sums.best, 1),
            sums.mishap(),
            0.0 if levels else sums.luck_share(),
            tuple((np.atleast_1d(sums.certain) / number).tolist()),
            sums.capped / number,
            sums.ticket_changes(skaters),
            self._lines(ruled, sums.change.gains(number)[1], errors),
            slower_is_better=slower,
            best_all=sums.best_all / number,
            slower=example,
        )

    def _sent_and_won(self, ruled: Ruled, world: WorldPart) -> tuple[Sent, Won]:
        sent = self.sent(ruled, world)
        return sent, won_by(world.games, sent.starting)

    # How sure form must be -----------------------------------------------------------------

    def _lines(self, ruled: Ruled, sure: Gain, errors: Sequence[float]) -> tuple[BeliefLine, ...]:
        """Return what a policy by form is worth with each belief error; none for others."""
        if not ruled.selecting.by_form:
            return ()
        return tuple(
            BeliefLine(error, sure, 0.0, 1) if error == 0 else self._line(ruled, error)
            for error in sorted(errors)
        )

    def _line(self, ruled: Ruled, error: float) -> BeliefLine:
        worlds = list(zip(self.parts, self.beside, strict=True))[:_BELIEF_PARTS]
        skaters = len(ruled.plan.rules.skaters)

        def of_draw(draw: int) -> Gain:
            wrong = np.random.default_rng([self.seed, draw]).standard_normal(skaters) * error
            change = Mean()
            for world, beside in worlds:
                won = won_by(world.games, self.sent(ruled, world, wrong).starting)
                change.add(won - beside.won)
            return change.gains(sum(world.tournaments for world, _ in worlds))[1]

        changes = self._all([partial(of_draw, draw) for draw in range(BELIEF_DRAWS)])
        means = np.array([own.mean for own in changes])
        spread = float(means.std(ddof=1))
        errors = [own.se for own in changes if own.se is not None]
        between = spread / np.sqrt(BELIEF_DRAWS)
        se = float(np.hypot(float(np.mean(errors)), between)) if errors else None
        return BeliefLine(error, Gain(float(means.mean()), se), spread, BELIEF_DRAWS)
