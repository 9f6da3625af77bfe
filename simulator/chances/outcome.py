"""From counts over tournaments to chances: what the window, the table and the JSON show."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import TYPE_CHECKING

from simulator.chances.certain import Decided, certain_by_pick, decided
from simulator.chances.order import OrderChance, ReasonOut
from simulator.chances.order_counting import Counted, counted_reasons, order_chance, pick_routes, reasons_out
from simulator.chances.told import lost_starts
from simulator.event import Event, Sex, Status
from simulator.selection.committee import PickRule
from simulator.selection.reasons import OutKind

if TYPE_CHECKING:  # the window shows chances before the engine is loaded
    from simulator.engine.counts import SexCounts
    from simulator.engine.event_block import RaceCounts
    from simulator.engine.plan import Plan
    from simulator.engine.simulate import Progress

PICK = "pick"
"""Key of the route of a skater named by the coach or the committee instead of by a place."""

_INCIDENT = {Status.FELL: OutKind.FELL, Status.DQ: OutKind.DISQUALIFIED, Status.DNS: OutKind.DID_NOT_START}

Route = Event | str
"""The row that gave a ticket: the event of the row, or `PICK`."""


def share_text(chance: float, *, certain: bool = False, by_pick: bool = False) -> str:
    """Write a chance in whole per cent without the sign: ``79``, ``<1``, ``>99``.

    Parameters
    ----------
    chance
        From 0 to 1.
    certain
        Whether the rules or entered results alone decide, so that 0 and 100 may be written.
        Without it a chance of 0 is only one that no tournament has shown yet.
    by_pick
        Whether it is a ticket that coach or committee give for certain: then it is the word ``pick``.
    """
    if by_pick:
        return PICK
    if certain and chance in (0.0, 1.0):
        return "100" if chance else "0"
    if chance < 0.01:
        return "<1"
    if chance > 0.99:
        return ">99"
    return str(math.floor(chance * 100 + 0.5))


def percent_text(chance: float, *, certain: bool = False, by_pick: bool = False, space: str = " ") -> str:
    """Write a chance in whole per cent: ``79 %``, ``<1 %``, ``>99 %``, ``pick``; see `share_text`."""
    return PICK if by_pick else f"{share_text(chance, certain=certain)}{space}%"


def standard_error(variance: float, tournaments: int) -> float | None:
    """Return the standard error of a mean over tournaments; None where one alone, or none, tells no error."""
    return math.sqrt(max(variance, 0.0) / tournaments) if tournaments > 1 else None


def wilson_interval(count: int, tournaments: int, z: float = 1.959964) -> tuple[float, float]:
    """Return the Wilson score interval of a proportion, 95 % by default.

    References
    ----------
    E. B. Wilson (1927), Probable inference, the law of succession, and statistical
    inference, Journal of the American Statistical Association 22, 209-212.
    """
    if tournaments == 0:
        return 0.0, 1.0
    p, zz = count / tournaments, z * z / tournaments
    middle = (p + zz / 2) / (1 + zz)
    half = z / (1 + zz) * math.sqrt(p * (1 - p) / tournaments + zz / (4 * tournaments))
    low = 0.0 if count == 0 else max(0.0, middle - half)
    high = 1.0 if count == tournaments else min(1.0, middle + half)
    return low, high


@dataclass(frozen=True)
class EventChance:
    """Chances of a skater in one event.

    Attributes
    ----------
    places
        Chance of each place, first to last of the entries, (entries of the event,).
    unplaced
        Chance of no place: did not start, fell, did not finish or was disqualified.
    fall, disqualified
        Chance of a fall, of a disqualification (false starts included) in at least one run.
    start_place
        Chance of the right to ride the event at the Games.
    median_time_s
        Median of the times that count, in s; None when there is no time.
    entrants_known
        False when the entries of the event are known only in part.
    """

    places: tuple[float, ...]
    unplaced: float
    fall: float
    disqualified: float
    start_place: float
    median_time_s: float | None
    entrants_known: bool = True


@dataclass(frozen=True)
class SkaterChance:
    """A skater's chance of an Olympic ticket, and where it comes from.

    Attributes
    ----------
    ticket, ticket_low, ticket_high
        The chance and its 95 % Wilson interval from the finite number of tournaments.
    routes
        Chance of the ticket by the highest row that named the skater; sums to `ticket`.
    events
        Chances in each event entered, short to long.
    certain
        True when rules and results entered alone decide, see `simulator.chances.certain`, so that
        0 % and 100 % may be written.
    certain_by
        What leaves nothing to chance: `PICK` when coach or committee give the ticket for certain
        and results do not, ``"rules"`` when `certain` otherwise, else None.
    picks
        Chance of the ticket by each pick that gives one; sums to the route `PICK`.
    reasons_out
        Why there is no ticket, by falling chance; together 1 - `ticket`.
    start_places
        Chance of starting in each event at the Games, mass start and pursuit included; events in
        which it never happened are not there.
    lost_starts
        Events in which results leave no start at the Games to the skater.
    """

    skater: str
    sex: Sex
    ticket: float
    ticket_low: float
    ticket_high: float
    routes: Mapping[Route, float]
    events: Mapping[Event, EventChance]
    certain: bool = False
    certain_by: str | None = None
    picks: Mapping[PickRule, float] = field(default_factory=dict)
    reasons_out: tuple[ReasonOut, ...] = ()
    start_places: Mapping[Event, float] = field(default_factory=dict)
    lost_starts: frozenset[Event] = frozenset()

    def has_no_start(self, event: Event) -> bool:
        """Whether it is certain that there is no start in an event at the Games for the skater."""
        return event in self.lost_starts or (self.certain and not self.ticket)

    @property
    def by_pick(self) -> bool:
        """Whether the word "pick" stands in the place of the number."""
        return self.certain_by == PICK

    @property
    def settled(self) -> bool:
        """Whether counting has no error, as nothing is left to chance."""
        return self.certain or self.by_pick


@dataclass(frozen=True)
class Outcome:
    """All chances after a number of tournaments; a partial one while the run goes on.

    Attributes
    ----------
    tournaments
        Tournaments counted so far.
    wanted
        Tournaments asked for.
    skaters
        Every skater of both sexes, by falling chance of a ticket within each sex.
    order
        What comes of the rows of the order and of the picks, by sex.
    """

    tournaments: int
    wanted: int
    skaters: tuple[SkaterChance, ...]
    order: Mapping[Sex, OrderChance] = field(default_factory=dict)

    def of_sex(self, sex: Sex) -> tuple[SkaterChance, ...]:
        """Skaters of one sex, by falling chance of a ticket."""
        return tuple(chance for chance in self.skaters if chance.sex is sex)


def outcome_of(plan: Plan, progress: Progress) -> Outcome:
    """Turn counts into chances.

    Parameters
    ----------
    plan
        The plan that was simulated.
    progress
        Counts so far, with at least one tournament.
    """
    chances: list[SkaterChance] = []
    order: dict[Sex, OrderChance] = {}
    for sex, counts in progress.counts.items():
        own, order[sex] = _KNOWN.of_sex(plan, sex, counts, progress.medians_ms.get(sex, {}))
        chances += own
    return Outcome(progress.tournaments, progress.wanted, tuple(chances), order)


_Medians = Mapping[Event, tuple[float | None, ...]]
_OfSex = tuple[tuple[SkaterChance, ...], OrderChance]


class _Known:
    """The last chances of a sex: an edit changes one sex at most, and the other need not be told again."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._last: list[tuple[Plan, Sex, bytes, _OfSex]] = []

    def of_sex(self, plan: Plan, sex: Sex, counts: SexCounts, medians_ms: _Medians) -> _OfSex:
        """Return the chances of one sex and of its order, made from counts of a plan."""
        from simulator.engine.fingerprint import fingerprint_of_arrays

        content = fingerprint_of_arrays((counts, repr(dict(medians_ms))))
        with self._lock:
            for at, (known, of, counted, found) in enumerate(self._last):
                if of is sex and counted == content and (known is plan or known.same_for(plan, sex)):
                    # Asked for again with every edit of the other sex: it must not be the next to go.
                    self._last.append(self._last.pop(at))
                    return found
        chances = tuple(_chances_of_sex(plan, sex, counts, medians_ms))
        rows, picks = plan.rules.order[sex], plan.committee.of_sex(sex)
        made = chances, order_chance(rows, picks, plan.skaters(sex), counts.order, counts.tournaments)
        with self._lock:
            self._last.append((plan, sex, content, made))
            del self._last[: -self._most]
        return made


