"""Tickets that change hands, against a count one tournament at a time."""

from __future__ import annotations

import math
from collections import Counter
from fractions import Fraction

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.ask.leverage.comparison import Change, Passed, TicketChanges
from simulator.event import Sex

BEFORE, AFTER = ("A", "B", "C", "D"), ("D", "B", "E", "A")
ALL = ("A", "B", "C", "D", "E")


def tickets(seed: int, number: int) -> NDArray[np.bool_]:
    return np.random.default_rng(seed).random((4, number)) < 0.4


def changes_of(had: NDArray[np.bool_], has: NDArray[np.bool_], cut: int) -> TicketChanges:
    """Add the tournaments in two parts."""
    changes = TicketChanges(Sex.W, BEFORE, AFTER)
    for piece in (slice(None, cut), slice(cut, None)):
        parts = [np.packbits(own[:, piece], axis=1) for own in (had, has)]
        changes.add(parts[0], parts[1], had[:, piece].shape[1])
    return changes


def test_changes_and_gains_are_those_of_a_count_by_hand() -> None:
    number = 203
    had, has = tickets(1, number), tickets(2, number)
    gains: Counter[Passed] = Counter()
    differences: dict[str, list[int]] = {skater: [] for skater in ALL}
    for t in range(number):
        before = {name for name, own in zip(BEFORE, had[:, t], strict=True) if own}
        after = {name for name, own in zip(AFTER, has[:, t], strict=True) if own}
        for name in ALL:
            differences[name].append((name in after) - (name in before))
        lose, gain = before - after, after - before
        for loser in lose:
            for gainer in gain:
                gains[loser, gainer] += Fraction(1, max(len(lose), len(gain)))  # type: ignore[assignment]
        several = max(len(lose), len(gain))
        for loser in lose if several > len(gain) else ():
            gains[loser, None] += Fraction(several - len(gain), several)  # type: ignore[assignment]
        for gainer in gain if several > len(lose) else ():
            gains[None, gainer] += Fraction(several - len(lose), several)  # type: ignore[assignment]
    changes = changes_of(had, has, 80)
    for change in changes.changes():
        own = np.array(differences[change.skater])
        assert change.change == pytest.approx(own.mean(), abs=1e-12)
        assert change.se == pytest.approx(own.std() / math.sqrt(number), abs=1e-12)
        assert change.after - change.before == pytest.approx(change.change, abs=1e-12)
    assert [change.skater for change in changes.changes()] == ["A", "B", "C", "D", "E"]
    found = changes.gains()
    assert found == pytest.approx({pair: float(share) / number for pair, share in gains.items()})
    assert len(found) > 10
    for change in changes.changes():
        gained = sum(share for (_, gainer), share in found.items() if gainer == change.skater)
        lost = sum(share for (loser, _), share in found.items() if loser == change.skater)
        assert gained - lost == pytest.approx(change.change, abs=1e-12)


def test_how_the_tournaments_are_split_makes_no_difference() -> None:
    had, has = tickets(3, 400), tickets(4, 400)
    one, other = changes_of(had, has, 80), changes_of(had, has, 320)
    assert one.changes() == other.changes()
    assert one.gains() == other.gains()


def test_a_ticket_that_nobody_takes_over_goes_to_nobody() -> None:
    had, has = np.ones((4, 16), np.bool_), np.ones((4, 16), np.bool_)
    has[:] = had[[3, 1, 0, 0]]
    has[1] = False  # B loses, and nobody gains but E, who takes from C and B one ticket between them
    changes = changes_of(had, has, 8)
    assert changes.gains() == {("B", "E"): 0.5, ("C", "E"): 0.5, ("B", None): 0.5, ("C", None): 0.5}


def test_a_ticket_that_nobody_had_comes_from_nobody() -> None:
    had, has = np.zeros((4, 16), np.bool_), np.zeros((4, 16), np.bool_)
    has[2, :4] = True  # E
    assert changes_of(had, has, 8).gains() == {(None, "E"): 0.25}


def test_no_change_is_no_change() -> None:
    had = tickets(5, 100)
    same = TicketChanges(Sex.M, BEFORE, BEFORE)
    same.add(np.packbits(had, axis=1), np.packbits(had, axis=1), 100)
    assert not same.gains()
    for change in same.changes():
        assert (change.change, change.se, change.clear) == (0.0, 0.0, False)


@pytest.mark.parametrize(("change", "clear"), [(0.021, True), (-0.021, True), (-0.019, False)])
def test_clear_is_more_than_two_standard_errors(change: float, clear: bool) -> None:
    assert Change("A", Sex.W, 0.5, 0.5 + change, change, 0.01).clear is clear


def test_the_standard_error_is_how_far_changes_scatter() -> None:
    generator = np.random.default_rng(6)
    found = []
    for _ in range(400):
        had = generator.random((4, 400)) < 0.5
        has = had.copy()
        has[[3, 1, 2, 0]] = np.where(generator.random((4, 400)) < 0.1, generator.random((4, 400)) < 0.5, had)
        found.append(next(own for own in changes_of(had, has, 200).changes() if own.skater == "B"))
    scatter = np.std([own.change for own in found])
    assert np.mean([own.se for own in found]) == pytest.approx(scatter, rel=0.15)


def test_changes_are_the_same_when_it_is_not_told_between_whom() -> None:
    had, has = tickets(5, 96), tickets(6, 96)
    short = TicketChanges(Sex.W, BEFORE, AFTER)
    short.add(np.packbits(had, axis=1), np.packbits(has, axis=1), 96, gains=False)
    assert short.changes() == changes_of(had, has, 40).changes()
    assert not short.gains()
