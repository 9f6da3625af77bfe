"""Fixed outcomes put in the place of what chance gave the starts of one event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.engine.fixed import FixedOutcome
from simulator.engine.incidents import FALL_LOSS_FROM_M, RunIncidents
from simulator.engine.pairs import Index
from simulator.engine.ranking import UNPLACED, UNPLACED_TIME, Places, Times
from simulator.event import Event, Status

Mask = NDArray[np.bool_]

_AWAY = Status.DNS


@dataclass(frozen=True)
class FixedStarts:
    """Fixed outcomes of one event, with the index of each start beside it; empty for most events.

    Starts stand in the order of the entries, so that the same outcomes are the same value.
    """

    starts: tuple[tuple[int, FixedOutcome], ...] = ()
    runs: int = 1

    def absent(self, away: Index, tournaments: int) -> Index:
        """Correct who does not start in the event at all, flat index."""
        if not self.starts:
            return away
        # Not starting in one run says nothing of the other; starting in one is starting.
        here = {start for start, outcome in self.starts if outcome.status is not _AWAY}
        never = {start for start, outcome in self.starts if outcome.run is None} - here
        return _corrected(away, here | never, never, tournaments)

    def not_riding(self, away: Index, run: int, tournaments: int, first_run: Times | None = None) -> Index:
        """Correct who does not start in one run, flat index; the second after times of the first."""
        if not self.starts:
            return away
        own = self._of_run(run)
        here = {start for start, outcome in own if outcome.status is not _AWAY and outcome.run == run}
        out = {start for start, outcome in own if outcome.status is _AWAY}
        if here or out:
            away = _corrected(away, here | out, out, tournaments)
        return away if first_run is None else away[~self._last_chance(away, first_run)]

    def incidents(
        self, drawn: RunIncidents, run: int, tournaments: int, first_run: Times | None
    ) -> RunIncidents:
        """Put what is known to have gone wrong in a run, or not to have, in the place of what was drawn.

        Parameters
        ----------
        first_run
            Times of the first run when this is the second, (starts, tournaments).
        """
        if not self.starts:
            return drawn
        own = self._of_run(run)
        known = {start for start, _ in own}

        def with_all(happened: Index, status: Status) -> Index:
            always = {start for start, outcome in own if outcome.status is status}
            flat = _corrected(happened, known, always, tournaments)
            return flat if first_run is None else flat[~self._last_chance(flat, first_run)]

        return RunIncidents(
            fell=with_all(drawn.fell, Status.FELL),
            did_not_finish=with_all(drawn.did_not_finish, Status.DNF),
            disqualified=with_all(drawn.disqualified, Status.DQ),
        )

    def set_run(self, time_ms: Times, run: int) -> None:
        """Put in the known times of one run."""
        for start, outcome in self.starts:
            if outcome.run == run and outcome.time_ms is not None:
                time_ms[start] = outcome.time_ms

    def set_best(self, time_ms: Times) -> None:
        """Put in the known times that count."""
        for start, outcome in self.starts:
            if outcome.run is None and outcome.time_ms is not None:
                time_ms[start] = outcome.time_ms

    def placed(self, places: Places) -> Places:
        """Put skaters on their known places; the others fill the rest in the order in which they rode."""
        known = self.known_places
        if not known:
            return places
        starts = list(known)
        slots = self._slots(len(places))
        # The rank among the others is the place less the known starts that were ahead.
        rank = places.copy()
        for start in starts:
            rank -= (places[start] < places).view(np.uint8)
        rank[places == UNPLACED] = 0
        rank[starts] = 0
        placed: Places = np.take(slots, rank)
        placed[starts] = np.array(list(known.values()), np.uint8)[:, None]
        return placed

    def untied(self, places: Places, positions: Places) -> Places:
        """Move those behind in a tie over the known places that lie between.

        Parameters
        ----------
        places
            As `placed` returns them, ties shared, (starts, tournaments), uint8.
        positions
            The same with ties broken, as if no place were known.
        """
        known = self.known_places
        if not known:
            return positions
        slots = self._slots(len(places))
        rank = np.zeros(256, np.uint8)
        rank[slots] = np.arange(len(slots), dtype=np.uint8)
        moved: Places = np.take(slots, rank[places] + (positions - places), mode="clip")
        moved[list(known)] = positions[list(known)]
        return moved

    @property
    def known_places(self) -> dict[int, int]:
        """Known place of each start that has one."""
        return {start: outcome.place for start, outcome in self.starts if outcome.place is not None}

    def _slots(self, starts: int) -> Places:
        """Places left for the others, in order behind that of nobody, (others + 1,), uint8."""
        taken = taken_places(self.known_places.values())  # few: sets of numpy take 30 ms to load
        return np.array([UNPLACED, *(own for own in range(1, starts + 1) if own not in taken)], np.uint8)

    def _last_chance(self, flat: Index, first_run: Times) -> Mask:
        """Whether a start of the second run must come to the finish, having no time of the first."""
        must = [
            start
            for start, outcome in self.starts
            if outcome.run is None and outcome.status is Status.FINISHED
        ]
        without: Mask = first_run.reshape(-1)[flat] == UNPLACED_TIME
        return np.isin(flat // first_run.shape[1], must) & without

    def _of_run(self, run: int) -> list[tuple[int, FixedOutcome]]:
        """Outcomes that say how the run ended; of two runs only one need have come to the finish."""
        return [
            (start, outcome)
            for start, outcome in self.starts
            if outcome.run == run
            or (outcome.run is None and (self.runs == 1 or outcome.status is not Status.FINISHED))
        ]


def _corrected(happened: Index, known: Iterable[int], always: Iterable[int], tournaments: int) -> Index:
    """Take the known starts out of a flat index, and put in those to whom it always happens."""
    kept = happened[~np.isin(happened // tournaments, list(known))]
    everywhere = [start * tournaments + np.arange(tournaments) for start in sorted(always)]
    return np.concatenate([kept, *everywhere])


def taken_places(places: Iterable[int]) -> list[int]:
    """Return the places that nobody else can have: k who share a place take k from there on."""
    ordered = sorted(places)
    return [place + ordered[:i].count(place) for i, place in enumerate(ordered)]


def fixed_starts(
    outcomes: Sequence[FixedOutcome], skaters: Sequence[str], runs: int, where: str
) -> FixedStarts:
    """Turn names into starts, and the only run of an event into the event.

    Raises
    ------
    ValueError
        When a skater is not entered, is there twice for one run, or the outcomes leave no
        order of all starts: faults of the program, a user's are refused before.
    """
    if not outcomes:
        return FixedStarts()
    number = {skater: start for start, skater in enumerate(skaters)}
    strangers = [outcome.skater for outcome in outcomes if outcome.skater not in number]
    if strangers:
        raise ValueError(f"{where}: not entered: {', '.join(strangers)}.")
    if runs == 1:
        outcomes = [replace(own, run=None) if own.run == 1 else own for own in outcomes]
    for outcome in outcomes:
        own = [other.run for other in outcomes if other.skater == outcome.skater]
        if (own.count(None) and len(own) > 1) or len(set(own)) < len(own):
            raise ValueError(f"{where}: {outcome.skater} is fixed twice.")
        if outcome.run is not None and outcome.run > runs:
            raise ValueError(f"{where}: {outcome.skater}: there is no run {outcome.run}.")
    taken = taken_places(outcome.place for outcome in outcomes if outcome.place is not None)
    if len(set(taken)) < len(taken) or max(taken, default=0) > len(skaters):
        raise ValueError(f"{where}: fixed places do not fit into an order of {len(skaters)}.")
    ordered = sorted(outcomes, key=lambda outcome: (number[outcome.skater], outcome.run or 0))
    if runs == 2:
        ordered = _both_runs_away(ordered)
    return FixedStarts(tuple((number[outcome.skater], outcome) for outcome in ordered), runs)


def settled(
    outcomes: Sequence[FixedOutcome], skaters: Sequence[str], runs: int, event: Event, *, each: bool = False
) -> bool:
    """Whether the outcomes leave nothing of an event to chance but lots between equal times.

    Parameters
    ----------
    each
        Whether both runs have places of their own: the better time alone then tells no place.
    """

    def known(outcome: FixedOutcome) -> bool:
        if each and outcome.run is None and outcome.time_ms is not None:
            return False
        if outcome.place is not None or outcome.time_ms is not None:
            return True
        if outcome.status is Status.FELL:
            return event.distance_m < FALL_LOSS_FROM_M
        return outcome.status is not Status.FINISHED

    known_runs = {(outcome.skater, outcome.run) for outcome in outcomes if known(outcome)}
    return all(
        (skater, None) in known_runs or all((skater, run) in known_runs for run in range(1, runs + 1))
        for skater in skaters
    )


def _both_runs_away(outcomes: Sequence[FixedOutcome]) -> list[FixedOutcome]:
    """Who starts in neither run does not start in the event."""
    away = [outcome.skater for outcome in outcomes if outcome.status is _AWAY]
    whole = {skater for skater in away if away.count(skater) == 2}
    return [
        replace(outcome, run=None) if outcome.skater in whole else outcome
        for outcome in outcomes
        if outcome.skater not in whole or outcome.run == 1
    ]
