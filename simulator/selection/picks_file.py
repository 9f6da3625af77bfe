"""Reading what the committee decides from TOML: picks, starters, refills, declined start places."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Mapping, Sequence
from enum import StrEnum
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from simulator.event import DISTANCES, Event, Sex
from simulator.input.faults import did_you_mean, refuse_if_any
from simulator.input.toml_reader import TomlReader, read_toml, shown
from simulator.people.persons import Persons
from simulator.people.same import Same
from simulator.selection.committee import Committee, PickKind, PickRule, StartPlace
from simulator.text import clean, composed, is_name
from simulator.words import say

MOST_OF_A_KIND = 200
"""Most tables of one kind in a file; real ones have a handful."""

LONGEST_REASON = 500
TRIO = 3
NEAR = 0.8
"""How alike a name must be to a known one to be taken for a slip of the pen, 0 to 1."""

Known = Mapping[Sex, Collection[str]]
_Read = TypeVar("_Read")
_Word = TypeVar("_Word", bound=StrEnum)

_SHARED = (Event.MASS_START, Event.TEAM_PURSUIT)
_NAMED_WITH = {
    PickKind.MASS_START: (Event.MASS_START,),
    PickKind.TEAM: (Event.TEAM_PURSUIT,),
    PickKind.PURSUIT: (Event.TEAM_PURSUIT,),
}
"""The event that may be named with a pick that is of no distance."""

_PICK_KEYS = ("sex", "kind", "event", "skater", "trio", "chance", "reason")


def read_committee(file: Traversable, source: str, known: Known | None = None, same: Same = ()) -> Committee:
    """Read a picks file.

    Parameters
    ----------
    source
        Name of the file in messages.
    known
        Skaters of each sex who can be meant. A name that is nearly one of them is a fault; others
        are let pass, because a skater who did not ride can be picked too.
    same
        What is said of names: as written, and who is meant.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    return committee_of(read_toml(file, source), source, known, same)


def committee_of(
    table: dict[str, Any], source: str, known: Known | None = None, same: Same = ()
) -> Committee:
    """Make the committee's policy of the tables of a picks file, as `read_committee` does."""
    reader = _PicksReader(source, known, same)
    committee = reader.read(table)
    refuse_if_any(reader.faults)
    return committee


def with_picks_of_meet(committee: Committee, named: Mapping[Sex, tuple[str, ...]]) -> Committee:
    """Return the policy with the mass start picks of a meet, for each sex of which it has none."""
    for sex, skaters in named.items():
        if skaters and not committee.mass_start(sex):
            committee = committee.with_mass_start(sex, skaters)
    return committee


def unknown_skaters(committee: Committee, known: Known) -> tuple[tuple[Sex, str], ...]:
    """Return whom a policy names who is not among the known skaters of the sex, each once."""
    named = [(rule.sex, skater) for rule in committee.rules for skater in rule.skaters]
    for places in (committee.starters, committee.refills):
        named += [(sex, skater) for (sex, _), skaters in places.items() for skater in skaters]
    named += sorted((sex, skater) for sex, _, skater in committee.declined)
    return tuple(dict.fromkeys((sex, skater) for sex, skater in named if skater not in known.get(sex, ())))