_KNOWN = _Known(8)


def _chances_of_sex(plan: Plan, sex: Sex, counts: SexCounts, medians_ms: _Medians) -> list[SkaterChance]:
    forecast = plan.forecasts[sex]
    skaters = plan.skaters(sex)
    events: dict[int, dict[Event, EventChance]] = {number: {} for number in range(len(skaters))}
    for event in forecast.events:
        known = (sex, event) not in plan.meet.partly_known
        own = forecast.entry_skater[forecast.entries_of(event)].tolist()
        start_place = counts.order.start_places.get(event)
        held = [0] * len(own) if start_place is None else start_place[own].tolist()
        medians = medians_ms.get(event, [None] * len(own))
        told = _event_chances(counts.events[event], held, counts.tournaments, medians, known)
        for number, chance in zip(own, told, strict=True):
            events[number][event] = chance
    sure = decided(plan, sex, counts)
    picked = certain_by_pick(plan, sex, counts.order.tickets, sure.skaters)
    rows, picks = plan.rules.order[sex], plan.committee.of_sex(sex)
    reasons = counted_reasons(rows, picks, plan.rules.tickets(sex), counts.order, counts.tournaments)
    lost = lost_starts(plan, sex)
    lost, nothing = lost_starts(plan, sex), frozenset[Event]()
    chances = [
        replace(one, lost_starts=lost.get(one.skater, nothing))
        for one in (
            _skater_chance(plan, sex, number, skater, counts, events[number], sure, skater in picked, counted)
            for number, (skater, counted) in enumerate(zip(skaters, reasons, strict=True))
        )
    ]
    # The bounds tell what is certain from what came out in every tournament, or in none.
    return sorted(chances, key=lambda one: (-one.ticket, -one.ticket_low, -one.ticket_high, one.skater))


