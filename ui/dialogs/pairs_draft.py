"""Pairs of events while they are entered: as drawn for the project, and as assumed in the scenario shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from simulator.event import Event, Sex
from simulator.what_if.pairs import PairsSet
from ui.drafts.drafts import Plain
from ui.drafts.values import reading

if TYPE_CHECKING:
    from simulator.engine.plan import Plan
    from simulator.input.faults import Fault
    from ui.tables.pairs_model import Rows

Race = tuple[Sex, Event]
Typed = tuple["Rows", bool]
"""Pairs as they stand in the table, and whether the lanes are known."""

NOTHING: Typed = ((), False)


class PairsDraft:
    """Pairs of all events, changed one by one; nothing of it is in force yet.

    Parameters
    ----------
    base, plan
        The plans of the data and of the scenario shown, which say who is entered.
    drawn, assumed
        Pairs of the project, and those of the scenario shown.
    """

    def __init__(
        self, base: Plan, plan: Plan, drawn: Iterable[PairsSet], assumed: Iterable[PairsSet]
    ) -> None:
        self._plans = {False: base, True: plan}
        self._begun = {False: _typed(drawn), True: _typed(assumed)}
        self._now = {side: dict(own) for side, own in self._begun.items()}

    def shown(self, race: Race, *, assumed: bool) -> Typed:
        """Return the pairs of an event that hold: those assumed, where there are some, before those drawn."""
        own = self._now[True].get(race) if assumed else None
        return own or self._now[False].get(race, NOTHING)

    def is_assumed(self, race: Race) -> bool:
        """Whether the scenario has pairs of its own in an event."""
        return race in self._now[True]

    def put(self, race: Race, typed: Typed, *, assumed: bool) -> None:
        """Put pairs in the place of those of an event; what is as drawn need not be assumed."""
        if not typed[0] or (assumed and typed == self._now[False].get(race)):
            self._now[assumed].pop(race, None)
        else:
            self._now[assumed][race] = typed

    def put_read(self, one: PairsSet, *, assumed: bool) -> None:
        """Put pairs that were read or drawn by lot in the place of those of their event."""
        self.put((one.sex, one.event), _of(one), assumed=assumed)

    def changed(self, *, assumed: bool) -> Mapping[Race, Typed]:
        """Return what is not as when the dialog opened; `NOTHING` where there are no pairs any more."""
        begun, now = self._begun[assumed], self._now[assumed]
        return {race: now.get(race, NOTHING) for race in {**begun, **now} if now.get(race) != begun.get(race)}

    def pairs(self, *, assumed: bool) -> tuple[PairsSet, ...]:
        """Return all pairs of a side."""
        return tuple(self._read(race, typed, assumed)[0] for race, typed in self._now[assumed].items())

    def faults(self) -> tuple[tuple[Race, Fault], ...]:
        """Return what is wrong, with the event it is in."""
        return tuple(
            (race, fault)
            for assumed, own in self._now.items()
            for race, typed in own.items()
            for fault in self._read(race, typed, assumed)[1]
        )

    def _read(self, race: Race, typed: Typed, assumed: bool) -> tuple[PairsSet, tuple[Fault, ...]]:
        from simulator.project.draw_lines import typed_pairs  # by now loaded

        return typed_pairs(self._plans[assumed], race, typed[0], lanes=typed[1])

    # Kept against a crash ------------------------------------------------------------------

    def plain(self) -> Plain | None:
        """Return what is not as when the dialog opened, None for nothing."""
        sides = {
            name: [[*race, typed[1], [list(row) for row in typed[0]]] for race, typed in own.items()]
            for name, own in (("drawn", self.changed(assumed=False)), ("assumed", self.changed(assumed=True)))
        }
        return sides if any(sides.values()) else None

    def go_on(self, plain: Plain) -> None:
        """Take over what `plain` wrote, as far as its events are still ridden."""
        with reading():
            found = [
                (name == "assumed", *_plain_race(sex, event), (_rows(rows), bool(lanes)))
                for name in ("drawn", "assumed")
                for sex, event, lanes, rows in plain[name]
            ]
        for assumed, sex, event, typed in found:
            if event in self._plans[assumed].meet.events(sex):
                self.put((sex, event), typed, assumed=assumed)


def _plain_race(sex: Any, event: Any) -> Race:
    return Sex(sex), Event(event)


def _rows(plain: Any) -> Rows:
    rows = [(inner, outer) for inner, outer in plain]
    if not all(isinstance(name, str) for row in rows for name in row):
        raise TypeError(plain)
    return tuple(rows)


def _typed(pairs: Iterable[PairsSet]) -> dict[Race, Typed]:
    return {(one.sex, one.event): _of(one) for one in pairs}


def _of(one: PairsSet) -> Typed:
    rows = [(*pair, "", "")[:2] for pair in one.pairs]
    return tuple((inner, outer) for inner, outer in rows), one.lanes
