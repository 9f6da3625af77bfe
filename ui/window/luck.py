"""How much of the chances is luck of the draw: what another seed changes, all else equal."""

from __future__ import annotations

from dataclasses import dataclass, replace

from simulator.chances.outcome import Outcome
from simulator.event import Sex
from ui.session.run_work import Wanted


@dataclass(frozen=True)
class _Seen:
    wanted: Wanted
    outcome: Outcome


class Luck:
    """Holds the newest complete run, and the one before it when only the seed differs."""

    def __init__(self) -> None:
        self._now: _Seen | None = None
        self._before: _Seen | None = None

    def see(self, wanted: Wanted, outcome: Outcome) -> None:
        """Take a complete outcome, and what it depends on."""
        last = self._now
        if last is None or last.wanted != wanted:
            alike = last is not None and _without_seed(last.wanted) == _without_seed(wanted)
            self._before = last if alike else None
        self._now = _Seen(wanted, outcome)

    def difference(self, sex: Sex) -> tuple[int, float] | None:
        """Return the other seed and the largest change of a chance, in percentage points.

        None when the run before was not the same but for its seed.
        """
        if self._now is None or self._before is None:
            return None
        before = {chance.skater: chance.ticket for chance in self._before.outcome.of_sex(sex)}
        changes = [
            abs(chance.ticket - before.get(chance.skater, chance.ticket))
            for chance in self._now.outcome.of_sex(sex)
        ]
        return self._before.wanted.facts.seed, 100 * max(changes, default=0.0)


def _without_seed(wanted: Wanted) -> Wanted:
    return replace(wanted, facts=replace(wanted.facts, seed=0))
