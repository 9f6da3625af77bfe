"""Who is meant by a name as it is written, and on what ground."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from simulator.people.almost import one_letter_apart
from simulator.people.key import PARTICLES, key_words, name_key
from simulator.text import LONGEST_NAME
from simulator.words import Said, say

MOST_SUGGESTED = 3
_SHORTEST, _SHORTEST_WORD = 6, 3
"""Of shorter names, and shorter words of them, one letter is too much."""


class Ground(StrEnum):
    """Why a written name is taken for a person, or is not."""

    EXACT = "exact"
    SAID = "said"
    WRITTEN = "written"
    INITIAL = "initial"
    DOUBT = "doubt"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Found:
    """What is known of a written name.

    Attributes
    ----------
    person
        Who is meant, as written where they are known from; None when that is not sure.
    suggestions
        Who may be meant where that is in doubt, the likeliest first.
    why
        What differs, for a doubt and for an initial; empty otherwise.
    """

    written: str
    ground: Ground
    person: str | None = None
    suggestions: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Persons:
    """People of one sex by their names.

    Attributes
    ----------
    names
        The people, each as written where they are known from; of two ways to write one name the
        first counts.
    same
        What was said of who is who, written name to person; a name said to be itself is nobody
        else's.
    """

    names: tuple[str, ...]
    same: Mapping[str, str]

    @classmethod
    def of(cls, names: Iterable[str], same: Mapping[str, str] | None = None) -> Persons:
        """Return the people of some names."""
        first: dict[str, str] = {}
        for name in names:
            first.setdefault(name_key(name), name)
        return cls(tuple(first.values()), dict(same or {}))

    @classmethod
    def of_list(cls, names: Iterable[str], same: Mapping[str, str] | None = None) -> Persons:
        """Return the people of a list: by initials alone only who is nobody written in full."""
        names = tuple(names)
        full = cls.of((name for name in names if not only_initials(name)), same)
        alone = (name for name in names if only_initials(name) and full.sure(name).person is None)
        return cls.of((*full.names, *alone), same)

    def find(self, written: str) -> Found:
        """Return who is meant by a name.

        Capitals, accents, signs and the order of the words are no difference. An initial is enough
        when exactly one person fits; who differs by more is only suggested.
        """
        found = self.sure(written)
        if found.ground is not Ground.UNKNOWN:
            return found
        near, why = self._near(written)
        return Found(written, Ground.DOUBT if near else Ground.UNKNOWN, None, near, why)

    def sure(self, written: str) -> Found:
        """Return who is meant by a name, as `find` does but without a look at names almost alike."""
        said = self._said.get(name_key(written))
        if said is not None:
            if name_key(said) == name_key(written):
                return Found(written, Ground.SAID, self._by_key.get(name_key(said), said))
            return Found(written, Ground.SAID, self._unsaid(said).person or said)
        return self._unsaid(written)

    def _unsaid(self, written: str) -> Found:
        """Return who is meant by a name of which nothing is said."""
        person = self._by_key.get(name_key(written)) or self._by_words.get(_sorted(written))
        if person is not None:
            return Found(written, Ground.EXACT if person == written else Ground.WRITTEN, person)
        short = self._by_initials(written)
        if len(short) == 1:
            return Found(written, Ground.INITIAL, short[0], why=say("only the initial is given"))
        if short:
            return Found(written, Ground.DOUBT, None, short[:MOST_SUGGESTED], say("the initial fits several"))
        return Found(written, Ground.UNKNOWN)

    def person(self, written: str) -> str:
        """Return the name of the person who is surely meant, otherwise the name as it is written."""
        return self.sure(written).person or written

    @cached_property
    def _said(self) -> dict[str, str]:
        """Who is meant by each name of which something is said; of a person it may be said in turn."""
        said = {name_key(written): person for written, person in self.same.items()}
        last = {}
        for key, person in said.items():
            passed = {key}
            while (own := name_key(person)) in said and own not in passed:
                passed.add(own)
                person = said[own]
            last[key] = person
        return last

    @cached_property
    def _by_key(self) -> dict[str, str]:
        return {name_key(name): name for name in reversed(self.names)}

    @cached_property
    def _by_words(self) -> dict[tuple[str, ...], str]:
        return {_sorted(name): name for name in reversed(self.names)}

    @cached_property
    def _shortened(self) -> dict[tuple[str, str], list[str]]:
        """People by each way to write their given names as initials."""
        people: dict[tuple[str, str], list[str]] = {}
        for name in self.names:
            for short in _initials_of(name):
                people.setdefault(short, []).append(name)
        return people

    @cached_property
    def _long_by_short(self) -> dict[tuple[str, str], list[str]]:
        """People known by their initials alone."""
        people: dict[tuple[str, str], list[str]] = {}
        for name in self.names:
            short = _as_initials(name)
            if short is not None:
                people.setdefault(short, []).append(name)
        return people

    @cached_property
    def _by_word(self) -> dict[str, list[str]]:
        people: dict[str, list[str]] = {}
        for name in self.names:
            for word in dict.fromkeys(key_words(name)):
                people.setdefault(word, []).append(name)
        return people

    @cached_property
    def _by_less(self) -> dict[str, list[str]]:
        """People by their letters without one of them: who shares one is a letter away or two."""
        people: dict[str, list[str]] = {}
        for name in self.names:
            for less in _less_one(name):
                people.setdefault(less, []).append(name)
        return people

    def _by_initials(self, written: str) -> tuple[str, ...]:
        short = _as_initials(written)
        found: list[str] = []
        if short is not None:
            found = self._shortened.get(short, [])
        else:
            for own in _initials_of(written):
                found = [*found, *self._long_by_short.get(own, [])]
        return tuple(dict.fromkeys(found))

    def _near(self, written: str) -> tuple[tuple[str, ...], Said | str]:
        near: dict[str, None] = {}
        for less in _less_one(written):
            for name in self._by_less.get(less, ()):
                if slip_of_the_pen(written, name):
                    near[name] = None
        if near:
            return tuple(near)[:MOST_SUGGESTED], say("one letter differs")
        words = _telling(written)
        for word in words:
            for name in self._by_word.get(word, ()):
                own = _telling(name)
                if len(words & own) > 1 and (words <= own or own <= words):
                    near[name] = None
        return tuple(near)[:MOST_SUGGESTED], say("one has a name more, as after a marriage") if near else ""


def full_first(names: Iterable[str]) -> list[str]:
    """Return names in alphabetical order, those with initials alone last: each may be one of those before."""
    return sorted(names, key=lambda name: (only_initials(name), name))


def only_initials(name: str) -> bool:
    """Whether a name has initials in the place of a given name: ``KOK F.``."""
    return _as_initials(name) is not None


def slip_of_the_pen(written: str, name: str) -> bool:
    """Whether two names differ by one letter of a word, or by two that changed places."""
    one, other = " ".join(_sorted(written)), " ".join(_sorted(name))
    if min(len(one), len(other)) < _SHORTEST or max(len(one), len(other)) > LONGEST_NAME:
        return False
    return _slip(one, other) or _slip(" ".join(key_words(written)), " ".join(key_words(name)))


def _slip(one: str, other: str) -> bool:
    at = one_letter_apart(one, other)
    if at is None or [c for c in one if c.isdigit()] != [c for c in other if c.isdigit()]:
        return False
    start = other.rfind(" ", 0, at) + 1
    end = other.find(" ", at)
    return len(other[start : end if end >= 0 else len(other)]) >= _SHORTEST_WORD


def _sorted(name: str) -> tuple[str, ...]:
    return tuple(sorted(key_words(name)))


def _telling(name: str) -> frozenset[str]:
    return frozenset(word for word in key_words(name) if word not in PARTICLES and len(word) > 1)


def _less_one(name: str) -> set[str]:
    """Return the letters of a name, in both orders of its words, without any one of them."""
    texts = (" ".join(_sorted(name)), " ".join(key_words(name)))
    return {one for text in texts for one in (text, *(text[:i] + text[i + 1 :] for i in range(len(text))))}


def _as_initials(name: str) -> tuple[str, str] | None:
    """Return initials and surname of a name without a given name; None for any other."""
    words = key_words(name)
    first = "".join(word for word in words if len(word) == 1 and word not in PARTICLES)
    rest = "".join(word for word in words if len(word) > 1 or word in PARTICLES)
    # A single letter within a name that has a given name is a middle one.
    if not first or not rest or sum(len(word) > 1 and word not in PARTICLES for word in words) > 2:
        return None
    return first, rest


def _initials_of(name: str) -> list[tuple[str, str]]:
    """Return the ways to write a whole name with initials: ``Jan Pieter de Boer`` is j or jp, de Boer."""
    words = key_words(name)
    found = []
    for given in range(1, len(words)):
        if words[given - 1] in PARTICLES or any(len(word) < 2 for word in words[:given]):
            break
        initials = "".join(word[0] for word in words[:given])
        rest = "".join(words[given:])
        found += [(initials, rest), (initials[0], rest)]
    return list(dict.fromkeys(found))
