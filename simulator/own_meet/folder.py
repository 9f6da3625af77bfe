"""The draft of a meet as the files of a folder, which the command line and the window take as a meet."""

from __future__ import annotations

import csv
import io
import secrets
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from simulator.event import Sex
from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.input.records import plain
from simulator.input.toml_text import toml_of
from simulator.meet.ages import is_age
from simulator.meet.files import LeftOut
from simulator.meet.folder import DESCRIPTION, ENTRIES, PROGRAMME
from simulator.meet.meet import Race
from simulator.meet.written_over import JOURNAL, journal_of
from simulator.own_meet.check import Checked, MeetStep
from simulator.own_meet.known import Looked, State
from simulator.people.persons import Ground
from simulator.project.atomic_file import write_atomically
from simulator.selection.rule_file import Rules, rule_text
from simulator.words import say

RULES = "rules.toml"
_FIRST_RULES = "knsb-2026"
"""Named in the file of a meet without races, of which no rules can be made yet."""

_PROGRAMME = ("day", "date", "order", "sex", "event", "run", "start_time")
_ENTRIES = ("sex", "event", "skater", "pair", "lane", "left_out", "age")


def folder_files(checked: Checked, *, begun: bool = False) -> dict[str, str]:
    """Return the files of a meet by name; entries in doubt and reserves stand in them and do not count.

    Parameters
    ----------
    begun
        Whether it is only begun: without races or entries, which its user writes into the files.

    Raises
    ------
    InputRefused
        When the draft has faults.
    """
    draft, begins = checked.draft, checked.draft.begins
    missing = (MeetStep.PROGRAMME, MeetStep.ENTRIES) if begun else ()
    refuse_if_any([told.fault for told in checked.faults if told.step not in missing])
    refuse_if_any(draft.read.faults)
    if begins is None:
        raise AssertionError("A draft without a first day has faults.")
    days = max((race.day for race in draft.races), default=1)
    has_rules = draft.rules is not None or bool(draft.races)
    shipped_id = Rules().plain(checked.rules) if has_rules else _FIRST_RULES
    table: dict[str, Any] = {
        "id": draft.identifier,
        "name": draft.name,
        "rink": draft.rink,
        "first_day": begins,
        "last_day": begins + timedelta(days=days - 1),
        "rule_set": shipped_id if isinstance(shipped_id, str) else RULES,
    }
    named = {sex.value: list(names) for sex, names in draft.mass_start_picks.items() if names}
    # Events with an entry in doubt count as such anyway; only what was said besides is written.
    said = [race for race in draft.events if race in draft.partly_known]
    partly = {sex.value: [event.value for own, event in said if own is sex] for sex in Sex}
    sections = {
        "mass_start_picks": named,
        "partly_known": {sex: events for sex, events in partly.items() if events},
        **plain(draft.people),
    }
    table |= {key: value for key, value in sections.items() if value}
    files = {
        DESCRIPTION: toml_of(table),
        PROGRAMME: _table(_PROGRAMME, _races(draft.races, begins)),
        ENTRIES: _table(_ENTRIES, _rows(checked.looked, begins)),
    }
    return files if isinstance(shipped_id, str) else {**files, RULES: rule_text(checked.rules)}


def write_folder(checked: Checked, folder: Path, *, replace_meet: bool = False, begun: bool = False) -> None:
    """Write a meet into a folder, whole or not at all.

    Parameters
    ----------
    folder
        A new or an empty one.
    replace_meet
        Whether the meet in a folder may be written over.
    begun
        See `folder_files`.

    Raises
    ------
    InputRefused
        When the draft has faults, the folder holds something, or cannot be written.
    """
    files = folder_files(checked, begun=begun)
    try:
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise InputRefused([Fault(str(folder), say("this is no folder"), say("Choose another name."))])
        if folder.is_dir() and any(folder.iterdir()):
            if not replace_meet or not (folder / DESCRIPTION).is_file():
                found = say("the folder is not empty")
                raise InputRefused(
                    [Fault(str(folder), found, say("Choose a new one; nothing is written over."))]
                )
            _write_over(files, folder)
        else:
            _write_new(files, folder)
    except OSError as error:
        found = say("the folder cannot be written ({why})", why=error.strerror or str(error))
        raise InputRefused([Fault(str(folder), found, say("Choose another folder."))]) from None


def _write_new(files: Mapping[str, str], folder: Path) -> None:
    """Fill a folder beside the one wanted and give it the name, so that half a meet is never there."""
    parent = folder.absolute().parent
    beside = parent / f".{folder.name[:40]}-{secrets.token_hex(8)}"
    beside.mkdir()
    try:
        for name, text in files.items():
            (beside / name).write_text(text, encoding="utf-8", newline="\n")
        with suppress(FileNotFoundError):
            folder.rmdir()  # an empty one
        beside.replace(folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _write_over(files: Mapping[str, str], folder: Path) -> None:
    """Put files in the places of those there; who reads a folder that was left half way finishes it."""
    write_atomically(folder / JOURNAL, journal_of(files))
    for name, text in files.items():
        write_atomically(folder / name, text.encode())
    (folder / JOURNAL).unlink(missing_ok=True)  # unless who read it meanwhile has done it all


def _races(races: Sequence[Race], begins: date) -> Iterator[tuple[object, ...]]:
    for race in races:
        on = begins + timedelta(days=race.day - 1)
        yield race.day, on, race.order, race.sex, race.event, race.run, race.start_time


def _rows(looked: Sequence[Looked], begins: date) -> Iterator[tuple[object, ...]]:
    for one in looked:
        if one.state in (State.TWICE, State.NOT_RIDDEN):
            continue
        left_out = LeftOut.RESERVE if one.line.reserve else None if one.entered else LeftOut.IN_DOUBT
        # Who was said to be meant stands there too where only the age is still to be said.
        said = one.state is State.AGE and one.found.ground is Ground.SAID
        name = one.person if one.entered or said else one.line.written
        yield (
            *one.line.race,
            name,
            one.line.pair or "",
            one.line.lane if one.line.pair else "",
            left_out or "",
            one.line.age if is_age(one.line.age, begins, one.line.sex) else "",
        )


def _table(heading: Sequence[str], rows: Iterator[tuple[object, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows([str(cell) for cell in row] for row in rows)
    return text.getvalue()
