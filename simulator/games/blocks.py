"""Events of the Games in one part of the tournaments: ridden, or as far as they are kept ridden again."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.engine.job import UNHINDERED, Control
from simulator.engine.kept import Kept, Key
from simulator.engine.part import Part
from simulator.engine.riding import Riding
from simulator.event import Event
from simulator.games.kept_times import KeptOurs, KeptRivals, PackedTimes
from simulator.games.races import GamesSex
from simulator.games.ride import GamesRiding
from simulator.games.stored import GamesBlock, Keys, fastest_of, keys_of, places_of_rivals

_FEW = 4
"""Candidates who ride again at each edit; when more are others than those kept, these are kept instead."""


def games_blocks(
    sex: GamesSex, riding: Riding, part: Part, seed: int, control: Control = UNHINDERED
) -> Iterator[tuple[Event, GamesBlock]]:
    """Yield each event of the Games in one part; it judges any set of starters.

    Parameters
    ----------
    riding
        The trial's, of the same sex and part; what it has drawn of levels is not drawn again.
    """
    games = GamesRiding(sex, riding)
    for event in sex.races:
        control.go_on()
        if control.kept is None:
            yield event, games.ride(event)
        else:
            yield (
                event,
                _ridden_again(games, sex, event, control.kept, _keys_of_event(sex, event, part, seed)),
            )


def still_wanted(kept: Kept, sex: GamesSex, part: Part, seed: int) -> None:
    """Tell what an edit to come needs from what edits before it have left, which is to go first."""
    for event in sex.races:
        for key in _keys_of_event(sex, event, part, seed):
            kept.further.get(key)


def _keys_of_event(sex: GamesSex, event: Event, part: Part, seed: int) -> tuple[Key, Key]:
    """Return under which keys ours and the rivals of an event are kept."""
    return (b"ours" + sex.rivals_by[event], seed, part), (b"rivals" + sex.rivals_by[event], seed, part)


def _ridden_again(
    games: GamesRiding, sex: GamesSex, event: Event, kept: Kept, keys: tuple[Key, Key]
) -> GamesBlock:
    """Ride what of an event is not kept, and keep it."""
    of_ours, of_rivals = keys
    rivals, before = kept.further.get(of_rivals), kept.further.get(of_ours)
    if not isinstance(rivals, KeptRivals):
        time_ms = games.rivals(event)
        rivals = KeptRivals(places_of_rivals(time_ms), PackedTimes.of(fastest_of(time_ms)))
        kept.further.put(of_rivals, rivals)
    decided_by, _ = sex.decided_by[event]
    ours, after = _ours(games, event, decided_by, before if isinstance(before, KeptOurs) else None, rivals)
    if after is not None:
        kept.further.put(of_ours, after)
    return GamesBlock(sex.races[event].skaters, ours, rivals.places)


def _ours(
    games: GamesRiding,
    event: Event,
    decided_by: tuple[bytes, ...],
    before: KeptOurs | None,
    rivals: KeptRivals,
) -> tuple[Keys, KeptOurs | None]:
    """Return the keys of the candidates, and what is to be kept of them in the place of what was."""
    changed = before.changed(decided_by) if before is not None else None
    if before is None or changed is None or len(changed) > len(decided_by) // 2:
        time_ms = games.ours(event)
        keys = keys_of(time_ms, rivals.fastest.unpacked())
        return keys, KeptOurs.of(decided_by, keys, time_ms)
    if not changed:
        return before.keys, None
    time_ms = games.some(event, changed)
    keys = before.moved(changed, time_ms, rivals.fastest)
    if len(changed) <= _FEW:
        return keys, None
    return keys, KeptOurs.of(decided_by, keys, before.known_ms(changed, time_ms))
