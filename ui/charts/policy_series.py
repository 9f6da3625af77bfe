"""What the view Policy draws, as values: letters, points, slopes, and the sentences above them."""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from simulator.games.outlook import Gain
from simulator.policy.judgement import DerivedOrder, Judged, Laboratory, Selecting, TicketChange
from simulator.selection.rows import Row
from ui.charts.games_series import gain_text
from ui.words import numbers, sentences

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

MATERIAL = 0.06
"""Medals below which a difference between orders is said to be hardly one."""

SURE_ERROR = 0.006
"""Belief error to which the arrow of a policy leads that goes by form."""

FAR = 2
"""Rows by which a row has to move to be drawn as moved."""


def in_words(found: Laboratory) -> Laboratory:
    """Return a laboratory whose policies are named and described in the language of the window."""
    told = sentences.told
    spoken = [replace(one, name=told(one.name), words=told(one.words)) for one in found.policies]
    return replace(found, policies=spoken)


def letter(number: int) -> str:
    """Return what tells a policy from the others in the pictures: A, B ... Z, then A1, B1 ..."""
    turn, at = divmod(number, 26)
    return string.ascii_uppercase[at] + (str(turn) if turn else "")


@dataclass(frozen=True)
class PolicyRow:
    """A policy in the list and in the picture.

    Attributes
    ----------
    medals
        Expected medals with the belief error chosen.
    change
        The same against the base; None for the base.
    surer
        Medals at `SURE_ERROR`, to which the arrow leads; None for a policy that does not go by form.
    """

    letter: str
    judged: Judged
    medals: float
    change: Gain | None
    surer: float | None

    @property
    def mishap(self) -> float:
        """Share of sure tickets that one mishap costs."""
        return self.judged.mishap


def policy_rows(laboratory: Laboratory, error: float) -> tuple[PolicyRow, ...]:
    """Return the policies as they are with a belief error; the base stands first.

    What nobody can know, true levels and hindsight, is a bound and no point: it is not among them.
    """
    base = laboratory.base.total.medals.mean
    rows: list[PolicyRow] = []
    for number, judged in enumerate(laboratory.policies):
        if judged.selecting in (Selecting.TRUE_LEVELS, Selecting.HINDSIGHT):
            continue
        line, sure = judged.belief(error), judged.belief(SURE_ERROR)
        change = judged.change.medals if line is None else line.change
        rows.append(
            PolicyRow(
                letter(len(rows)),
                judged,
                base + change.mean if number else base,
                change if number else None,
                None if sure is None else base + sure.change.mean,
            )
        )
    return tuple(rows)


def changes_of(judged: Judged) -> tuple[tuple[TicketChange, ...], tuple[TicketChange, ...]]:
    """Return who gains tickets and who loses them, the largest changes first."""
    gains = sorted((one for one in judged.tickets if one.change.mean > 0), key=lambda one: -one.change.mean)
    losses = sorted((one for one in judged.tickets if one.change.mean < 0), key=lambda one: one.change.mean)
    return tuple(gains), tuple(losses)


@dataclass(frozen=True)
class Slope:
    """A row on its way from the derived order to the published one.

    Attributes
    ----------
    derived, published
        Its numbers in both, from 1.
    worth
        What it was sorted by; None for a row that stays.
    sure
        Chance that it belongs above the next one; None where that is not known.
    """

    row: Row
    derived: int
    published: int
    worth: float | None
    sure: float | None

    @property
    def rises(self) -> int:
        """Rows by which the derived order has it higher; negative for lower."""
        return self.published - self.derived

    @property
    def moved(self) -> bool:
        """Whether it moves far enough to be drawn so."""
        return abs(self.rises) >= FAR


def slopes(derived: DerivedOrder) -> tuple[Slope, ...]:
    """Return the rows in the derived order."""
    return tuple(
        Slope(one.row, at, one.published, None if one.worth is None else one.worth.mean, one.sure)
        for at, one in enumerate(derived.rows, start=1)
    )


