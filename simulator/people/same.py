"""What the user says of names: which of them are one person, in options, in a file and in a project."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from simulator.input.faults import Fault, InputRefused, did_you_mean, refuse_if_any
from simulator.input.forms import CleanName
from simulator.input.records import Tuples
from simulator.input.toml_kinds import TomlKind, of_another_kind
from simulator.input.toml_reader import TomlReader, read_toml
from simulator.people.key import name_key
from simulator.people.persons import Persons
from simulator.text import clean, file_name, is_name, quoted
from simulator.words import say

Same = tuple[tuple[str, str], ...]
"""A name as it is written, and who is meant by it; a name that means itself is nobody else's."""

MOST_SAME = 2_000
SAME_OPTION = "--same"
"""What is said of names on the command line, in messages."""


def read_same(options: Sequence[str] = (), file: Path | None = None) -> Same:
    """Read what is said of names on the command line and in a file of aliases.

    Parameters
    ----------
    options
        Each ``written=person``: ``KOK F.=Femke Kok``.
    file
        TOML with one table ``[[same]]`` a name, with the keys ``written`` and ``person``.

    Raises
    ------
    InputRefused
        With every fault.
    """
    told, faults = [], []
    for option in options:
        written, apart, person = option.partition("=")
        if apart and is_name(clean(written)) and is_name(clean(person)):
            told.append((clean(written), clean(person)))
        else:
            found = say("{option} does not say who is meant by a name", option=quoted(option))
            faults.append(Fault(SAME_OPTION, found, say('Write --same "KOK F.=Femke Kok".')))
    refuse_if_any(faults)
    if file is not None:
        told += same_of(read_toml(file, file_name(file)), file_name(file))
    return without_clash(told, SAME_OPTION if file is None else file_name(file))


def joined(said: Same, others: Same) -> Same:
    """Return what is said of names, and then what others say of names of which nothing is said."""
    known = {name_key(written) for written, _ in said}
    return (*said, *(one for one in others if name_key(one[0]) not in known))


def same_of(table: Mapping[str, Any], source: str) -> list[tuple[str, str]]:
    """Read the tables ``[[same]]`` of an aliases file.

    Raises
    ------
    InputRefused
        With every fault.
    """
    reader = TomlReader(source)
    refuse_if_any(of_another_kind(table, source, TomlKind.ALIASES))
    reader.unknown(table, ["same"])
    found = SameNames().take(reader, dict(table), "same", "", needed=True)
    refuse_if_any(reader.faults)
    return [*found]


def without_clash(told: Iterable[tuple[str, str]], source: str) -> Same:
    """Return what is said, once each.

    Raises
    ------
    InputRefused
        When one name is said to mean two people, or too much is said.
    """
    meant: dict[str, tuple[str, str]] = {}
    faults = []
    for written, person in told:
        _, before = meant.setdefault(name_key(written), (written, person))
        if name_key(before) != name_key(person):
            found = say(
                "{written} is said to be both {one} and {other}",
                written=quoted(written),
                one=before,
                other=person,
            )
            faults.append(Fault(source, found, say("Keep one of the two.")))
    if len(meant) > MOST_SAME:
        found = say("{count:,} names are too many", count=len(meant))
        faults.append(Fault(source, found, say("At most {most:,} are kept.", most=MOST_SAME)))
    refuse_if_any(faults)
    return tuple(meant.values())


def unheard_of(said: Same, names: Iterable[str], where: str) -> list[Fault]:
    """Tell what is said of names that nobody bears, which a slip of the pen may be.

    Parameters
    ----------
    names
        Every name as it is written in what is read.
    where
        What that is, in words to follow "stands nowhere in".
    """
    known = list(dict.fromkeys(names))
    keys = set(map(name_key, known))
    people = Persons.of([*known, *(written for written, _ in said)])
    lost = [written for written, _ in said if name_key(written) not in keys]
    lost += [person for _, person in said if people.sure(person).person is None]
    return [
        Fault(
            SAME_OPTION,
            say("{name} stands nowhere in {where}", name=quoted(name), where=where),
            say("Correct the name if somebody there is meant.{hint}", hint=did_you_mean(name, known)),
        )
        for name in dict.fromkeys(lost)
    ]


@dataclass(frozen=True)
class _SameName:
    written: Annotated[str, CleanName()]
    person: Annotated[str, CleanName()]


class SameNames(Tuples):
    """Names as they are written, each with who is meant."""

    def __init__(self) -> None:
        super().__init__(_SameName, MOST_SAME)

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the pairs, once each."""
        try:
            return without_clash(super().of(reader, given, column), reader.source)
        except InputRefused as refused:
            reader.faults += refused.faults
            return None
