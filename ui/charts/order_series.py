"""What the Selection order view draws, as plain values: rows, strips and where the last ticket falls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from simulator.chances.order import OrderChance, RowChance
from simulator.selection.rule_set import Row
from ui.words.numbers import percent, share, short_names

MOST_SEGMENTS = 6
"""Skaters drawn one by one in a strip; the others stand together behind them."""

LEAST_SHARE = 0.04
"""A skater with a smaller chance of taking the place is one of the others."""


@dataclass(frozen=True)
class StripSegment:
    """A part of the strip of a row: one skater, or the others together.

    Attributes
    ----------
    skater
        Name of the skater; None for the others together.
    start, takes
        Left end and length: the chance of taking the place, from 0 to 1.
    adds
        Length of the underline: the chance of being named by this row.
    rank
        0 for the one most likely to take the place; decides the tint.
    name, number
        Labels: surname, and whole per cent without the sign, or ``pick``.
    is_named
        Whether the skater stands there for certain, named and not raced for.
    """

    skater: str | None
    start: float
    takes: float
    adds: float
    rank: int
    name: str
    number: str
    is_named: bool = False


@dataclass(frozen=True)
class OrderLine:
    """One row of the selection order with its numbers.

    Attributes
    ----------
    segments
        From left to right, the most likely first.
    names_half
        Whether by this row half of the tournaments have named a full team.
    """

    chance: RowChance
    segments: tuple[StripSegment, ...]
    reached: str
    adds: str
    last: str
    names_half: bool

    @property
    def row(self) -> Row:
        """The row of the order."""
        return self.chance.row

    def segment_at(self, share_of_strip: float) -> StripSegment | None:
        """Return the part at a point of the strip, from 0 at its left end to 1."""
        for segment in self.segments:
            if segment.start <= share_of_strip < segment.start + segment.takes:
                return segment
        return None

    def segment_of(self, skater: str | None) -> StripSegment | None:
        """Return the part of a skater, if the row has one."""
        return next((one for one in self.segments if skater is not None and one.skater == skater), None)


@dataclass(frozen=True)
class OrderSeries:
    """All that the view draws of one sex.

    Attributes
    ----------
    lines
        The rows from the top.
    not_full
        Chance that the rows do not name a full team.
    largest
        The greatest chance in the last column, which its bars are drawn to.
    """

    lines: tuple[OrderLine, ...]
    not_full: float
    largest: float
    cap: int

    @property
    def full(self) -> float:
        """Chance that the rows name a full team."""
        return 1.0 - self.not_full

    @property
    def half(self) -> OrderLine | None:
        """The row by which half of the tournaments have named a full team, if there is one."""
        return next((line for line in self.lines if line.names_half), None)


def order_series(order: OrderChance, cap: int, selected: str | None = None) -> OrderSeries:
    """Return what to draw of the selection order.

    Parameters
    ----------
    order
        The chances of one sex.
    cap
        Number of tickets. As many rows from the top are always read, which is certain.
    selected
        A skater who gets a part of every strip in which there is any chance, however small.
    """
    short = short_names(taker.skater for row in order.rows for taker in row.takers)
    half = _half(order.rows)
    lines = tuple(
        OrderLine(
            chance=row,
            segments=_segments(row, short, selected),
            reached=percent(row.reached, certain=row.row.number <= cap),
            adds=percent(row.adds_name, certain=_sure(row)),
            last=percent(row.last_ticket) if row.last_ticket > 0 else "",
            names_half=index == half,
        )
        for index, row in enumerate(order.rows)
    )
    largest = max((row.last_ticket for row in order.rows), default=0.0)
    return OrderSeries(lines, order.not_full, max(largest, order.not_full), cap)


def _half(rows: Sequence[RowChance]) -> int | None:
    for index, named in enumerate(accumulate(row.last_ticket for row in rows)):
        if named >= 0.5:
            return index
    return None


def _sure(row: RowChance) -> bool:
    """Whether no race has a say in what a row adds: a pick row at the top, or one without a skater."""
    return row.row.is_pick and (row.row.number == 1 or not row.takers)


def _segments(row: RowChance, short: dict[str, str], selected: str | None) -> tuple[StripSegment, ...]:
    takers = row.takers
    shown = [taker for taker in takers[:MOST_SEGMENTS] if taker.takes >= LEAST_SHARE]
    shown += [taker for taker in takers[len(shown) :] if taker.skater == selected and taker.takes > 0]
    names = {taker.skater for taker in shown}
    others = [taker for taker in takers if taker.skater not in names]
    segments, start = [], 0.0
    for rank, taker in enumerate(shown):
        named = row.row.is_pick and taker.takes == 1
        label = share(taker.takes, by_pick=named)
        name = short[taker.skater]
        segments.append(StripSegment(taker.skater, start, taker.takes, taker.adds, rank, name, label, named))
        start += taker.takes
    rest = sum(taker.takes for taker in others)
    if rest > 0:
        adds = sum(taker.adds for taker in others)
        segments.append(StripSegment(None, start, rest, adds, len(shown), "", share(rest)))
    return tuple(segments)
