"""A what-if: one change of those of which a scenario is made.

Each kind is one module: a frozen dataclass derived from `WhatIf` under its word in files. It
declares its fields (see `simulator.input.records`), reads like a sentence, says what it clashes
with and what it does to the plan. That is all there is to a kind: files, tokens, clashes and
simulation find it by `KINDS`, and the window by its form (`ui.what_ifs.forms`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import is_dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, NamedTuple

from simulator.input.form import Form, Table, Wrong
from simulator.input.forms import Name, Trial
from simulator.input.records import declared, plain, read
from simulator.input.toml_reader import TomlReader
from simulator.what_if.words import event_name, place_words
from simulator.words import say

if TYPE_CHECKING:  # the window knows what-ifs before numpy is loaded
    from simulator.event import Event, Sex
    from simulator.people.persons import Persons
    from simulator.what_if.changes import Changes
    from simulator.what_if.field import Field
    from simulator.what_if.relation_clashes import Order

Finding = tuple[str, str]
"""What was found, and what to do."""

AnyDistance = Trial | None
"""An event, or None for all events of the skater."""

KINDS: dict[str, type[WhatIf]] = {}
"""Every kind of what-if, by its word in files."""


class About(NamedTuple):
    """Whom and what a what-if is about; None where it names none."""

    sex: Sex | None
    event: Event | None
    skater: str | None
    run: int | None


class WhatIf:
    """Base of all kinds.

    Attributes
    ----------
    word
        The word for the kind in files; part of their format.
    needs_entry
        Whether it makes no sense of a skater who is not entered in the event after all.
    stands_beside
        Whether another about the same thing stands beside it until the user takes one out; else
        it gives way.
    orders
        Whether it says something of the order of an event, see `note`.
    """

    word: ClassVar[str]
    needs_entry: ClassVar[bool] = False
    stands_beside: ClassVar[bool] = False
    orders: ClassVar[bool] = False

    def __init_subclass__(cls, word: str, **rest: object) -> None:
        super().__init_subclass__(**rest)
        cls.word = word
        KINDS[word] = cls

    # In words ------------------------------------------------------------------------------

    def sentence(self) -> str:
        """Return one line that says what is changed, without a full stop."""
        raise NotImplementedError

    def what(self) -> str:
        """Return what is changed, short, for a card that says `where` below."""
        return self.sentence()

    def where(self) -> str:
        """Return where it is changed, empty when `what` says it all."""
        about = self.about
        return "" if about.sex is None else place_words(about.sex, about.event, about.run)

    def title(self) -> str:
        """Return a name for a scenario that begins with it."""
        return self.what()

    @property
    def about(self) -> About:
        """Whom and what it is about."""
        return About(*(getattr(self, name, None) for name in About._fields))

    # With the others -----------------------------------------------------------------------

    @property
    def subject(self) -> tuple[object, ...]:
        """What it is about; two about the same cannot both stand in a scenario."""
        return type(self), *self.about[:3]

    @property
    def named(self) -> tuple[str, ...]:
        """The skaters who have to be entered in the event."""
        return () if self.about.skater is None else (self.about.skater,)

    @property
    def needs_start(self) -> bool:
        """Whether it makes no sense of a skater who has withdrawn."""
        return False

    @property
    def is_relation(self) -> bool:
        """Whether it only says where the skater stands to places or to a rival."""
        return False

    @property
    def ends_race(self) -> bool:
        """Whether it says how the race of the skater ends."""
        return False

    def as_known(self, persons: Mapping[Sex, Persons]) -> WhatIf:
        """Return the what-if with skaters named as the entries name them."""
        own = None if self.about.sex is None else persons.get(self.about.sex)
        if own is None or not is_dataclass(self):
            return self
        names = [one.name for one in declared(type(self)) if isinstance(one.form, Name)]
        given = {name: getattr(self, name) for name in names}
        return replace(self, **{name: own.person(who) for name, who in given.items() if who is not None})

    def contradictions(self) -> Iterator[str]:
        """Yield what of its fields does not go together, worded to follow its sentence and a colon."""
        return iter(())

    def clashes(self, _field: Field) -> Iterator[Finding]:
        """Yield what it clashes with beside what holds for all kinds, see `clashes.clashes`."""
        return iter(())

    def doubts(self) -> Iterator[Finding]:
        """Yield what is simulated as it stands, though nobody may have meant it so."""
        return iter(())

    def note(self, order: Order, runs: int) -> None:
        """Note what it says of the order of an event that has so many runs."""

    def change(self, changes: Changes) -> None:
        """Do to the plan what it says."""
        raise NotImplementedError


class _AnyKind(Form):
    """A what-if of any kind, as a table that begins with the word for it."""

    kind = dict

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the what-if."""
        at = f"{column}, "
        word = reader.value(given, "what", str, at)
        if word is None:
            return None
        if word not in KINDS:
            reader.unknown([word], list(KINDS), f"{at}what, ", "kind of what-if")
            return None
        return read(reader, KINDS[word], {key: own for key, own in given.items() if key != "what"}, at)

    def plain(self, value: Any) -> Table:
        """Return the what-if as a table."""
        return {"what": value.word, **plain(value)}

    def wrong(self, _value: Any) -> Iterator[Wrong]:
        """Yield nothing: a scenario with impossible what-ifs is told as clashes."""
        return iter(())


ANY_KIND = _AnyKind()
AnyWhatIf = Annotated[WhatIf, ANY_KIND]


def about(what_ifs: Iterable[WhatIf], sex: Sex, skater: str) -> tuple[WhatIf, ...]:
    """Return what is assumed of a skater: everything that names the skater alone."""
    return tuple(one for one in what_ifs if (one.about.sex, one.about.skater) == (sex, skater))


def in_event(what: str, event: Event | None) -> str:
    """Return what happens in an event; what happens alone when it is None."""
    return what if event is None else say("{what} in the {event}", what=what, event=event_name(event))


def both(one: WhatIf, other: WhatIf) -> Finding:
    """Say that two what-ifs contradict each other."""
    found = say('"{one}" and "{other}" cannot both be', one=one.sentence(), other=other.sentence())
    return found, say("Take one of the two out.")


def wrong(what_if: WhatIf, fault: str, remedy: str) -> Finding:
    """Say what is wrong with a what-if."""
    return say('"{sentence}": {fault}', sentence=what_if.sentence(), fault=fault), remedy


def only_start(starters: int) -> str:
    """Say how few start, where a place beyond the field is assumed."""
    return say("only {count} start there", count=starters) if starters != 1 else say("only one starts there")
