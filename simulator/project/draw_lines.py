"""Lines of a draw, or pairs as they were typed, and the pairs of events that they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.input.faults import Fault, did_you_mean, refuse_if_any
from simulator.people.persons import Found, Ground, Persons
from simulator.project.named import persons_of
from simulator.results import ListedStart
from simulator.text import quoted
from simulator.what_if.clashes import NOTHING_RIDDEN
from simulator.what_if.field import Field, Race
from simulator.what_if.pairs import MOST_PAIRS, PairsSet
from simulator.what_if.words import event_words, some
from simulator.words import listed, say

_LANES = ("inner", "outer")


def draws_of(
    plan: Plan, source: str, starts: Sequence[ListedStart]
) -> tuple[tuple[PairsSet, ...], tuple[Fault, ...]]:
    """Return the pairs of each event that a list of starts tells, and what is in doubt about them.

    Raises
    ------
    InputRefused
        With everything that is wrong, line by line.
    """
    reader = _DrawReader(plan, source)
    for start in starts:
        if start.pair is not None:
            reader.take(start)
    refuse_if_any(reader.faults)
    draws = tuple(reader.pairs_of(race) for race in reader.seats)
    left_out = [
        Fault(
            source,
            say("{skater} has no pair and is left out", skater=quoted(start.skater)),
            say("Write the number of the pair in front."),
            start.line,
        )
        for start in starts
        if start.pair is None
    ]
    return draws, (*left_out, *reader.doubts)


def pairs_of(race: Race, told: Mapping[int, Sequence[tuple[str, str]]]) -> PairsSet:
    """Return the pairs of an event; its lanes are known when each pair tells at least one.

    Parameters
    ----------
    told
        Lane as told and name of each skater, by the number of the pair.
    """
    pairs = tuple(_in_lanes(told.get(number, ())) for number in range(1, max(told, default=0) + 1))
    lanes = bool(told) and all(any(lane for lane, _ in pair) for pair in told.values())
    return PairsSet(*race, pairs, lanes=lanes)


@dataclass
class _Seats:
    """Who rides in the pairs of one event, filled line by line.

    Attributes
    ----------
    pairs
        Lane as told and name of each skater, by the number of the pair.
    lines
        Line of each skater.
    """

    pairs: dict[int, list[tuple[str, str]]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


class _DrawReader:
    """Takes the starts of a list one by one, and keeps every fault with its line."""

    def __init__(self, plan: Plan, source: str) -> None:
        self._plan, self._source = plan, source
        self._persons, self._entered = persons_of(plan), Field(plan, ()).entered
        self.seats: dict[Race, _Seats] = {}
        self.faults: list[Fault] = []
        self.doubts: list[Fault] = []

    def take(self, start: ListedStart) -> None:
        """Seat a start, or say why not."""
        race = self._race(start)
        skater = None if race is None else self._skater(race, start)
        if race is None or skater is None or start.pair is None:
            return
        event, own = event_words(race[1], race[0]), self.seats.setdefault(race, _Seats())
        if start.pair > MOST_PAIRS:
            most = say("At most {most:,} are read.", most=MOST_PAIRS)
            self._fault(start, say("there is no pair {number}", number=start.pair), most)
            return
        first = own.lines.setdefault(skater, start.line)
        if first != start.line or any(name == skater for pair in own.pairs.values() for _, name in pair):
            found = say(
                "{skater} stands in the pairs of {event} twice, first in line {line}",
                skater=skater,
                event=event,
                line=first,
            )
            self._fault(
                start, found, say("Take one of the two out; of two runs enter the first one's pairs.")
            )
            return
        pair = own.pairs.setdefault(start.pair, [])
        values = {"number": start.pair, "event": event}
        if len(pair) == 2:
            found = say("pair {number} of {event} has a third skater", **values)
            self._fault(start, found, say("Two ride in a pair: correct the number of the pair."))
        elif pair and start.lane and pair[0][0] == start.lane:
            found = say("both skaters of pair {number} of {event} start in the inner lane", **values)
            if start.lane == "outer":
                found = say("both skaters of pair {number} of {event} start in the outer lane", **values)
            self._fault(start, found, say("Correct one of the two lanes."))
        pair.append((start.lane, skater))

    def pairs_of(self, race: Race) -> PairsSet:
        """Return the pairs of an event, and say whose lane or pair is not told."""
        told = self.seats[race].pairs
        event = event_words(race[1], race[0])
        bare = [number for number, pair in sorted(told.items()) if not any(lane for lane, _ in pair)]
        if bare and len(bare) < len(told):
            found = say(
                "the list tells the lanes of {event} of some pairs only, not of {pairs}",
                event=event,
                pairs=some([str(number) for number in bare]),
            )
            self.doubts.append(
                Fault(self._source, found, say("The lanes of the event are taken as unknown."))
            )
        missing = [name for name in self._entered.get(race, ()) if name not in self.seats[race].lines]
        if missing:
            found = say("{skaters} of {event} stand in no pair", skaters=some(missing), event=event)
            if len(missing) == 1:
                found = say("{skater} of {event} stands in no pair", skater=missing[0], event=event)
            self.doubts.append(Fault(self._source, found, say("Who stands in none rides alone, if at all.")))
        return pairs_of(race, told)

    def _race(self, start: ListedStart) -> Race | None:
        """Return the event of a start; None, and a fault, where it is not known or not ridden."""
        if start.sex is None or start.distance_m is None:
            found = say("the list does not say of which event it is")
            self._once(start, found, say('Write it above the list, as "500 m women".'))
            return None
        ridden = self._plan.meet.events(start.sex)
        event = next((one for one in ridden if one.distance_m == start.distance_m), None)
        if event is not None:
            return start.sex, event
        values = {"metres": start.distance_m}
        words = (
            say("the women's {metres} m", **values)
            if start.sex is Sex.W
            else say("the men's {metres} m", **values)
        )
        known = say("Ridden are {known}.", known=", ".join(ridden)) if ridden else NOTHING_RIDDEN
        self._once(start, say("{event} is not ridden", event=words), known)
        return None

    def _skater(self, race: Race, start: ListedStart) -> str | None:
        """Return the entrant who is meant; None, and a fault, when that is not sure."""
        found = _entrant(self._persons[race[0]], self._entered.get(race, ()), race, start.skater)
        if isinstance(found, Fault):
            self._fault(start, found.found, found.remedy)
            return None
        if found.ground is Ground.INITIAL:
            what = say("{written} is taken for {person}", written=quoted(start.skater), person=found.person)
            self.doubts.append(Fault(self._source, what, say("Only the initial is given."), start.line))
        return found.person

    def _fault(self, start: ListedStart, found: str, remedy: str) -> None:
        self.faults.append(Fault(self._source, found, remedy, start.line))

    def _once(self, start: ListedStart, found: str, remedy: str) -> None:
        if found not in [fault.found for fault in self.faults]:
            self._fault(start, found, remedy)


def typed_pairs(
    plan: Plan, race: Race, rows: Sequence[tuple[str, str]], *, lanes: bool
) -> tuple[PairsSet, tuple[Fault, ...]]:
    """Return the pairs of an event as they were typed, and everything wrong with them.

    Parameters
    ----------
    plan
        Plan of the meet with the entrants of the scenario.
    rows
        Both names of each pair, inner lane first where the lanes are known; empty for nobody.
    """
    persons, entered = persons_of(plan)[race[0]], Field(plan, ()).entered.get(race, ())
    faults: list[Fault] = []
    first: dict[str, int] = {}
    pairs: list[tuple[str, ...]] = []
    for number, row in enumerate(rows, start=1):
        pair = [""] * 2
        for at, written in enumerate(row):
            found = _entrant(persons, entered, race, written) if written else None
            if isinstance(found, Fault):
                faults.append(replace(found, source=say("pair {number}", number=number)))
            elif found is not None and found.person is not None:
                pair[at] = found.person
                if first.setdefault(found.person, number) != number or pair == [found.person] * 2:
                    twice = say(
                        "{skater} rides in pair {other} already",
                        skater=found.person,
                        other=first[found.person],
                    )
                    where = say("pair {number}", number=number)
                    faults.append(Fault(where, twice, say("Take one of the two out.")))
        pairs.append(tuple(pair) if pair[1] else tuple(filter(None, pair)))
    return PairsSet(*race, tuple(pairs), lanes), tuple(faults)


def _entrant(persons: Persons, entered: Sequence[str], race: Race, written: str) -> Found | Fault:
    """Return the entrant who is meant by a name, or the fault that nobody or not surely anybody is."""
    found = persons.find(written)
    if found.person in entered:
        return found
    event = event_words(race[1], race[0])
    what = say("{skater} is not entered in {event}", skater=found.person or written, event=event)
    meant = found.suggestions or Persons.of(entered).find(written).suggestions
    near = say("Did you mean {names}?", names=listed(meant, " / ")) if meant else ""
    near = near or did_you_mean(written, entered).strip()
    return Fault("", what, near or say("Enter the skater, or take the name out."))


def _in_lanes(pair: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Return the names of a pair, inner lane first as far as the lanes are told."""
    lanes = {lane: name for lane, name in pair if lane}
    names = [name for _, name in pair]
    if not lanes:
        return tuple(names)
    for lane, other in (_LANES, _LANES[::-1]):
        if len(names) == 2 and lane in lanes and other not in lanes:
            lanes[other] = next(name for name in names if name != lanes[lane])
    inner, outer = (lanes.get(lane, "") for lane in _LANES)
    return (inner, outer) if outer else (inner,)
