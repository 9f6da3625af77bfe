"""Which files of the user's a job reads, so that none of them is written over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.resources.abc import Traversable
from pathlib import Path

from simulator.input.faults import InputRefused
from simulator.input.toml_reader import read_toml
from simulator.meet.description import read_description
from simulator.meet.folder import MEET_FILES, MeetFolder, find_meet, find_results
from simulator.selection.earlier_file import earlier_files
from simulator.selection.rule_file import meet_rule_file, rule_file


def files_read(
    form: Sequence[Path] = (),
    entries: Path | None = None,
    rules: str | None = None,
    meet: str | None = None,
    picks: Path | None = None,
    results: str | None = None,
) -> tuple[Path, ...]:
    """Return the files behind what `load_plan` or `load_real_meet` is given; shipped ones are none.

    Nothing is refused here: what cannot be found is told by who reads it.
    """
    return (
        *form,
        *(path for path in (entries, picks) if path is not None),
        *_of_rules(rules),
        *_of_meet(meet),
        *_of_results(results),
    )


def _of_rules(rules: str | None) -> Iterator[Path]:
    with suppress(InputRefused):
        if rules is not None:
            yield from _rules_and_theirs(rule_file(rules))


def _rules_and_theirs(rules: Traversable) -> Iterator[Path]:
    """Yield the file of a rule set of the user's, and the results that it names."""
    if isinstance(rules, Path):
        yield rules
        yield from earlier_files(read_toml(rules, rules.name), rules)


def _of_meet(meet: str | None) -> Iterator[Path]:
    with suppress(InputRefused):
        if meet is not None:
            yield from meet_files(find_meet(meet))


def _of_results(results: str | None) -> Iterator[Path]:
    with suppress(InputRefused):
        if results is not None:
            found = find_results(results)
            if isinstance(found.file, Path):
                yield found.file
            if found.meet is not None:
                yield from meet_files(found.meet)


def meet_files(place: MeetFolder) -> Iterator[Path]:
    """Yield the files of a meet in a folder of the user's, that of its rules among them."""
    if not isinstance(place.folder, Path) or not isinstance(place.description, Path):
        return
    yield place.description
    yield from (place.folder / name for name in MEET_FILES)
    with suppress(InputRefused):
        rules = meet_rule_file(place, read_description(place, []).rule_set)
        yield from _rules_and_theirs(rules)
