"""The commands ``okt meet``: a meet of your own, begun, checked and shown."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simulator.cli.edge import STDOUT, WRONG, check_targets, print_lines, screen, told, write
from simulator.cli.once import OnceGroup
from simulator.input.faults import Fault, InputRefused

if TYPE_CHECKING:
    from simulator.own_meet.check import Checked
    from simulator.own_meet.draft import MeetDraft
    from simulator.own_meet.known import KnownPeople

meet_app = typer.Typer(
    cls=OnceGroup,
    no_args_is_help=True,
    help="A meet of your own: a folder with meet.toml, programme.csv and entries.csv, "
    "which okt simulate --meet DIR takes. How the files are written: okt meet example.",
)


@meet_app.command("list")
def meet_list() -> None:
    """List the meets and the templates shipped with the program."""
    with told():
        from simulator.cli.meet_tables import print_meets

        print_meets(screen())


@meet_app.command("new")
def meet_new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is new or empty.")],
    template: Annotated[
        str | None,
        typer.Option(metavar="ID", help="What to start from: see okt meet list. Without it, blank."),
    ] = None,
    copy: Annotated[
        str | None, typer.Option(metavar="MEET", help="Start from a shipped meet, or the folder of one.")
    ] = None,
    name: Annotated[str | None, typer.Option(help="Name of the meet.")] = None,
    rink: Annotated[str | None, typer.Option(help="Where it is ridden.")] = None,
    first_day: Annotated[str | None, typer.Option(metavar="DAY", help="First day: 2027-01-22.")] = None,
    programme: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Programme: days, and races such as women 1500 m.")
    ] = None,
    entries: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Start list, draw or entries in any form; may be repeated."),
    ] = None,
    rules: Annotated[
        str | None, typer.Option(metavar="ID|FILE", help="Selection order: shipped, or a TOML file.")
    ] = None,
) -> None:
    """Begin a meet in a new folder, and say what is still open in it."""
    with told():
        from simulator.own_meet.check import check
        from simulator.own_meet.folder import write_folder
        from simulator.own_meet.templates import draft_from_meet, draft_from_template

        if template is not None and copy is not None:
            raise InputRefused([Fault("--template, --copy", "both are given", "Leave out one of the two.")])
        draft = draft_from_meet(copy) if copy is not None else draft_from_template(template or "blank")
        draft = _with_options(draft, folder, name, rink, first_day, rules)
        draft = _with_lists(draft, programme, entries or [])
        _refuse_unsaid(draft)
        known = _known(draft)
        checked = check(draft, known)
        write_folder(checked, folder, begun=True)
        print_lines(f"{folder} is begun: {', '.join(_steps(checked))}.")
        written = _as_written(checked, folder)
        _print_left(written)
        missing = "Write into its files what is missing, then" if written.faults else "Then"
        print_lines(f"{missing}: okt meet check {folder}")


@meet_app.command("check")
def meet_check(
    folder: Annotated[str, typer.Argument(metavar="DIR|ID", help="The folder of a meet, or its meet.toml.")],
) -> None:
    """Say everything that is wrong or in doubt in a meet; nothing is changed.

    The exit code is 0 when it can be simulated, 2 when not.
    """
    with told():
        from simulator.project.files_read import files_read

        check_targets(reads=files_read(meet=folder))
        try:
            checked = _checked(folder)
            faults = [told.fault for told in checked.faults]
        except InputRefused as refused:
            checked, faults = None, list(refused.faults)
        for fault in faults:
            print_lines(str(fault))
        if faults or checked is None:
            number = len(faults)
            print_lines(f"{number} {'fault' if number == 1 else 'faults'}: the meet cannot be simulated.")
            raise typer.Exit(WRONG)
        _print_left(checked)
        print_lines(f"{checked.draft.name} can be simulated: {', '.join(_steps(checked))}.")


@meet_app.command("show")
def meet_show(
    meet: Annotated[str, typer.Argument(metavar="DIR|ID", help="The folder of a meet, or a shipped one.")],
    json_file: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write the meet as JSON.")
    ] = None,
) -> None:
    """Show a meet: programme, entries with pairs and lanes, rules, and what is in doubt."""
    with told():
        from simulator.cli.meet_tables import meet_json, print_meet
        from simulator.project.files_read import files_read

        check_targets(json_file, reads=files_read(meet=meet))
        checked = _checked(meet)
        if json_file is not None:
            write(json_file, lambda: json.dumps(meet_json(checked), ensure_ascii=False, indent=1) + "\n")
        if json_file != STDOUT:
            print_meet(screen(), checked)
            _print_left(checked)


@meet_app.command("example")
def meet_example() -> None:
    """Print an example of a meet.toml and of the tables beside it, with every line explained."""
    with told():
        from simulator.shipped import shipped

        write(STDOUT, lambda: shipped("help/meet-example.toml").read_text(encoding="utf-8"))


def _known(draft: MeetDraft) -> KnownPeople:
    from simulator.own_meet.known import KnownPeople
    from simulator.project.load import load_form

    return KnownPeople.of(load_form(first_day=draft.begins))


def _checked(meet: str) -> Checked:
    from simulator.own_meet.check import check
    from simulator.own_meet.templates import draft_from_meet

    draft = draft_from_meet(meet)
    return check(draft, _known(draft))


def _with_options(
    draft: MeetDraft,
    folder: Path,
    name: str | None,
    rink: str | None,
    first_day: str | None,
    rules: str | None,
) -> MeetDraft:
    from simulator.results.dates import parse_day
    from simulator.results.values import BadValue
    from simulator.selection.rule_file import load_rule_set
    from simulator.text import clean

    draft = replace(draft, name=clean(name or draft.name or folder.name), rink=clean(rink or draft.rink))
    if first_day is not None:
        try:
            draft = replace(draft, first_day=parse_day(first_day))
        except BadValue as bad:
            raise InputRefused([Fault("--first-day", bad.found, bad.remedy)]) from None
    return draft if rules is None else replace(draft, rules=load_rule_set(rules))


def _refuse_unsaid(draft: MeetDraft) -> None:
    """Refuse a draft that lacks what an option says, and name the option."""
    faults = []
    if draft.begins is None:
        remedy = (
            "Write --first-day 2027-01-22, or dates in the programme: a forecast takes what is before it."
        )
        faults.append(Fault("--first-day", "the first day is not said", remedy))
    if not draft.rink:
        faults.append(Fault("--rink", "the rink is not said", "Write its place, such as --rink Heerenveen."))
    if faults:
        raise InputRefused(faults)


def _with_lists(draft: MeetDraft, programme: Path | None, entries: list[Path]) -> MeetDraft:
    """Return the draft with programme and entries from files; all faults of all of them at once."""
    from simulator.own_meet.entries import entries_of_file
    from simulator.own_meet.programme import programme_of_file
    from simulator.project.forms import ordered

    faults: list[Fault] = []
    if programme is not None:
        try:
            draft = draft.with_programme(programme_of_file(programme))
        except InputRefused as refused:
            faults += refused.faults
    for file in entries:
        try:
            read = entries_of_file(file)
        except InputRefused as refused:
            faults += refused.faults
            continue
        partly = ordered({*draft.partly_known, *read.partly})
        draft = replace(draft.with_lines(read.lines), partly_known=partly)
        for one in read.left_out:
            print_lines(str(one), err=True)
    if faults:
        raise InputRefused(faults)
    return draft


def _steps(checked: Checked) -> list[str]:
    from simulator.own_meet.check import MeetStep, step_words

    return [str(step_words(step, checked)) for step in (MeetStep.PROGRAMME, MeetStep.ENTRIES, MeetStep.RULES)]


def _as_written(checked: Checked, folder: Path) -> Checked:
    """Return what is to be said of a meet once it is written: what was too much is not in its files."""
    try:
        still = {one.fault for one in _checked(str(folder)).faults}
    except InputRefused:  # what is missing in it is more than that
        return checked
    gone = tuple(one for one in checked.faults if one.fault not in still)
    remedy = "The files are written without it: look whether what stands in them is right."
    doubts = tuple(replace(one, fault=replace(one.fault, remedy=remedy)) for one in gone)
    faults = tuple(one for one in checked.faults if one not in gone)
    return replace(checked, faults=faults, doubts=(*doubts, *checked.doubts))


def _print_left(checked: Checked) -> None:
    for one in checked.faults:
        print_lines(f"Missing: {one.fault}")
    for one in checked.doubts:
        print_lines(f"In doubt: {one.fault}")
    if checked.open_names:
        are = "entry in doubt is" if checked.open_names == 1 else "entries in doubt are"
        print_lines(f"{checked.open_names} {are} left out.")
        print_lines(
            "Say in meet.toml who is meant, under [[same]], and the age group of who is new, under "
            "[[new_skaters]]: okt meet example shows both."
        )
