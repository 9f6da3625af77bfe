"""The Games with the team of every simulated tournament: ridden, counted, and told as chances."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from simulator.engine.block import SexPlan, count_block, select_in_block
from simulator.engine.fingerprint import fingerprint
from simulator.engine.job import UNHINDERED, Control, Job
from simulator.engine.kept import Key, key_of_selection
from simulator.engine.part import Part, parts_of
from simulator.engine.riding import Riding
from simulator.engine.simulate import in_order, lent_buffers, prepared
from simulator.engine.streams import BLOCK, CHUNK
from simulator.event import Event, Sex
from simulator.games.blocks import games_blocks, still_wanted
from simulator.games.chosen import Chosen, rows_apart
from simulator.games.counts import GamesCounting, GamesCounts
from simulator.games.games import Games, GamesEvents, GamesField
from simulator.games.joint_fit import GamesForm
from simulator.games.outlook import GamesOutlook
from simulator.games.races import GamesSex
from simulator.games.told import outlook_of


@dataclass(frozen=True, eq=False)
class GamesInputs:
    """What a simulation of the Games needs besides the job of the trial.

    Attributes
    ----------
    forms
        What is known of each sex, see `joint_fit.games_forms`.
    starters
        Who of ours starts in which event, where that is known; None for the team of each tournament.
    """

    games: Games
    field: GamesField
    forms: Mapping[Sex, GamesForm]
    starters: Mapping[GamesEvents, tuple[str, ...]] | None = None
    _prepared: dict[Sex, tuple[SexPlan, GamesSex]] = dataclasses.field(default_factory=dict, repr=False)

    def prepared(self, plan: SexPlan) -> GamesSex:
        """Return one sex at the Games for a plan of the trial; the last one asked for is kept."""
        known = self._prepared.get(plan.sex)
        if known is None or known[0] is not plan or known[1].form is not self.forms[plan.sex]:
            before = None if known is None else known[1]
            known = plan, GamesSex(self.forms[plan.sex], plan.races.forecast, self.games.id, before)
            self._prepared[plan.sex] = known
        return known[1]


def simulate_games(job: Job, inputs: GamesInputs, control: Control = UNHINDERED) -> Iterator[GamesOutlook]:
    """Ride the trial and the Games behind it, and yield the outlook whenever a block is done.

    The last one is complete unless the control said to stop. The trial is the one of the job, to the
    last draw; what the control keeps of it is not ridden again.

    Raises
    ------
    InputRefused
        When the plan cannot be simulated.
    """
    kept = control.kept
    plans = [prepared(job.plan, sex, kept) for sex in job.entered if sex in inputs.forms]
    sexes = [inputs.prepared(one) for one in plans]
    parts = parts_of(job.tournaments)
    if kept is not None:
        kept.keep_also(Chosen.of)
        kept.begin_run()
    work = [
        partial(_counted, one, sex, inputs, part, job.seed, control)
        for part in parts
        for one, sex in zip(plans, sexes, strict=True)
    ]
    done = in_order(work, control)
    total: dict[Sex, GamesCounts] = {}
    for part in parts if plans else ():
        here = list(islice(done, len(plans)))
        if len(here) < len(plans):
            return
        for one, counted in zip(plans, here, strict=True):
            total[one.sex] = total[one.sex] + counted if one.sex in total else counted
        ended = part.before + part.tournaments
        if ended % BLOCK == 0 or ended == job.tournaments or (control.early and ended == CHUNK):
            outlook = outlook_of(job, inputs.games, inputs.field, sexes, total)
            yield replace(outlook, starters=inputs.starters)


def _counted(
    plan: SexPlan, sex: GamesSex, inputs: GamesInputs, part: Part, seed: int, control: Control
) -> GamesCounts:
    """Ride and count one sex of one part."""
    kept, key = control.kept, _key_of_counts(plan, sex, inputs, part, seed, control)
    known = kept.further_counts.get(key) if kept is not None and key is not None else None
    if isinstance(known, GamesCounts):
        if kept is not None:
            still_wanted(kept, sex, part, seed)
        return known
    events_of_rows = {row: plan.rules.rows[row].event for row in rows_apart(plan.rules)}
    with lent_buffers(kept) as buffers:
        riding = Riding(plan.races, seed, part, control, buffers)
        chosen = chosen_in(plan, riding, part, seed, control)
        if inputs.starters is not None:
            chosen = chosen.instead(plan.rules.skaters, starters_of(inputs.starters, plan.sex))
        counting = GamesCounting(chosen, events_of_rows)
        for event, block in games_blocks(sex, riding, part, seed, control):
            counting.add(event, block)
        counts = counting.counts()
    if kept is not None and key is not None:
        kept.further_counts.put(key, counts)
    return counts


def _key_of_counts(
    plan: SexPlan, sex: GamesSex, inputs: GamesInputs, part: Part, seed: int, control: Control
) -> Key | None:
    """Return under which key the counts of one sex of one part are kept; None where nothing is."""
    if control.kept is None:
        return None
    starters = inputs.starters and sorted(starters_of(inputs.starters, plan.sex).items())
    return fingerprint(plan.known_by, sorted(sex.known_by.items()), starters), seed, part


def chosen_in(plan: SexPlan, riding: Riding, part: Part, seed: int, control: Control) -> Chosen:
    """Return who starts at the Games, from what is kept or from the trial ridden now."""
    kept = control.kept
    key = key_of_selection(plan, seed, part) if kept is not None else None
    known = kept.further.get(key) if kept is not None and key is not None else None
    if isinstance(known, Chosen):
        return known
    block = select_in_block(plan, riding.draws, riding.events())
    chosen = Chosen.of(block.selection)
    if kept is not None and key is not None:
        kept.further.put(key, chosen)
        kept.counts.put((plan.known_by, seed, part), count_block(block))
    return chosen


def starters_of(starters: Mapping[GamesEvents, Sequence[str]], sex: Sex) -> dict[Event, tuple[str, ...]]:
    """Return the starters of one sex by event."""
    return {event: tuple(names) for (own, event), names in starters.items() if own is sex}
