"""What a pick is worth: the same tournaments with it and without it, and who loses a ticket by it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

from simulator.chances.outcome import standard_error
from simulator.engine.block import SexPlan, fields_of, luck_of
from simulator.engine.job import UNHINDERED, Cancelled, Control, Job
from simulator.engine.part import Part, parts_of
from simulator.engine.riding import Riding
from simulator.engine.simulate import in_order, lent_buffers, prepared
from simulator.event import Event, Sex
from simulator.games.blocks import games_blocks
from simulator.games.chosen import Chosen
from simulator.games.counts import LEVELS
from simulator.games.games import GamesEvents
from simulator.games.outlook import Gain, PickWorth
from simulator.games.races import GamesSex
from simulator.games.run import GamesInputs, starters_of
from simulator.games.stored import GamesBlock, Mask
from simulator.selection.counting import CountArray, count_true
from simulator.selection.field import NOBODY, Index
from simulator.selection.select import Selection, select


@dataclass
class PairedSums:
    """Sums of paired differences over tournaments; whole numbers, so that parts add up in any order.

    Attributes
    ----------
    number
        Of tournaments.
    sums, squares
        Of the differences in gold, medals and places of the first eight, and of their squares, (3,).
    had, gains, costs
        How often each skater has a ticket without it, gains one, loses one, (skaters,).
    """

    number: int = 0
    sums: CountArray = field(default_factory=lambda: np.zeros(len(LEVELS), np.int64))
    squares: CountArray = field(default_factory=lambda: np.zeros(len(LEVELS), np.int64))
    had: CountArray | int = 0
    gains: CountArray | int = 0
    costs: CountArray | int = 0

    def add(self, other: PairedSums) -> None:
        """Add those of another part."""
        for name in ("number", "sums", "squares", "had", "gains", "costs"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def gained(self) -> tuple[Gain, Gain, Gain]:
        """Means of the differences in gold, medals and places of the first eight."""
        number = max(self.number, 1)
        means = self.sums / number
        variance = np.maximum(self.squares / number - means**2, 0.0)
        gold, medals, top8 = (
            Gain(float(mean), standard_error(float(own), number))
            for mean, own in zip(means, variance, strict=True)
        )
        return gold, medals, top8


def pick_worths(job: Job, inputs: GamesInputs, control: Control = UNHINDERED) -> tuple[PickWorth, ...]:
    """Return what each pick of the committee is worth where its condition holds.

    Each is looked at as if it were made for certain, against never, all others as they are.

    Raises
    ------
    Cancelled
        When the control said so before the last part was done.
    """
    plans = [prepared(job.plan, sex, control.kept) for sex in job.entered if sex in inputs.forms]
    sexes = [inputs.prepared(one) for one in plans]
    parts = parts_of(job.tournaments)
    work = [
        partial(_of_part, one, sex, part, job.seed, control)
        for part in parts
        for one, sex in zip(plans, sexes, strict=True)
    ]
    total: dict[Sex, list[PairedSums]] = {one.sex: [PairedSums() for _ in one.rules.picks] for one in plans}
    done = 0
    for number, sums in enumerate(in_order(work, control)):
        for into, own in zip(total[plans[number % len(plans)].sex], sums, strict=True):
            into.add(own)
        done += 1
    if done < len(work):
        raise Cancelled
    return tuple(
        _worth(one, rule, own, job.tournaments) for one in plans for rule, own in enumerate(total[one.sex])
    )


def _worth(plan: SexPlan, rule: int, sums: PairedSums, tournaments: int) -> PickWorth:
    skaters, number = plan.rules.skaters, max(sums.number, 1)

    def shares(counts: CountArray | int) -> dict[str, float]:
        known = np.broadcast_to(counts, len(skaters))
        order = np.argsort(-known, kind="stable")
        return {skaters[who]: float(known[who] / number) for who in order if known[who]}

    had = np.broadcast_to(sums.had, len(skaters))
    named = [int(who) for who in plan.rules.named[rule]]
    return PickWorth(
        plan.rules.picks[rule],
        sums.number / tournaments,
        *sums.gained,
        had_ticket=float(had[named].mean() / number) if named else 0.0,
        gains=shares(sums.gains),
        costs=shares(sums.costs),
    )


def _of_part(plan: SexPlan, sex: GamesSex, part: Part, seed: int, control: Control) -> list[PairedSums]:
    """Select with each pick and without it, in one part."""
    with lent_buffers(control.kept) as buffers:
        riding = Riding(plan.races, seed, part, control, buffers)
        events = riding.events()
        fields, luck = fields_of(plan, riding.draws, events), luck_of(plan, riding.draws)

        def selected(rule: int, chance: float) -> Selection:
            control.go_on()
            picks = list(plan.rules.picks)
            picks[rule] = replace(picks[rule], chance=chance)
            return select(replace(plan.rules, picks=tuple(picks)), fields, part.tournaments, luck)

        blocks = dict(games_blocks(sex, riding, part, seed, control))
        return [_paired(selected, rule, blocks) for rule in range(len(plan.rules.picks))]


def _paired(
    selected: Callable[[int, float], Selection], rule: int, blocks: Mapping[Event, GamesBlock]
) -> PairedSums:
    """Compare the tournaments in which a pick is made with the same ones without it."""
    made = selected(rule, 1.0)
    who = made.picked.get(rule, made.team_picked.get(rule))
    at = np.flatnonzero(who != NOBODY) if who is not None else np.zeros(0, np.int64)
    if not len(at):
        return PairedSums()
    without = selected(rule, 0.0)
    sums = differences(*(won_by(Chosen.of(own), blocks, at) for own in (made, without)))
    after, before = made.ticket[:, at], without.ticket[:, at]
    return replace(
        sums, had=count_true(before), gains=count_true(after & ~before), costs=count_true(before & ~after)
    )


def won_by(chosen: Chosen, blocks: Mapping[Event, GamesBlock], at: Index) -> CountArray:
    """Count gold, medals and places of the first eight in some tournaments, (3, asked), int64."""
    won = np.zeros((len(LEVELS), len(at)), np.int64)
    for event, block in blocks.items():
        starting: Mask = np.ascontiguousarray(chosen.among(event, block.skaters)[:, at])
        places = block.take(at).judged(starting).ours
        won += np.stack([np.count_nonzero(places <= last, axis=0) for last in LEVELS])
    return won


def differences(after: CountArray, before: CountArray) -> PairedSums:
    """Sum up what the tournaments won beside what they won otherwise, (3, tournaments) both."""
    change = after - before
    return PairedSums(change.shape[1], change.sum(axis=1), (change**2).sum(axis=1))


def gain_of_starters(
    job: Job,
    inputs: GamesInputs,
    starters: Mapping[GamesEvents, Sequence[str]],
    instead_of: Mapping[GamesEvents, Sequence[str]],
    control: Control = UNHINDERED,
) -> tuple[Gain, Gain, Gain]:
    """Return what one choice of starters gains against another: gold, medals, places of the first eight.

    Parameters
    ----------
    starters, instead_of
        Who starts, by event; events of neither say nothing.

    Raises
    ------
    Cancelled
        When the control said so before the last part was done.
    """
    plans = [prepared(job.plan, sex, control.kept) for sex in job.entered if sex in inputs.forms]
    sexes = [inputs.prepared(one) for one in plans]
    choices = starters, instead_of

    def of_part(part: Part) -> PairedSums:
        won: list[CountArray] = [np.zeros((len(LEVELS), part.tournaments), np.int64) for _ in choices]
        for one, sex in zip(plans, sexes, strict=True):
            with lent_buffers(control.kept) as buffers:
                riding = Riding(one.races, job.seed, part, control, buffers)
                blocks = dict(games_blocks(sex, riding, part, job.seed, control))
                nobody = Chosen({}, {}, {}, {}, part.tournaments)
                for total, choice in zip(won, choices, strict=True):
                    chosen = nobody.instead(one.rules.skaters, starters_of(choice, one.sex))
                    total += won_by(chosen, blocks, np.arange(part.tournaments))
        return differences(*won)

    parts, sums, done = parts_of(job.tournaments), PairedSums(), 0
    for own in in_order([partial(of_part, part) for part in parts], control):
        sums.add(own)
        done += 1
    if done < len(parts):
        raise Cancelled
    return sums.gained
