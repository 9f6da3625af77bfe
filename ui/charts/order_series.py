"""What the Selection order view draws, as values and words: rows, strips, where the last ticket falls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QCoreApplication

from simulator.chances.order import OrderChance, RowChance
from simulator.event import Sex
from simulator.games.outlook import MedalChances
from simulator.selection.rule_set import Row
from ui.words import numbers
from ui.words.numbers import percent, share, short_names

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

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
    worth
        What who is on it wins at the Games in its event, when starting there; None where that is not known.
    """

    chance: RowChance
    segments: tuple[StripSegment, ...]
    reached: str
    adds: str
    last: str
    names_half: bool
    worth: MedalChances | None = None

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
    has_worth
        Whether anything is known of what rows are worth, or will be in a moment.
    """

    lines: tuple[OrderLine, ...]
    not_full: float
    largest: float
    cap: int
    has_worth: bool = False

    @property
    def full(self) -> float:
        """Chance that the rows name a full team."""
        return 1.0 - self.not_full

    @property
    def half(self) -> OrderLine | None:
        """The row by which half of the tournaments have named a full team, if there is one."""
        return next((line for line in self.lines if line.names_half), None)


def order_series(
    order: OrderChance,
    cap: int,
    selected: str | None = None,
    worths: Mapping[int, MedalChances | None] | None = None,
    *,
    worths_come: bool = False,
) -> OrderSeries:
    """Return what to draw of the selection order.

    Parameters
    ----------
    order
        The chances of one sex.
    cap
        Number of tickets. As many rows from the top are always read, which is certain.
    selected
        A skater who gets a part of every strip in which there is any chance, however small.
    worths
        What rows are worth, by their numbers; None where nothing is known of it.
    worths_come
        Whether the worths given are of other chances: they are left blank until those of these come.
    """
    short = short_names(taker.skater for row in order.rows for taker in row.takers)
    half = _half(order.rows)
    lines = tuple(
        OrderLine(
            chance=row,
            segments=_segments(row, short, selected),
            reached=percent(row.reached, certain=not cap or row.row.number <= cap),
            adds=percent(row.adds_name, certain=_sure(row)),
            last=percent(row.last_ticket) if cap and row.last_ticket > 0 else "",
            names_half=index == half,
            worth=None if worths_come else (worths or {}).get(row.row.number),
        )
        for index, row in enumerate(order.rows)
    )
    largest = max((row.last_ticket for row in order.rows), default=0.0)
    has_worth = any(worth is not None for worth in (worths or {}).values())
    return OrderSeries(lines, order.not_full, max(largest, order.not_full), cap, has_worth)


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


def title(sex: Sex) -> str:
    """Return the title of the view."""
    if sex is Sex.W:
        return translate("Order", "Selection order, women")
    return translate("Order", "Selection order, men")


def subtitle(series: OrderSeries) -> str:
    """Return the sentence below the title: how often the rows name a full team."""
    if not series.lines:
        return translate("Order", "The rule set has no rows for this sex.")
    if not series.cap:
        return translate("Order", "The rules have no cap: everybody on one of the {rows} rows is in.").format(
            rows=len(series.lines)
        )
    return translate(
        "Order",
        "Rows are walked from the top until {names} different skaters are named; "
        "in {chance} of tournaments that happens within the {rows} rows.",
    ).format(names=cardinal(series.cap), chance=numbers.percent(series.full), rows=len(series.lines))


def half_text(series: OrderSeries) -> str:
    """Return the words at the line below the median row; empty when there is none."""
    if series.half is None:
        return ""
    return translate("Order", "Half of the tournaments have named {names} skaters by row {row}").format(
        names=cardinal(series.cap), row=series.half.row.number
    )


def after_text(series: OrderSeries) -> str:
    """Return the words of the line behind the last row."""
    return translate("Order", "After row {row}: discretionary picks fill the team").format(
        row=series.lines[-1].row.number if series.lines else 0
    )


def headings(cap: int) -> tuple[str, ...]:
    """Return the headings of the columns."""
    return (
        "#",
        translate("Order", "Place"),
        translate("Order", "Reached"),
        translate("Order", "Adds a name"),
        translate("Order", "Who takes the place"),
        last_heading(cap),
        translate("Order", "Medal"),
    )


def last_heading(cap: int) -> str:
    """Return the heading of the last column: ``Ninth name falls here``."""
    if not cap:
        return translate("Order", "No cap")
    if cap == 8:
        return translate("Order", "Eighth name falls here")
    if cap == 9:
        return translate("Order", "Ninth name falls here")
    if cap == 10:
        return translate("Order", "Tenth name falls here")
    return translate("Order", "Name {number} falls here").format(number=cap)


def cardinal(number: int) -> str:
    """Write the number of tickets in a sentence: ``nine``, ``ten``, otherwise in figures."""
    if number == 8:
        return translate("Order", "eight")
    if number == 9:
        return translate("Order", "nine")
    if number == 10:
        return translate("Order", "ten")
    return str(number)


def others_text(segment: StripSegment) -> str:
    """Return the label of the skaters who stand together: ``others 14``."""
    return translate("Order", "others {share}").format(share=segment.number)


def place_text(row: Row) -> str:
    """Return what a row stands for, with a question mark where the order is not known for certain."""
    name = numbers.row_name(row)
    return name if row.certain else f"{name} ?"


def line_tip(line: OrderLine) -> str:
    """Return the tooltip of a row's numbers, with one decimal."""
    row = line.chance
    lines = [
        translate("Order", "Row {number}: {place}").format(
            number=line.row.number, place=numbers.row_name(line.row)
        ),
        translate("Order", "Reached: {chance}").format(chance=numbers.percent_exact(row.reached)),
        translate("Order", "Adds a name: {chance}").format(chance=numbers.percent_exact(row.adds_name)),
        translate("Order", "The last ticket falls here: {chance}").format(
            chance=numbers.percent_exact(row.last_ticket)
        ),
    ]
    if line.worth is not None:
        lines.append(
            translate("Order", "At the Games, of who starts by it: medal {medal}, gold {gold}").format(
                medal=numbers.percent_exact(line.worth.medal), gold=numbers.percent_exact(line.worth.gold)
            )
        )
    if not line.row.certain:
        lines.append(translate("Order", "This row is not known for certain."))
    return "\n".join(lines)


def segment_tip(line: OrderLine, segment: StripSegment) -> str:
    """Return the tooltip of a part of a strip; that of the others names each of them."""
    if segment.skater is not None:
        return translate("Order", "{skater}\nTakes the place: {takes}\nIs named by this row: {adds}").format(
            skater=segment.skater,
            takes=numbers.percent_exact(segment.takes, by_pick=segment.is_named),
            adds=numbers.percent_exact(segment.adds),
        )
    shown = {one.skater for one in line.segments}
    others = [taker for taker in line.chance.takers if taker.skater not in shown]
    return "\n".join(f"{taker.skater}: {numbers.percent_exact(taker.takes)}" for taker in others[:12]) + (
        "\n…" if len(others) > 12 else ""
    )