class _PicksReader(TomlReader):
    """Reads one file and keeps every fault."""

    def __init__(self, source: str, known: Known | None, same: Same) -> None:
        super().__init__(source)
        self.known = known
        self.persons = {sex: Persons.of(names, dict(same)) for sex, names in (known or {}).items()}
        self.picked_for_pursuit: list[PickRule] = []

    def read(self, table: dict[str, Any]) -> Committee:
        self.unknown(table, ["pick", "starter", "refill", "declined"])
        rules = self._each(table, "pick", self._pick)
        starters = self._by_place(table, "starter", _SHARED)
        refills = self._by_place(table, "refill", DISTANCES)
        for rule in self.picked_for_pursuit:
            trio = starters.get((rule.sex, Event.TEAM_PURSUIT), ())
            if rule.skaters[0] not in trio:  # the ticket is for the pursuit, so the place in it too
                starters[rule.sex, Event.TEAM_PURSUIT] = (*rule.skaters, *trio)
        declined = self._each(table, "declined", lambda own, at: self._place(own, at, tuple(Event)))
        return Committee(tuple(rules), starters, refills, frozenset(declined))

    def _each(
        self, table: dict[str, Any], key: str, read: Callable[[dict[str, Any], str], _Read | None]
    ) -> list[_Read]:
        """Read every table of a kind; what is there twice is a fault."""
        found: list[_Read] = []
        given = self.value(table, key, list, needed=False) or []
        if len(given) > MOST_OF_A_KIND:
            self.fault(
                key,
                say("{count} are too many", count=len(given)),
                say("Expected at most {most_of_a_kind}.", most_of_a_kind=MOST_OF_A_KIND),
            )
        for number, own in enumerate(given[:MOST_OF_A_KIND], start=1):
            at = f"{key} {number}"
            values = self.of_kind(own, dict, at)
            value = read(values, f"{at}, ") if values is not None else None
            if value is None:
                continue
            if value in found:
                self.fault(at, say("the same stands there twice"), say("Keep one."))
            found.append(value)
        return found

    def _by_place(
        self, table: dict[str, Any], key: str, events: Sequence[Event]
    ) -> dict[StartPlace, tuple[str, ...]]:
        places: dict[StartPlace, tuple[str, ...]] = {}
        for sex, event, skater in self._each(table, key, lambda own, at: self._place(own, at, events)):
            places[sex, event] = (*places.get((sex, event), ()), skater)
        return places

    def _place(self, own: dict[str, Any], at: str, events: Sequence[Event]) -> tuple[Sex, Event, str] | None:
        self.unknown(own, ["sex", "event", "skater"], at)
        sex = self._word(own, "sex", Sex, at)
        event = self._event(own, events, at)
        skater = self._name(own, "skater", sex, at)
        return None if sex is None or event is None or skater is None else (sex, event, skater)

    def _pick(self, own: dict[str, Any], at: str) -> PickRule | None:
        before = len(self.faults)
        self.unknown(own, _PICK_KEYS, at)
        sex = self._word(own, "sex", Sex, at)
        kind = self._word(own, "kind", PickKind, at)
        if kind is None:
            return None
        skaters = self._skaters(own, sex, kind, at)
        of_distance = kind in (PickKind.CALAMITY, PickKind.EVENT)
        event = None
        if kind is PickKind.TEAM and str(own.get("event")) in DISTANCES:
            remedy = say('Leave it out; a pick of the kind "event" gives a start place.')
            self.fault(f"{at}event", say("a team pick gives a ticket, not a start place"), remedy)
        elif of_distance or own.get("event", "") != "":
            event = self._event(own, DISTANCES if of_distance else _NAMED_WITH[kind], at)
        chance = self._chance(own, at)
        reason = self._reason(own, at)
        if len(self.faults) > before or sex is None:
            return None
        rule = PickRule(sex, kind, skaters, event if of_distance else None, chance, reason)
        if kind is PickKind.TEAM and event is Event.TEAM_PURSUIT:
            self.picked_for_pursuit.append(rule)
        return rule

    def _word(self, own: dict[str, Any], key: str, choices: type[_Word], at: str) -> _Word | None:
        text = self.value(own, key, str, at)
        return self.choice(text, choices, f"{at}{key}") if text is not None else None

    def _event(self, own: dict[str, Any], events: Sequence[Event], at: str) -> Event | None:
        value = own.get("event")
        if type(value) is int:  # 500 without quotes is meant as it is
            value = str(value)
        if type(value) is str and value in events:
            return Event(value)
        if "event" in own:
            expected = say(
                "Expected one of {events}.{hint}",
                events=", ".join(events),
                hint=did_you_mean(str(value)[:60], events),
            )
            self.fault(
                f"{at}event",
                say("{value} is not an event that can stand here", value=shown(value)),
                expected,
            )
        else:
            self.fault(
                f"{at}event",
                say("this key is missing"),
                say("Expected one of {events}.", events=", ".join(events)),
            )
        return None

    def _skaters(self, own: dict[str, Any], sex: Sex | None, kind: PickKind, at: str) -> tuple[str, ...]:
        key, other = ("trio", "skater") if kind is PickKind.PURSUIT else ("skater", "trio")
        if other in own:
            self.fault(
                f"{at}{other}",
                say("a pick of the kind {kind} has no {other}", kind=kind, other=other),
                say("Write {key} = ...", key=key),
            )
        if key == "skater":
            name = self._name(own, key, sex, at)
            return () if name is None else (name,)
        names = self.value(own, key, list, at)
        if names is None:
            return ()
        if len(names) != TRIO or len({str(name) for name in names}) != TRIO:
            self.fault(
                f"{at}trio",
                say("{names} is not a trio", names=shown(names)),
                say("Name three skaters."),
            )
            return ()
        read = [self._name({key: name}, key, sex, at) for name in names]
        return tuple(name for name in read if name is not None)

    def _name(self, own: dict[str, Any], key: str, sex: Sex | None, at: str) -> str | None:
        text = self.value(own, key, str, at)
        if text is None:
            return None
        name = clean(text)
        if not is_name(name):
            self.fault(
                f"{at}{key}", say("{text} is not a name", text=shown(text)), say("Write the skater's name.")
            )
            return None
        if self.known is None or sex is None or name in self.known.get(sex, ()):
            return name
        found = self.persons[sex].find(name) if sex in self.persons else None
        if found is not None and found.person is not None:
            return name  # made the name of the person by who knows all of them, which is told
        other = Sex.M if sex is Sex.W else Sex.W
        near = (found.suggestions if found is not None else ()) or difflib.get_close_matches(
            name, self.known.get(sex, ()), n=1, cutoff=NEAR
        )
        if other in self.persons and self.persons[other].sure(name).person is not None:
            self.fault(
                f"{at}{key}",
                say("{name} is known, but not of this sex", name=shown(name)),
                say("Correct sex."),
            )
        elif near:
            self.fault(
                f"{at}{key}",
                say("{name} is not known", name=shown(name)),
                say('Did you mean "{near}"?', near=near[0]),
            )
        return name

    def _chance(self, own: dict[str, Any], at: str) -> float:
        chance = self.value(own, "chance", float, at, needed=False)
        if chance is not None and not 0 <= chance <= 1:
            self.fault(
                f"{at}chance",
                say("{chance:g} is not a chance", chance=chance),
                say("Expected 0 to 1."),
            )
        return 1.0 if chance is None else chance

    def _reason(self, own: dict[str, Any], at: str) -> str:
        reason = composed(" ".join((self.value(own, "reason", str, at, needed=False) or "").split()))
        if len(reason) > LONGEST_REASON:
            self.fault(
                f"{at}reason",
                say("{count:,} letters are too many", count=len(reason)),
                say("At most {longest_reason}.", longest_reason=LONGEST_REASON),
            )
        elif not reason.isprintable():
            self.fault(f"{at}reason", say("{reason} has signs that cannot be shown", reason=shown(reason)))
        return reason