def sentence(laboratory: Laboratory, error: float) -> str:
    """Tell how far the orders differ, and which policy wins most with the belief error chosen."""
    rows = policy_rows(laboratory, error)[1:]
    if not rows:
        return ""
    orders = [row for row in rows if row.judged.selecting is Selecting.ORDER and row.change is not None]
    told = []
    if orders:
        most = max(abs(row.change.mean) for row in orders if row.change is not None)
        if most <= MATERIAL:
            told.append(
                translate("PolicyWords", "The orders hardly differ: all within {medals} medals.").format(
                    medals=numbers.number(max(most, 0.01), 2)
                )
            )
    clear = [row for row in rows if row.change is not None and row.change.clear]
    best = max(clear, key=lambda row: row.medals, default=None)
    if best is not None and best.change is not None and best.change.mean > 0:
        pattern = translate("PolicyWords", "{policy} sends the best team: {change} medals against {base}.")
        if best.surer is not None:
            pattern = (
                translate(
                    "PolicyWords",
                    "{policy} is best if form is wrong by {error} %: {change} medals against {base}.",
                )
                if error
                else translate(
                    "PolicyWords",
                    "{policy} sends the best team as long as form is right: {change} medals against {base}.",
                )
            )
        told.append(
            pattern.format(
                policy=f"{best.letter} ({best.judged.name})",
                change=gain_text(best.change),
                base=letter(0),
                error=numbers.number(100 * error, 1),
            )
        )
    else:
        told.append(
            translate("PolicyWords", "No policy sends a clearly better team than {base}.").format(
                base=letter(0)
            )
        )
    return " ".join(told)


def belief_words(laboratory: Laboratory) -> str:
    """Say at which belief error selection by form turns into a loss; empty where nothing goes by form."""
    told = []
    for row in policy_rows(laboratory, 0.0):
        lines = sorted(row.judged.beliefs, key=lambda line: line.error)
        for one, two in pairwise(lines):
            if one.change.mean > 0 >= two.change.mean:
                share = one.change.mean / (one.change.mean - two.change.mean)
                turn = one.error + share * (two.error - one.error)
                pattern = translate("PolicyWords", "{policy} loses medals once form is wrong by {error} %")
                told.append(pattern.format(policy=row.letter, error=numbers.number(100 * turn, 2)))
                break
    return "; ".join(told) + "." if told else ""


def facts(judged: Judged) -> list[str]:
    """Return what is told of a policy beside its medals, a line each."""
    regret, hindsight = judged.regret
    lines = [
        translate("PolicyWords", "gold {gold}, medals {medals}, first eight {top8}").format(
            gold=numbers.number(judged.total.gold.mean, 2),
            medals=numbers.number(judged.total.medals.mean, 2),
            top8=numbers.number(judged.total.top8.mean, 2),
        ),
        translate(
            "PolicyWords", "regret: {true} medals against true levels, {seen} against hindsight"
        ).format(true=numbers.number(regret.mean, 2), seen=numbers.number(hindsight.mean, 2)),
        translate("PolicyWords", "names of the best team that go: {share}").format(
            share=numbers.percent(judged.best_names)
        ),
        translate("PolicyWords", "sure tickets lost by one mishap: {share}").format(
            share=numbers.percent_exact(judged.mishap)
        ),
        translate("PolicyWords", "luck: {share} of what decides tickets").format(
            share=numbers.percent(judged.luck)
        ),
        translate("PolicyWords", "the cap cuts somebody off in {share}").format(
            share=numbers.percent(judged.capped)
        ),
    ]
    if judged.slower_is_better is not None:
        lines.append(
            translate("PolicyWords", "a slower race would have kept a ticket in {share}").format(
                share=numbers.percent_exact(judged.slower_is_better)
            )
        )
    return lines


def widest(rows: Sequence[PolicyRow]) -> tuple[float, float]:
    """Return the span of the medals of all rows with their intervals and arrows."""
    ends = [row.medals for row in rows]
    ends += [row.surer for row in rows if row.surer is not None]
    for row in rows:
        if row.change is not None:
            reach = 2 * (row.change.se or 0)
            ends += [row.medals - reach, row.medals + reach]
    low, high = min(ends), max(ends)
    room = max(0.02, 0.08 * (high - low))
    return low - room, high + room