def _skater_chance(
    plan: Plan,
    sex: Sex,
    number: int,
    skater: str,
    counts: SexCounts,
    events: Mapping[Event, EventChance],
    known: Decided,
    by_pick: bool,
    reasons: Counted,
) -> SkaterChance:
    certain = skater in known.skaters
    rows, picks = plan.rules.order[sex], plan.committee.of_sex(sex)
    tickets, tournaments = counts.order.tickets[number], counts.tournaments
    counted: list[int] = tickets.tolist()
    total = sum(counted)
    given = [(row, count) for row, count in zip(rows, counted[: len(rows)], strict=True) if count]
    # A row may be of a classification, or of an event held elsewhere.
    others = {row.event for row, _ in given if not row.is_pick} - events.keys()
    elsewhere = [event for event in Event if event in others] if others else []
    by_route: dict[Route, int] = dict.fromkeys([*events, *elsewhere, PICK], 0)
    for row, count in given:
        by_route[PICK if row.is_pick else row.event] += count
    by_route[PICK] += sum(counted[len(rows) :])
    low, high = wilson_interval(total, tournaments)
    if certain or by_pick:
        low = high = total / tournaments
    return SkaterChance(
        skater=skater,
        sex=sex,
        ticket=total / tournaments,
        ticket_low=low,
        ticket_high=high,
        routes={route: count / tournaments for route, count in by_route.items()},
        events=events,
        certain=certain,
        certain_by=PICK if by_pick else "rules" if certain else None,
        picks=pick_routes(rows, picks, tickets, tournaments) if by_route[PICK] else {},
        reasons_out=reasons_out(
            reasons, tournaments - total, tournaments, known.events, _told(plan, sex, skater, known.events)
        ),
        start_places={
            event: int(held[number]) / tournaments
            for event, held in counts.order.start_places.items()
            if held[number]
        },
    )


def _told(plan: Plan, sex: Sex, skater: str, over: Collection[Event]) -> frozenset[tuple[Event, OutKind]]:
    """What results say went wrong for a skater in every run of some events."""
    return frozenset(
        (event, kind)
        for event in over
        for status, kind in _INCIDENT.items()
        if (
            own := [
                outcome
                for outcome in plan.fixed.get((sex, event), ())
                if outcome.skater == skater and outcome.status is status
            ]
        )
        and (own[0].run is None or len(own) == plan.runs(sex, event))
    )


def _event_chances(
    counts: RaceCounts,
    start_places: Sequence[int],
    tournaments: int,
    medians_ms: Sequence[float | None],
    known: bool,
) -> Iterator[EventChance]:
    """Yield the chances of the starts of an event, with their start places and median times."""
    unplaced = tournaments - counts.places.sum(axis=1)
    counted = (counts.places, unplaced, counts.fell, counts.disqualified)
    places, *others = ((own / tournaments).tolist() for own in counted)
    for own, none, fall, rule, held, median_ms in zip(places, *others, start_places, medians_ms, strict=True):
        median_s = None if median_ms is None else median_ms / 1000
        yield EventChance(tuple(own), none, fall, rule, held / tournaments, median_s, known)
